import CLibXML2

/// Builds a document's tree from the parser's events (SAX 2).
final class XMLTreeBuilder {
    let collector = FaultCollector()
    /// What was built: one value, so that each event asks once whether it may be changed.
    fileprivate(set) var tree: XMLTree
    private let context: xmlParserCtxtPtr

    init(_ context: xmlParserCtxtPtr, droppingTextOf names: Set<String>) {
        self.context = context
        tree = XMLTree(droppingTextOf: names)
    }

    /// The parser stands behind the attributes; the last `<` before it begins the tag, for no value holds one.
    fileprivate func lineOfStartTag() -> Int {
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

    private func refuseDocumentType() {
        collector.report(
            XMLFault(line: Int(context.pointee.input.pointee.line), message: "a document type declaration is refused"))
        xmlStopParser(context)
    }

    private static func from(_ data: UnsafeMutableRawPointer?) -> XMLTreeBuilder? {
        data.map { Unmanaged<XMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The events that the tree is built from; all others are ignored.
    static var handlers: xmlSAXHandler {
        var handlers = xmlSAXHandler()
        handlers.initialized = UInt32(XML_SAX2_MAGIC)
        handlers.startElementNs = { data, name, prefix, namespace, _, _, count, _, attributes in
            guard let builder = XMLTreeBuilder.from(data) else { return }
            let line = builder.lineOfStartTag()
            builder.tree.start(
                XMLTree.WrittenName(name: name, prefix: prefix, namespace: namespace), attributes, count: Int(count),
                line: line)
        }
        handlers.endElementNs = { data, _, _, _ in XMLTreeBuilder.from(data)?.tree.end() }
        handlers.characters = { data, bytes, count in
            XMLTreeBuilder.from(data)?.tree.append(bytes, count: Int(count))
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
}

/// A tree that is being built.
struct XMLTree {
    /// A name as the parser tells it: each text of names stands at one place of its own.
    struct WrittenName {
        let name: UnsafePointer<xmlChar>?
        let prefix: UnsafePointer<xmlChar>?
        let namespace: UnsafePointer<xmlChar>?
    }

    /// An element whose end has not come yet.
    private struct OpenElement {
        let name: String
        let prefix: String?
        let namespace: String?
        let attributes: [XMLAttribute]
        let line: Int
        /// Where its content begins among the contents.
        let start: Int
    }

    private(set) var root: XMLNode?
    private(set) var uses = XMLPrefixUses()
    private var openElements: [OpenElement] = []
    /// What stands so far in the open elements, the innermost's last.
    private var contents: [XMLNode.Content] = []
    /// Text that comes in pieces, until an element begins or ends.
    private var pendingText = ""
    private let namesWithoutText: Set<String>
    /// How many elements are open whose text isn't wanted.
    private var silentCount = 0
    /// The parts of names that were met, by the places where the parser has them: a document uses a few, and thousands of times.
    private var texts: [(pointer: UnsafePointer<xmlChar>, text: String)?]
    /// The last prefixes that were noted, of elements and of attributes.
    private var notedOfElements: [(prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?)] = []
    private var notedOfAttributes: [(prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?)] = []

    /// How many parts of names are kept, a power of two.
    private static let textLimit = 64
    /// How many prefixes are compared with each new one.
    private static let notedLimit = 32

    init(droppingTextOf names: Set<String>) {
        namesWithoutText = names
        texts = Array(repeating: nil, count: Self.textLimit)
    }

    mutating func start(
        _ written: WrittenName, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int, line: Int
    ) {
        flushText()
        let name = text(at: written.name) ?? ""
        let prefix = text(at: written.prefix), namespace = text(at: written.namespace)
        if !notedOfElements.contains(where: { $0.prefix == written.prefix && $0.namespace == written.namespace }) {
            uses.addElement(XMLPrefixUses.Use(prefix: prefix, namespace: namespace))
            if notedOfElements.count < Self.notedLimit {
                notedOfElements.append((prefix: written.prefix, namespace: written.namespace))
            }
        }
        if isSilent(name) { silentCount += 1 }
        openElements.append(
            OpenElement(
                name: name, prefix: prefix, namespace: namespace,
                attributes: self.attributes(attributes, count: count), line: line, start: contents.count))
    }

    mutating func end() {
        flushText()
        guard let open = openElements.popLast() else { return }
        if isSilent(open.name) { silentCount -= 1 }
        let children = Array(contents[open.start...])
        contents.removeSubrange(open.start...)
        let element = XMLNode(
            name: open.name, prefix: open.prefix, namespace: open.namespace, attributes: open.attributes,
            children: children, line: open.line)
        if openElements.isEmpty {
            root = element
        } else {
            contents.append(.element(element))
        }
    }

    mutating func append(_ bytes: UnsafePointer<xmlChar>?, count: Int) {
        guard silentCount == 0 else { return }
        let text = Self.text(bytes, count: count)
        if pendingText.isEmpty { pendingText = text } else { pendingText += text }
    }

    private mutating func flushText() {
        guard !pendingText.isEmpty else { return }
        if !openElements.isEmpty { contents.append(.text(pendingText)) }
        pendingText = ""
    }

    private func isSilent(_ name: String) -> Bool {
        !namesWithoutText.isEmpty && namesWithoutText.contains(name)
    }

    /// A part of a name that the parser tells of; nil for none.
    private mutating func text(at pointer: UnsafePointer<xmlChar>?) -> String? {
        guard let pointer else { return nil }
        let number = UInt(bitPattern: pointer)
        let place = Int(truncatingIfNeeded: (number >> 3 ^ number >> 10) & UInt(Self.textLimit - 1))
        if let known = texts[place], known.pointer == pointer { return known.text }
        let text = String(cString: pointer)
        texts[place] = (pointer, text)
        return text
    }

    /// Five pointers an attribute: name, prefix, namespace, value, end of the value.
    private mutating func attributes(
        _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) -> [XMLAttribute] {
        guard let pointers, count > 0 else { return [] }
        var attributes: [XMLAttribute] = []
        attributes.reserveCapacity(count)
        for index in 0..<count {
            let fields = pointers + 5 * index
            let length = fields[3].flatMap { start in fields[4].map { $0 - start } } ?? 0
            let attribute = XMLAttribute(
                name: text(at: fields[0]) ?? "", prefix: text(at: fields[1]), namespace: text(at: fields[2]),
                value: Self.text(fields[3], count: length))
            if !notedOfAttributes.contains(where: { $0.prefix == fields[1] && $0.namespace == fields[2] }) {
                uses.addAttribute(XMLPrefixUses.Use(prefix: attribute.prefix, namespace: attribute.namespace))
                if notedOfAttributes.count < Self.notedLimit {
                    notedOfAttributes.append((prefix: fields[1], namespace: fields[2]))
                }
            }
            attributes.append(attribute)
        }
        return attributes
    }

    private static func text(_ bytes: UnsafePointer<xmlChar>?, count: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count), as: UTF8.self)
    }
}
