/// Writes an XML document (XML 1.0, UTF-8), the same bytes for the same calls.
///
/// Elements stand on lines of their own, indented by two spaces, unless the whole is to be on one line; an element that
/// holds text alone stands on one line.
/// Names are the caller's and are written as they are; texts and values are escaped.
public struct XMLWriter: Sendable {
    private var bytes: [UInt8]
    /// The names of the open elements, one after the other, the innermost last.
    private var openNames: [UInt8] = []
    /// How many bytes each of them has.
    private var nameLengths: [Int] = []
    /// Whether the innermost open element still lacks the `>` of its start tag, because nothing is in it yet.
    private var isStartTagPending = false
    private let isIndented: Bool
    /// What a line begins with inside the innermost open element.
    private var indentation: [UInt8] = []

    /// A document with its XML declaration; on one line for readers that take white space between elements for text.
    public init(isIndented: Bool = true) {
        self.isIndented = isIndented
        bytes = []
        bytes.reserveCapacity(Self.usualByteCount)
        openNames.reserveCapacity(Self.usualNameByteCount)
        nameLengths.reserveCapacity(Self.usualDepth)
        indentation.reserveCapacity(Self.usualDepth * Self.step.count)
        bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    }

    /// Opens an element; what follows is inside it until `close`.
    public mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
        startTag(name, attributes)
        let length = openNames.count
        Self.append(name, to: &openNames)
        didOpen(namedFrom: length)
    }

    /// The same of a name that is put together, with an attribute or none.
    package mutating func open(_ name: XMLName, _ attribute: (name: StaticString, value: String)? = nil) {
        startTag(name, attribute)
        let length = openNames.count
        name.append(to: &openNames)
        didOpen(namedFrom: length)
    }

    private mutating func didOpen(namedFrom length: Int) {
        nameLengths.append(openNames.count - length)
        if isIndented { indentation.append(contentsOf: Self.step) }
        isStartTagPending = true
    }

    /// Closes the innermost open element; does nothing where none is open.
    public mutating func close() {
        guard let length = nameLengths.popLast() else { return }
        defer { openNames.removeLast(length) }
        if isIndented { indentation.removeLast(Self.step.count) }
        if isStartTagPending {
            emptyTagEnd()
        } else {
            indent()
            append("</")
            openNames.withUnsafeBufferPointer { names in
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: names[(names.count - length)...]))
            }
            endTagEnd()
        }
        isStartTagPending = false
    }

    /// Writes a whole element: with `text`, or empty where that is nil.
    public mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String? = nil) {
        startTag(name, attributes)
        guard let text else { return emptyTagEnd() }
        bytes.append(UInt8(ascii: ">"))
        XMLText.appendEscaped(text, to: &bytes, inAttribute: false)
        endTag(name)
    }

    /// The same of a name that is put together, with an attribute or none.
    package mutating func element(
        _ name: XMLName, _ attribute: (name: StaticString, value: String)? = nil, text: String
    ) {
        startTag(name, attribute)
        bytes.append(UInt8(ascii: ">"))
        XMLText.appendEscaped(text, to: &bytes, inAttribute: false)
        append("</")
        name.append(to: &bytes)
        endTagEnd()
    }

    /// Writes markup that is bytes already, as a part of the innermost open element: for documents of a million elements.
    package mutating func markup(_ append: (inout [UInt8]) -> Void) {
        endStartTag()
        append(&bytes)
    }

    /// Writes whole lines that are bytes already inside the innermost open element, each to begin with what is handed over: for
    /// elements that a document has many of, alike but for a text.
    package mutating func lines(_ append: (_ indentation: [UInt8], inout [UInt8]) -> Void) {
        endStartTag()
        append(indentation, &bytes)
    }

    /// Writes a whole element whose text stands in a CDATA section, in several where it holds `]]>`.
    public mutating func cdata(_ name: String, _ attributes: [(String, String)] = [], text: String) {
        startTag(name, attributes)
        append("><![CDATA[")
        XMLText.appendCDATA(text, to: &bytes)
        append("]]>")
        endTag(name)
    }

    /// Writes the same of a text that is UTF-8 already.
    package mutating func cdata(_ name: String, utf8 text: [UInt8]) {
        startTag(name, [])
        append("><![CDATA[")
        text.withUnsafeBufferPointer { XMLText.appendCDATA($0, to: &bytes) }
        append("]]>")
        endTag(name)
    }

    /// How many bytes wait to be drained.
    public var pendingByteCount: Int { bytes.count }

    /// What was written since the last time, for documents that don't fit in memory; `finish` gives the rest.
    public mutating func drain() -> [UInt8] {
        let written = bytes
        bytes = []
        bytes.reserveCapacity(written.count)
        return written
    }

    /// The document's bytes since the last `drain`, with what was still open closed.
    public consuming func finish() -> [UInt8] {
        while !nameLengths.isEmpty { close() }
        return bytes
    }

    /// A text as it stands in a document: `&`, `<`, `>`, `"` and the carriage return escaped, in attributes the tab and
    /// the newline too; characters that XML 1.0 §2.2 forbids are dropped.
    public static func escaped(_ text: String, inAttribute: Bool) -> String {
        var bytes: [UInt8] = []
        XMLText.appendEscaped(text, to: &bytes, inAttribute: inAttribute)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same, put at the end of other bytes.
    package static func appendEscaped(_ text: String, to output: inout [UInt8], inAttribute: Bool) {
        XMLText.appendEscaped(text, to: &output, inAttribute: inAttribute)
    }

    /// The same of a text's bytes.
    package static func appendEscaped(
        _ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], inAttribute: Bool
    ) {
        XMLText.appendEscaped(text, to: &output, inAttribute: inAttribute)
    }

    private mutating func startTag(_ name: String, _ attributes: [(String, String)]) {
        endStartTag()
        indent()
        bytes.append(UInt8(ascii: "<"))
        append(name)
        for (name, value) in attributes {
            bytes.append(UInt8(ascii: " "))
            append(name)
            append("=\"")
            XMLText.appendEscaped(value, to: &bytes, inAttribute: true)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private mutating func startTag(_ name: XMLName, _ attribute: (name: StaticString, value: String)?) {
        endStartTag()
        indent()
        bytes.append(UInt8(ascii: "<"))
        name.append(to: &bytes)
        guard let (name, value) = attribute else { return }
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: name.utf8)
        append("=\"")
        XMLText.appendEscaped(value, to: &bytes, inAttribute: true)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func endStartTag() {
        guard isStartTagPending else { return }
        isStartTagPending = false
        bytes.append(UInt8(ascii: ">"))
        endLine()
    }

    private mutating func endTag(_ name: String) {
        append("</")
        append(name)
        endTagEnd()
    }

    private mutating func endTagEnd() {
        bytes.append(UInt8(ascii: ">"))
        endLine()
    }

    private mutating func emptyTagEnd() {
        append("/>")
        endLine()
    }

    private mutating func endLine() { if isIndented { bytes.append(UInt8(ascii: "\n")) } }

    private mutating func indent() { bytes.append(contentsOf: indentation) }

    /// Most documents have few bytes more, if any.
    private static let usualByteCount = 1 << 14
    /// Up to how many elements are open in most documents, and how many bytes their names have.
    private static let usualDepth = 16, usualNameByteCount = 256

    /// How much further lines begin for each open element.
    private static let step = Array("  ".utf8)

    private mutating func append(_ text: String) { Self.append(text, to: &bytes) }

    private static func append(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { output.append(contentsOf: $0) }
    }
}
