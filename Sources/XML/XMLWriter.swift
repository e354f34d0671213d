/// Writes an XML document (XML 1.0, UTF-8), the same bytes for the same calls.
///
/// Elements stand on lines of their own, indented by two spaces, unless the whole is to be on one line; an element that
/// holds text alone stands on one line.
/// Names are the caller's and are written as they are; texts and values are escaped.
public struct XMLWriter: Sendable {
    private var bytes: [UInt8]
    private var openNames: [String] = []
    /// Whether the innermost open element still lacks the `>` of its start tag, because nothing is in it yet.
    private var isStartTagPending = false
    private let isIndented: Bool

    /// A document with its XML declaration; on one line for readers that take white space between elements for text.
    public init(isIndented: Bool = true) {
        self.isIndented = isIndented
        bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    }

    /// Opens an element; what follows is inside it until `close`.
    public mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
        startTag(name, attributes)
        openNames.append(name)
        isStartTagPending = true
    }

    /// Closes the innermost open element; does nothing where none is open.
    public mutating func close() {
        guard let name = openNames.popLast() else { return }
        if isStartTagPending {
            append("/>" + lineEnd)
        } else {
            indent()
            append("</\(name)>" + lineEnd)
        }
        isStartTagPending = false
    }

    /// Writes a whole element: with `text`, or empty where that is nil.
    public mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String? = nil) {
        startTag(name, attributes)
        guard let text else { return append("/>" + lineEnd) }
        append(">")
        XMLText(text).appendEscaped(to: &bytes, inAttribute: false)
        append("</\(name)>" + lineEnd)
    }

    /// Writes a whole element whose texts and empty elements stand side by side, without white space of the writer's own.
    public mutating func mixed(_ name: String, _ runs: [XMLRun]) {
        startTag(name, [])
        append(">")
        for run in runs {
            switch run {
            case .text(let text): XMLText(text).appendEscaped(to: &bytes, inAttribute: false)
            case .element(let name): append("<\(name)/>")
            }
        }
        append("</\(name)>" + lineEnd)
    }

    /// Writes a whole element whose text stands in a CDATA section, in several where it holds `]]>`.
    public mutating func cdata(_ name: String, _ attributes: [(String, String)] = [], text: String) {
        startTag(name, attributes)
        append("><![CDATA[")
        XMLText(text).appendToCDATA(of: &bytes)
        append("]]></\(name)>" + lineEnd)
    }

    /// How many bytes wait to be drained.
    public var pendingByteCount: Int { bytes.count }

    /// What was written since the last time, for documents that don't fit in memory; `finish` gives the rest.
    public mutating func drain() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    /// The document's bytes since the last `drain`, with what was still open closed.
    public consuming func finish() -> [UInt8] {
        while !openNames.isEmpty { close() }
        return bytes
    }

    /// A text as it stands in a document: `&`, `<`, `>`, `"` and the carriage return escaped, in attributes the tab and
    /// the newline too; characters that XML 1.0 §2.2 forbids are dropped.
    public static func escaped(_ text: String, inAttribute: Bool) -> String {
        var bytes: [UInt8] = []
        XMLText(text).appendEscaped(to: &bytes, inAttribute: inAttribute)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same, put at the end of other bytes.
    package static func appendEscaped(_ text: String, to output: inout [UInt8], inAttribute: Bool) {
        XMLText(text).appendEscaped(to: &output, inAttribute: inAttribute)
    }

    private mutating func startTag(_ name: String, _ attributes: [(String, String)]) {
        if isStartTagPending { append(">" + lineEnd) }
        isStartTagPending = false
        indent()
        append("<\(name)")
        for (name, value) in attributes {
            append(" \(name)=\"")
            XMLText(value).appendEscaped(to: &bytes, inAttribute: true)
            append("\"")
        }
    }

    private var lineEnd: String { isIndented ? "\n" : "" }

    private mutating func indent() {
        guard isIndented else { return }
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * openNames.count))
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
