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
    private var openElements: [OpenElement] = []
    /// What stands so far in the innermost of them.
    private var children: [XMLNode.Content] = []
    /// Text that comes in pieces, until an element begins or ends.
    private var pendingText = ""
    private let context: xmlParserCtxtPtr
    private let namesWithoutText: Set<String>
    /// How many elements are open whose text isn't wanted.
    private var silentCount = 0
    /// The names of namespaces, which the parser has each at one place: a document uses a few, and thousands of times.
    private var namespaces: [(pointer: UnsafePointer<xmlChar>, name: String)] = []
    /// How many of them are kept.
    private static let namespaceLimit = 8

    /// An element whose end has not come yet.
    struct OpenElement {
        let name: String
        let prefix: String?
        let namespace: String?
        let attributes: [XMLAttribute]
        let line: Int
        /// What stands before it in the element around it.
        fileprivate var before: [XMLNode.Content] = []
    }

    init(_ context: xmlParserCtxtPtr, droppingTextOf names: Set<String>) {
        self.context = context
        namesWithoutText = names
    }

    func start(_ element: consuming OpenElement) {
        flushText()
        if isSilent(element.name) { silentCount += 1 }
        swap(&element.before, &children)
        openElements.append(element)
    }

    func end() {
        flushText()
        guard let open = openElements.popLast() else { return }
        if isSilent(open.name) { silentCount -= 1 }
        let element = XMLNode(
            name: open.name, prefix: open.prefix, namespace: open.namespace, attributes: open.attributes,
            children: children, line: open.line)
        children = open.before
        if openElements.isEmpty {
            root = element
        } else {
            children.append(.element(element))
        }
    }

    private func isSilent(_ name: String) -> Bool {
        !namesWithoutText.isEmpty && namesWithoutText.contains(name)
    }

    /// The name of a namespace that the parser tells of; nil for none.
    func namespace(_ pointer: UnsafePointer<xmlChar>?) -> String? {
        guard let pointer else { return nil }
        if let known = namespaces.first(where: { $0.pointer == pointer }) { return known.name }
        let name = String(cString: pointer)
        if namespaces.count < Self.namespaceLimit { namespaces.append((pointer, name)) }
        return name
    }

    func append(_ bytes: UnsafePointer<xmlChar>?, count: Int) {
        if silentCount == 0 { pendingText += Self.text(bytes, count: count) }
    }

    private func flushText() {
        guard !pendingText.isEmpty else { return }
        if !openElements.isEmpty { children.append(.text(pendingText)) }
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
            builder.start(
                OpenElement(
                    name: LibXML2.string(name) ?? "", prefix: LibXML2.string(prefix),
                    namespace: builder.namespace(namespace),
                    attributes: builder.attributes(attributes, count: Int(count)), line: builder.lineOfStartTag()))
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
    private func attributes(
        _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) -> [XMLAttribute] {
        guard let pointers, count > 0 else { return [] }
        return (0..<count).map { index in
            let fields = pointers + 5 * index
            let length = fields[3].flatMap { start in fields[4].map { $0 - start } } ?? 0
            return XMLAttribute(
                name: LibXML2.string(fields[0]) ?? "", prefix: LibXML2.string(fields[1]),
                namespace: namespace(fields[2]), value: Self.text(fields[3], count: length))
        }
    }

    private static func text(_ bytes: UnsafePointer<xmlChar>?, count: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count), as: UTF8.self)
    }
}
