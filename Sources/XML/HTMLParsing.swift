import CLibXML2

/// Parses a piece of HTML as the content of a body; mends what is unclosed or misnested, and never fails.
///
/// Comments and processing instructions are dropped; `html`, `head` and `body` tags vanish, their content stays.
/// Scripts and styles come as elements that hold their text. Below `depthLimit` nested elements text is kept, tags are
/// dropped, and so are scripts and styles.
public func parseHTMLFragment(_ html: String, depthLimit: Int = 200) -> [HTMLNode] {
    guard LibXML2.isReady, let context = htmlNewParserCtxt() else { return [.text(html, line: 1)] }
    defer { htmlFreeParserCtxt(context) }
    // Inside a body the parser doesn't wrap loose text in paragraphs; a NUL would end the text early.
    var bytes = Array("<html><body>".utf8)
    let start = bytes.count
    bytes.reserveCapacity(start + html.utf8.count)
    bytes += html.utf8
    if bytes.contains(0) {
        bytes.removeLast(bytes.count - start)
        for byte in html.utf8 { if byte == 0 { bytes += "\u{FFFD}".utf8 } else { bytes.append(byte) } }
    }
    blankExcessAttributes(of: &bytes)
    guard let count = Int32(exactly: bytes.count) else { return [.text(html, line: 1)] }
    var builder = HTMLTreeBuilder(context, depthLimit: max(1, depthLimit))
    let options =
        HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    withUnsafeMutablePointer(to: &builder) { builder in
        context.pointee.sax.pointee = HTMLTreeBuilder.handlers
        context.pointee.userData = UnsafeMutableRawPointer(builder)
        bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let document = htmlCtxtReadMemory(context, start, count, nil, "UTF-8", Int32(options))
            if let document { xmlFreeDoc(document) }
        }
    }
    return builder.finish()
}

/// Builds the tree from the parser's events; its own depth is what the limit allows, whatever the source does.
///
/// A value behind a pointer: each use of an object's properties would be checked for others at the same time.
private struct HTMLTreeBuilder {
    /// An element that the parser has open: one of ours, or one that leaves its content to its parent.
    private enum Frame {
        case kept
        case transparent
        /// A script or a style below the depth limit.
        case dropped
    }

    private var frames: [Frame] = []
    /// The kept elements among them, the innermost last, without their content.
    private var openElements: [(element: HTMLElement, firstNode: Int)] = []
    /// What the open elements hold so far, the innermost's last, after what is whole at the top.
    private var nodes: [HTMLNode] = []
    /// Text that comes in pieces, until an element begins or ends.
    private var pendingText: [UInt8] = []
    private var pendingLine = 1
    private let context: htmlParserCtxtPtr
    private let depthLimit: Int
    /// The line that the last event ended on, which is the one that the next tag begins on.
    private var lastLine = 1

    init(_ context: htmlParserCtxtPtr, depthLimit: Int) {
        self.context = context
        self.depthLimit = depthLimit
    }

    /// How many elements the parser may hold open: each end tag without a start costs it a look at them all.
    private static let openElementLimit = 1_000

    /// What sets an element apart.
    private enum Role {
        /// It has no content in HTML 5; the parser, older, gives some of these what follows.
        case void
        /// It leaves its content to its parent.
        case frame
        /// Its text isn't the page's; nothing nests in it.
        case code
    }

    private static let roles: [String: Role] = [
        "embed": .void, "source": .void, "track": .void, "wbr": .void, "html": .frame, "head": .frame, "body": .frame,
        "script": .code, "style": .code,
    ]

    mutating func start(_ name: String, _ attributes: [HTMLAttribute]) {
        let role = Self.roles[name]
        if context.pointee.nameNr > Self.openElementLimit, role != .code { return forgetInnermostName() }
        let isKept = role != .frame && openElements.count < depthLimit
        if isKept { flushText() }
        let element = HTMLElement(name: name, attributes: attributes, line: lastLine)
        advance()
        if !isKept {
            frames.append(role == .code ? .dropped : .transparent)
        } else if role == .void {
            nodes.append(.element(element))
            frames.append(.transparent)
        } else {
            openElements.append((element, firstNode: nodes.count))
            frames.append(.kept)
        }
    }

    /// Has the parser take the element that it has just opened for closed.
    private mutating func forgetInnermostName() {
        let count = Int(context.pointee.nameNr) - 1
        guard count > 0, let names = context.pointee.nameTab else { return }
        context.pointee.nameNr = Int32(count)
        context.pointee.name = names[count - 1]
        advance()
    }

    mutating func end() {
        advance()
        guard frames.popLast() == .kept else { return }
        flushText()
        guard case (var element, let first)? = openElements.popLast() else { return }
        element.children = Array(nodes[first...])
        nodes.removeLast(nodes.count - first)
        nodes.append(.element(element))
    }

    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        advance()
        if frames.last == .dropped { return }
        // A full buffer is handed over before its last character is counted as read.
        let next = context.pointee.input?.pointee.cur?.pointee
        if piece.last == UInt8(ascii: "\n"), next == UInt8(ascii: "\n") { lastLine += 1 }
        if pendingText.isEmpty { pendingLine = max(1, lastLine - piece.count { $0 == UInt8(ascii: "\n") }) }
        pendingText.append(contentsOf: piece)
    }

    mutating func advance() {
        if let input = context.pointee.input { lastLine = max(1, Int(input.pointee.line)) }
    }

    private mutating func flushText() {
        guard !pendingText.isEmpty else { return }
        nodes.append(.text(String(decoding: pendingText, as: UTF8.self), line: pendingLine))
        pendingText.removeAll(keepingCapacity: true)
    }

    mutating func finish() -> [HTMLNode] {
        while !frames.isEmpty { end() }
        flushText()
        return nodes
    }

    static func from(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<HTMLTreeBuilder>? {
        data?.assumingMemoryBound(to: HTMLTreeBuilder.self)
    }
}

extension HTMLTreeBuilder {
    /// The events that the tree is built from; all others are ignored.
    static var handlers: xmlSAXHandler {
        var handlers = xmlSAXHandler()
        handlers.startElement = { data, name, attributes in
            HTMLTreeBuilder.from(data)?.pointee.start(
                HTMLTreeBuilder.name(name) ?? "", HTMLTreeBuilder.attributes(attributes))
        }
        handlers.endElement = { data, _ in HTMLTreeBuilder.from(data)?.pointee.end() }
        handlers.characters = { data, bytes, count in
            HTMLTreeBuilder.from(data)?.pointee.append(
                UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : Int(count)))
        }
        handlers.cdataBlock = handlers.characters
        handlers.ignorableWhitespace = handlers.characters
        handlers.comment = { data, _ in HTMLTreeBuilder.from(data)?.pointee.advance() }
        handlers.processingInstruction = { data, _, _ in HTMLTreeBuilder.from(data)?.pointee.advance() }
        handlers.internalSubset = { data, _, _, _ in HTMLTreeBuilder.from(data)?.pointee.advance() }
        return handlers
    }

    /// A name in lower case, as most of them are already.
    private static func name(_ pointer: UnsafePointer<xmlChar>?) -> String? {
        guard let name = LibXML2.string(pointer) else { return nil }
        return name.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } ? name : name.lowercased()
    }

    /// Pairs of name and value, ended by a null name.
    private static func attributes(_ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [HTMLAttribute] {
        guard var pair = pointers else { return [] }
        var attributes: [HTMLAttribute] = []
        while let name = name(pair[0]) {
            attributes.append(HTMLAttribute(name: name, value: LibXML2.string(pair[1]) ?? ""))
            pair += 2
        }
        return attributes
    }
}
