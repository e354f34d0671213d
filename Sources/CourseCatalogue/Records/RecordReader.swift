/// Reads a record back. Bytes that aren't one, or are cut off, end in a fault, never in a trap.
package struct RecordReader {
    /// What is no record of what was asked for.
    package struct Fault: Error {
        /// A fault.
        package init() {}
    }

    /// How deep values may stand inside values of their own kind.
    static let depthLimit = 400

    private let bytes: [UInt8]
    private var position = 0
    private var shared: [String] = []
    private var depth = 0

    /// A reader of a whole record.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether everything was read.
    package var isAtEnd: Bool { position == bytes.count }

    /// Reads a number.
    package mutating func number() throws(Fault) -> Int {
        var value: UInt64 = 0, shift: UInt64 = 0
        while true {
            let byte = try self.byte()
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
            guard shift < 64 else { throw Fault() }
        }
        return Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
    }

    /// Reads how many elements or bytes follow: never more than there are bytes left.
    package mutating func count() throws(Fault) -> Int {
        let count = try number()
        guard count >= 0, count <= bytes.count - position else { throw Fault() }
        return count
    }

    /// Reads whether something holds.
    package mutating func flag() throws(Fault) -> Bool { try byte() != 0 }

    /// Reads a text.
    package mutating func text() throws(Fault) -> String {
        let range = try self.range()
        return bytes.withUnsafeBytes { String(decoding: UnsafeRawBufferPointer(rebasing: $0[range]), as: UTF8.self) }
    }

    /// Reads a text that may stand in the record more than once; each is in memory once.
    package mutating func sharedText() throws(Fault) -> String {
        let place = try number()
        guard place >= 0, place <= shared.count else { throw Fault() }
        if place < shared.count { return shared[place] }
        let text = try self.text()
        shared.append(text)
        return text
    }

    /// Reads what holds values of its own kind.
    package mutating func nested<Value>(
        _ read: (inout RecordReader) throws(Fault) -> Value
    ) throws(Fault) -> Value {
        guard depth < Self.depthLimit else { throw Fault() }
        depth += 1
        defer { depth -= 1 }
        return try read(&self)
    }

    private mutating func byte() throws(Fault) -> UInt8 {
        guard position < bytes.count else { throw Fault() }
        defer { position += 1 }
        return bytes[position]
    }

    private mutating func range() throws(Fault) -> Range<Int> {
        let count = try count()
        defer { position += count }
        return position..<position + count
    }
}
