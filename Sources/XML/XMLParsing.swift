import CLibXML2

/// What a document may not exceed, so that a hostile one costs little.
public enum XMLLimits {
    /// The largest document, in bytes.
    public static let byteCount = 64 << 20
    /// How deep elements nest: libxml2's own limit.
    public static let depth = 256
}

/// Parses an XML document into its tree.
///
/// Nothing is fetched; a document type declaration is refused, and with it every entity but XML's own five.
///
/// - Parameters:
///   - bytes: the document.
///   - names: the local names of elements whose text isn't wanted, and is left out: long ones that nobody looks at.
/// - Throws: the first ``XMLFault`` where the document isn't well-formed (namespaces included), has a document type
///   declaration, or exceeds ``XMLLimits``.
public func parseXML(_ bytes: [UInt8], droppingTextOf names: Set<String> = []) throws(XMLFault) -> XMLNode {
    guard LibXML2.isReady, let context = xmlNewParserCtxt() else {
        throw XMLFault(line: 0, message: "out of memory")
    }
    defer { xmlFreeParserCtxt(context) }
    guard bytes.count <= XMLLimits.byteCount else {
        throw XMLFault(line: 0, message: "the document is larger than \(XMLLimits.byteCount) bytes")
    }
    let builder = XMLTreeBuilder(context, droppingTextOf: names)
    context.pointee.sax.pointee = XMLTreeBuilder.handlers
    context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    bytes.withUnsafeBytes { buffer in
        let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        // Without a document type there are only XML's own entities: NOENT has values come with those resolved.
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue)
        let document = xmlCtxtReadMemory(context, start, Int32(buffer.count), nil, nil, options)
        if let document { xmlFreeDoc(document) }
    }
    withExtendedLifetime(builder) {}
    if let fault = builder.collector.faults.first { throw fault }
    guard let root = builder.root else { throw XMLFault(line: 1, message: "Document is empty") }
    return root
}

/// Builds the tree from the parser's events (SAX 2).
private final class XMLTreeBuilder {
    let collector = FaultCollector()
    private(set) var root: XMLNode?
    private var openElements: [XMLNode] = []
    /// Text that comes in pieces, until an element begins or ends.
    private var pendingText = ""
    private let context: xmlParserCtxtPtr
    private let namesWithoutText: Set<String>
    /// How many elements are open whose text isn't wanted.
    private var silentCount = 0

    init(_ context: xmlParserCtxtPtr, droppingTextOf names: Set<String>) {
        self.context = context
        namesWithoutText = names
    }

    func start(_ element: XMLNode) {
        flushText()
        if isSilent(element) { silentCount += 1 }
        openElements.append(element)
    }

    func end() {
        flushText()
        guard let element = openElements.popLast() else { return }
        if isSilent(element) { silentCount -= 1 }
        if openElements.isEmpty {
            root = element
        } else {
            openElements[openElements.count - 1].children.append(.element(element))
        }
    }

    private func isSilent(_ element: XMLNode) -> Bool {
        !namesWithoutText.isEmpty && namesWithoutText.contains(element.name)
    }

    func append(_ bytes: UnsafePointer<xmlChar>?, count: Int) {
        if silentCount == 0 { pendingText += Self.text(bytes, count: count) }
    }

    private func flushText() {
        if !pendingText.isEmpty, !openElements.isEmpty {
            openElements[openElements.count - 1].children.append(.text(pendingText))
        }
        pendingText = ""
    }

    /// The parser stands behind the attributes; the last `<` before it begins the tag, for no value holds one.
    func lineOfStartTag() -> Int {
        guard let input = context.pointee.input, var position = input.pointee.cur, let base = input.pointee.base else {
            return 0
        }
        var line = Int(input.pointee.line)
        while position > base {
            position -= 1
            if position.pointee == UInt8(ascii: "<") { break }
            if position.pointee == UInt8(ascii: "\n") { line -= 1 }
        }
        return max(1, line)
    }

    func refuseDocumentType() {
        collector.report(
            XMLFault(line: Int(context.pointee.input.pointee.line), message: "a document type declaration is refused"))
        xmlStopParser(context)
    }

    static func from(_ data: UnsafeMutableRawPointer?) -> XMLTreeBuilder? {
        data.map { Unmanaged<XMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }
}

extension XMLTreeBuilder {
    /// The events that the tree is built from; all others are ignored.
    static var handlers: xmlSAXHandler {
        var handlers = xmlSAXHandler()
        handlers.initialized = UInt32(XML_SAX2_MAGIC)
        handlers.startElementNs = { data, name, prefix, namespace, _, _, count, _, attributes in
            guard let builder = XMLTreeBuilder.from(data) else { return }
            let element = XMLNode(
                name: LibXML2.string(name) ?? "", prefix: LibXML2.string(prefix), namespace: LibXML2.string(namespace),
                attributes: XMLTreeBuilder.attributes(attributes, count: Int(count)), line: builder.lineOfStartTag())
            builder.start(element)
        }
        handlers.endElementNs = { data, _, _, _ in XMLTreeBuilder.from(data)?.end() }
        handlers.characters = { data, bytes, count in
            XMLTreeBuilder.from(data)?.append(bytes, count: Int(count))
        }
        handlers.cdataBlock = handlers.characters
        handlers.ignorableWhitespace = handlers.characters
        handlers.internalSubset = { data, _, _, _ in XMLTreeBuilder.from(data)?.refuseDocumentType() }
        handlers.serror = { data, error in
            guard let error else { return }
            XMLTreeBuilder.from(data)?.collector.report(error.pointee, hasColumn: true)
        }
        return handlers
    }

    /// Five pointers an attribute: name, prefix, namespace, value, end of the value.
    private static func attributes(
        _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) -> [XMLAttribute] {
        guard let pointers else { return [] }
        return (0..<count).map { index in
            let fields = pointers + 5 * index
            let length = fields[3].flatMap { start in fields[4].map { $0 - start } } ?? 0
            return XMLAttribute(
                name: LibXML2.string(fields[0]) ?? "", prefix: LibXML2.string(fields[1]),
                namespace: LibXML2.string(fields[2]), value: text(fields[3], count: length))
        }
    }

    private static func text(_ bytes: UnsafePointer<xmlChar>?, count: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count), as: UTF8.self)
    }
}
