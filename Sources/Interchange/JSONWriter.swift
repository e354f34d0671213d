import CourseCatalogue

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
        Self.append(quoted: name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if isIndented { bytes.append(UInt8(ascii: " ")) }
        followsName = true
    }

    /// A whole value.
    public mutating func write(_ value: JSONValue) {
        switch value {
        case .object(let members):
            beginObject()
            for member in members { write(member) }
            end()
        case .array(let elements):
            beginArray()
            for element in elements { write(element) }
            end()
        case .string(let text): write(text)
        case .integer(let number): write(number)
        case .boolean(let flag): write(flag)
        case .null: writeNull()
        }
    }

    /// A member of the object that was started last.
    public mutating func write(_ member: JSONValue.Member) {
        name(member.name)
        write(member.value)
    }

    /// A string.
    public mutating func write(_ text: String) {
        separate()
        Self.append(quoted: text, to: &bytes)
    }

    /// A whole number.
    public mutating func write(_ number: Int) {
        separate()
        bytes.append(utf8: String(number))
    }

    /// `true` or `false`.
    public mutating func write(_ flag: Bool) {
        separate()
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    /// `null`.
    public mutating func writeNull() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    /// A value that is bytes already, laid out as the rest: for documents of a million members.
    package mutating func value(_ append: (inout [UInt8]) -> Void) {
        separate()
        append(&bytes)
    }

    /// Ends a document with what is open and its newline; another one may follow, as in NDJSON.
    public mutating func endDocument() {
        while !containers.isEmpty { end() }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// What was written since the last time, for documents that don't fit in memory.
    public mutating func drain() -> [UInt8] {
        let written = bytes
        bytes = []
        bytes.reserveCapacity(written.count)
        return written
    }

    /// What was written since the last time, with what is open ended and the last newline.
    public consuming func finish() -> [UInt8] {
        endDocument()
        return bytes
    }

    /// A text as a JSON string, with its quotes: for documents whose lines are laid out by their own rules.
    public static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(quoted: text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
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

    /// Appends a string with what must be escaped (RFC 8259 §7), and DEL: what lies between goes as it is, as one run.
    package static func append(quoted text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { append(quoted: $0, to: &bytes) }
    }

    /// The same of a text's bytes.
    package static func append(quoted text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        for index in text.indices where isEscaped(text[index]) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            append(escapeOf: text[index], to: &bytes)
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
    }

    private static func append(escapeOf byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
        default: bytes.append(contentsOf: ((byte < 0x10 ? "u000" : "u00") + String(byte, radix: 16)).utf8)
        }
    }
}
