/// Writes values as a record: bytes that this version of the program reads back, quickly and without a copy of a text that
/// stands there twice. No other program reads them.
package struct RecordWriter {
    /// What was written.
    package private(set) var bytes: [UInt8] = []
    /// The places of texts that are written once and referred to after.
    private var shared: [String: Int] = [:]
    private var depth = 0
    /// Whether everything that was written can be read back.
    package private(set) var isReadable = true

    /// A record of nothing yet.
    package init() {}

    /// Takes away what was written so far, to be followed by what is written next.
    package mutating func drain() -> [UInt8] {
        defer { bytes.removeAll() }
        return bytes
    }

    /// Writes a number.
    package mutating func write(_ number: Int) {
        // Small numbers of either sign take one byte.
        var rest = UInt64(bitPattern: Int64((number << 1) ^ (number >> (Int.bitWidth - 1))))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Writes whether something holds.
    package mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    /// Writes a text.
    package mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes.append(utf8: text)
    }

    /// Writes bytes as they are.
    package mutating func write(_ content: [UInt8]) {
        write(content.count)
        bytes.append(contentsOf: content)
    }

    /// Writes a text that is likely to stand in the record more than once, such as the name of a file.
    package mutating func write(shared text: String) {
        if let place = shared[text] { return write(place) }
        write(shared.count)
        shared[text] = shared.count
        write(text)
    }

    /// Writes what holds values of its own kind; one that holds too many inside each other can't be read back.
    package mutating func nest(_ write: (inout RecordWriter) -> Void) {
        guard depth < RecordReader.depthLimit else {
            isReadable = false
            return
        }
        depth += 1
        write(&self)
        depth -= 1
    }
}
