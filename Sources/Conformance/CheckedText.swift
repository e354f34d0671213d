import Foundation

/// The text of an artifact that is checked: in memory, or in a file that is read a piece at a time.
struct CheckedText: Sendable {
    /// How many bytes it has.
    let byteCount: Int
    private let read: @Sendable (Range<Int>) -> [UInt8]

    /// A text in memory.
    init(_ bytes: [UInt8]) {
        byteCount = bytes.count
        read = { Array(bytes[$0]) }
    }

    /// A regular file's text, nil where there is none. It is read when it is asked for.
    init?(file path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            let byteCount = Int(exactly: status.st_size),
            let file = FileHandle(forReadingAtPath: path)
        else { return nil }
        self.byteCount = byteCount
        read = { [descriptor = SharedDescriptor(file)] in descriptor.read($0) }
    }

    /// The bytes in a range; fewer where the file was cut short in the meantime.
    func bytes(_ range: Range<Int>) -> [UInt8] { read(range.clamped(to: 0..<byteCount)) }

    /// All of it.
    var allBytes: [UInt8] { bytes(0..<byteCount) }

    /// Whether it is well-formed UTF-8.
    var isUTF8: Bool {
        var position = 0
        while position < byteCount {
            var piece = bytes(position..<min(position + Self.pieceByteCount, byteCount))[...]
            guard !piece.isEmpty else { return false }
            // A character that goes on in the next piece is looked at there.
            if position + piece.count < byteCount, let start = piece.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }),
                piece[start] >= 0xC0, start > piece.startIndex
            {
                piece = piece[..<start]
            }
            guard String(validating: piece, as: UTF8.self) != nil else { return false }
            position += piece.count
        }
        return true
    }

    /// The first bytes of a line, counted from 1, without its end; nil where there is no such line.
    func line(_ number: Int, limit: Int) -> ArraySlice<UInt8>? {
        guard let start = offset(ofLine: number) else { return nil }
        return bytes(start..<min(start + limit, byteCount)).prefix { $0 != UInt8(ascii: "\n") }
    }

    private func offset(ofLine number: Int) -> Int? {
        var (newlines, position) = (max(1, number) - 1, 0)
        while newlines > 0, position < byteCount {
            let piece = bytes(position..<min(position + Self.pieceByteCount, byteCount))
            guard !piece.isEmpty else { return nil }
            for (offset, byte) in piece.enumerated() where byte == UInt8(ascii: "\n") {
                newlines -= 1
                if newlines == 0 { return position + offset + 1 }
            }
            position += piece.count
        }
        return newlines == 0 ? position : nil
    }

    /// How much is read at a time.
    static let pieceByteCount = 1 << 20

    /// An open file; closed with the last of those who read it.
    private final class SharedDescriptor: @unchecked Sendable {
        private let file: FileHandle

        init(_ file: FileHandle) { self.file = file }

        func read(_ range: Range<Int>) -> [UInt8] {
            [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
                count = 0
                while count < range.count {
                    let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                    let result = pread(
                        file.fileDescriptor, rest.baseAddress, range.count - count, off_t(range.lowerBound + count))
                    if result < 0, errno == EINTR { continue }
                    guard result > 0 else { break }
                    count += result
                }
            }
        }
    }
}
