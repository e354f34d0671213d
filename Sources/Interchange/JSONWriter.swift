/// Writes JSON as UTF-8 bytes, indented by two spaces or on one line, in the order it is told: the same values, the same
/// bytes.
///
/// An empty array or object is `[]` or `{}`; the document ends with a newline.
public struct JSONWriter: Sendable {
    private let isIndented: Bool
    private var bytes: [UInt8] = []
    private var containers: [(close: UInt8, isEmpty: Bool)] = []
    private var followsName = false

    /// A writer of one document, on one line unless it is indented.
    public init(isIndented: Bool = true) {
        self.isIndented = isIndented
    }

    /// How many bytes wait to be drained.
    public var pendingByteCount: Int { bytes.count }

    /// Starts an object.
    public mutating func beginObject() { begin("{", closing: "}") }

    /// Starts an array.
    public mutating func beginArray() { begin("[", closing: "]") }

    /// Ends the object or array that was started last.
    public mutating func end() {
        guard let container = containers.popLast() else { return }
        if !container.isEmpty { newLine() }
        bytes.append(container.close)
    }

    /// The name of the member whose value is written next.
    public mutating func name(_ name: String) {
        separate()
        append(quoted: name)
        bytes.append(contentsOf: (isIndented ? ": " : ":").utf8)
        followsName = true
    }

    /// A whole value.
    public mutating func write(_ value: JSONValue) {
        switch value {
        case .object(let members):
            beginObject()
            for member in members {
                name(member.name)
                write(member.value)
            }
            end()
        case .array(let elements):
            beginArray()
            for element in elements { write(element) }
            end()
        case .string(let text): scalar { $0.append(quoted: text) }
        case .integer(let number): scalar { $0.bytes.append(contentsOf: String(number).utf8) }
        case .boolean(let flag): scalar { $0.bytes.append(contentsOf: (flag ? "true" : "false").utf8) }
        case .null: scalar { $0.bytes.append(contentsOf: "null".utf8) }
        }
    }

    /// What was written since the last time, for documents that don't fit in memory.
    public mutating func drain() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    /// What was written since the last time, with what is open ended and the last newline.
    public consuming func finish() -> [UInt8] {
        while !containers.isEmpty { end() }
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// A text as a JSON string, with its quotes: for documents whose lines are laid out by their own rules.
    public static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.append(quoted: text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The bytes of a document that is one value, on one line unless it is indented.
    public static func document(_ value: JSONValue, isIndented: Bool = true) -> [UInt8] {
        var writer = JSONWriter(isIndented: isIndented)
        writer.write(value)
        return writer.finish()
    }

    private mutating func begin(_ opening: Unicode.Scalar, closing: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: opening))
        containers.append((UInt8(ascii: closing), true))
    }

    private mutating func scalar(_ append: (inout JSONWriter) -> Void) {
        separate()
        append(&self)
    }

    /// The comma and line break before a member or an element; nothing between a name and its value.
    private mutating func separate() {
        if followsName {
            followsName = false
            return
        }
        guard let last = containers.indices.last else { return }
        if !containers[last].isEmpty { bytes.append(UInt8(ascii: ",")) }
        containers[last].isEmpty = false
        newLine()
    }

    private mutating func newLine() {
        guard isIndented else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: containers.count * 2))
    }

    /// A string with what must be escaped (RFC 8259 §7), and DEL.
    private mutating func append(quoted text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
            case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
            case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
            case 0..<0x10: bytes.append(contentsOf: "\\u000\(String(byte, radix: 16))".utf8)
            case 0x10..<0x20, 0x7F: bytes.append(contentsOf: "\\u00\(String(byte, radix: 16))".utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
