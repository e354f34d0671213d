/// Where the lines of a text start, in UTF-8 bytes.
struct LineOffsets {
    private let bytes: [UInt8]
    private var starts: [Int] = [0]

    init(_ text: String) {
        bytes = Array(text.utf8)
        for offset in bytes.indices where bytes[offset] == UInt8(ascii: "\n") { starts.append(offset + 1) }
    }

    /// The offset of the first byte of a line, from 1, that is no blank; lines out of range are clamped.
    func contentOffset(ofLine line: Int) -> Int {
        var offset = starts[min(max(line, 1), starts.count) - 1]
        while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "\t") {
            offset += 1
        }
        return offset
    }
}
