public import Diagnostics

/// The text of one template and the file it comes from.
///
/// Immutable, and shared by everything that was parsed from it: places are offsets into it until somebody asks for a
/// line and a column.
public final class Source: Sendable {
    /// The file as diagnostics name it.
    public let file: String
    /// The text in UTF-8.
    public let bytes: [UInt8]
    /// The line of the file that the text starts on: above 1 where front matter was cut off.
    public let firstLine: Int
    private let lineStarts: [UInt32]

    /// A template's text; `firstLine` is the line of `file` that the text starts on.
    public init(file: String, text: String, firstLine: Int = 1) {
        self.file = file
        self.firstLine = firstLine
        bytes = Array(text.utf8)
        lineStarts = Self.starts(of: bytes)
    }

    /// The place of a byte; offsets out of range are clamped. Far into a line that is too long to be shown, its column
    /// counts code points instead of characters: these would take long to find.
    public func location(atUTF8Offset offset: Int) -> SourceLocation {
        let offset = min(max(offset, 0), bytes.count)
        let line = lineIndex(of: offset)
        let before = bytes[start(ofLine: line)..<offset]
        let count =
            before.count <= Diagnostic.longestShownLine
            ? String(decoding: before, as: UTF8.self).count : before.count { $0 & 0xC0 != 0x80 }
        return SourceLocation(file: file, line: firstLine &+ line, column: count + 1)
    }

    /// The whole line that a byte is in, without its end.
    public func line(atUTF8Offset offset: Int) -> String {
        let line = lineIndex(of: min(max(offset, 0), bytes.count))
        var end = line + 1 < lineStarts.count ? start(ofLine: line + 1) - 1 : bytes.count
        let start = start(ofLine: line)
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    private func start(ofLine line: Int) -> Int { Int(lineStarts[line]) }

    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
        }
        return low
    }

    private static func starts(of bytes: [UInt8]) -> [UInt32] {
        var starts: [UInt32] = [0]
        bytes.withUnsafeBufferPointer { bytes in
            for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
                starts.append(UInt32(truncatingIfNeeded: index &+ 1))
            }
        }
        return starts
    }
}
