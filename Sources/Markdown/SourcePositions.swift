/// Finds where each line of rendered HTML comes from, by comparing it with the same HTML rendered with positions.
struct SourcePositions {
    /// What a position begins with: `… data-sourcepos="2:1-4:7"`.
    static let mark = " data-sourcepos=\""

    /// For each line of the HTML, the line of the source.
    private(set) var lines: [Int] = []

    init(html: String, marked: String) {
        let plainLines = Array(html.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let markedLines = Array(marked.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        lines.reserveCapacity(plainLines.count)
        var current = 1...1
        for (plain, marked) in zip(plainLines, markedLines) {
            if let block = Self.block(in: marked, comparedWith: plain) {
                current = block
            } else if let last = lines.last {
                current = min(last + 1, current.upperBound)...current.upperBound
            }
            lines.append(current.lowerBound)
        }
    }

    /// The lines of the source that the first block of a line spans, nil where no block begins there.
    private static func block(
        in marked: ArraySlice<UInt8>, comparedWith plain: ArraySlice<UInt8>
    ) -> ClosedRange<Int>? {
        // Most lines begin no block.
        guard marked.count > plain.count else { return nil }
        var position = marked.startIndex, other = plain.startIndex
        while position < marked.endIndex, other < plain.endIndex, marked[position] == plain[other] {
            position += 1
            other += 1
        }
        guard marked[position...].starts(with: mark.utf8) else { return nil }
        let afterMark = marked[position...].dropFirst(mark.utf8.count)
        let numbers = afterMark.prefix { $0 != UInt8(ascii: "\"") }
            .split { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") }.compactMap {
                Int(String(decoding: $0, as: UTF8.self))
            }
        guard numbers.count == 4, numbers[0] >= 1 else { return nil }
        // A tag alone on its line opens a list, a quote, a table or a row: what follows has a place of its own.
        if afterMark.drop(while: { $0 != UInt8(ascii: "\"") }).elementsEqual("\">".utf8) {
            return numbers[0]...numbers[0]
        }
        return numbers[0]...max(numbers[0], numbers[2])
    }
}
