/// Finds where each line of rendered HTML comes from, by comparing it with the same HTML rendered with positions.
struct SourcePositions {
    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// What a position begins with: `… data-sourcepos="2:1-4:7"`.
    static let mark: StaticString = " data-sourcepos=\""
    private static let name: StaticString = "data-sourcepos"

    /// For each line of the HTML, the line of the source.
    private(set) var lines: [Int] = []

    init(html: [UInt8], marked: [UInt8]) {
        lines = html.withUnsafeBufferPointer { html in
            marked.withUnsafeBufferPointer { Self.lines(of: html, marked: $0) }
        }
    }

    private static func lines(of html: Bytes, marked: Bytes) -> [Int] {
        var lines: [Int] = []
        lines.reserveCapacity(html.count / 32)
        var plainLines = Lines(rest: html), markedLines = Lines(rest: marked)
        var current = 1...1
        while let plain = plainLines.next(), let marked = markedLines.next() {
            if let block = Self.block(in: marked, comparedWith: plain) {
                current = block
            } else if let last = lines.last {
                current = min(last + 1, current.upperBound)...current.upperBound
            }
            lines.append(current.lowerBound)
        }
        return lines
    }

    /// The lines of a text, the last one after its last line end.
    private struct Lines {
        var rest: Bytes?

        mutating func next() -> Bytes? {
            guard let text = rest else { return nil }
            guard let end = text.firstIndex(of: UInt8(ascii: "\n")) else {
                rest = nil
                return text
            }
            rest = Bytes(rebasing: text[(end + 1)...])
            return Bytes(rebasing: text[..<end])
        }
    }

    /// The lines of the source that the first block of a line spans, nil where no block begins there.
    private static func block(in marked: Bytes, comparedWith plain: Bytes) -> ClosedRange<Int>? {
        // Most lines begin no block.
        guard marked.count > plain.count else { return nil }
        let start = zip(marked, plain).prefix { $0 == $1 }.count
        guard marked[start...].starts(with: mark.bytes) else { return nil }
        let afterMark = marked[(start + mark.bytes.count)...]
        let first = number(afterMark), last = number(afterMark.drop { $0 != UInt8(ascii: "-") }.dropFirst())
        guard first >= 1 else { return nil }
        // A tag alone on its line opens a list, a quote, a table or a row: what follows has a place of its own.
        let isAlone = afterMark.drop { $0 != UInt8(ascii: "\"") }.elementsEqual("\">".utf8)
        return first...(isAlone ? first : max(first, last))
    }

    /// The number that bytes begin with.
    private static func number(_ bytes: Slice<Bytes>) -> Int {
        bytes.prefix { (0x30...0x39).contains($0) }.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
    }
}

extension SourcePositions {
    /// Whether a text may have something of its own that looks like a position.
    static func mayBeMarked(_ source: String) -> Bool {
        var source = source
        return source.withUTF8 { placeOfName(in: $0) != nil }
    }

    /// HTML that was rendered with positions, as it is without them, of a text that has none of its own.
    ///
    /// Escapes and entities in that text can still make the attribute's name, before the quote that ends a title too, but
    /// never a whole position: quotes in texts and values are escaped.
    static func withoutMarks(_ marked: [UInt8]) -> [UInt8] {
        marked.withUnsafeBufferPointer { marked in
            var html: [UInt8] = []
            html.reserveCapacity(marked.count)
            var rest = marked
            while let name = placeOfName(in: rest) {
                let attribute = rest[max(0, name - 1)...]
                let count = lengthOfMark(attribute)
                html += rest[..<(count > 0 ? attribute.startIndex : name + 1)]
                rest = Bytes(rebasing: rest[(count > 0 ? attribute.startIndex + count : name + 1)...])
            }
            return html + rest
        }
    }

    /// How long the position is that bytes begin with, its mark included (` data-sourcepos="2:1-4:7"`); 0 where they begin
    /// with none.
    private static func lengthOfMark(_ bytes: Slice<Bytes>) -> Int {
        guard bytes.starts(with: mark.bytes) else { return 0 }
        var rest = bytes.dropFirst(mark.bytes.count)
        for end in ":-:\"".utf8 {
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            rest = rest.dropFirst(digits.count)
            guard !digits.isEmpty, rest.first == end else { return 0 }
            rest = rest.dropFirst()
        }
        return bytes.count - rest.count
    }

    /// Where the first attribute is named that tells a position. It is looked for by its `=`, which few texts have.
    private static func placeOfName(in bytes: Bytes) -> Int? {
        var from = bytes.startIndex
        while let sign = bytes[from...].firstIndex(of: UInt8(ascii: "=")) {
            let start = sign - name.bytes.count
            if start >= 0, bytes[start..<sign].elementsEqual(name.bytes) { return start }
            from = sign + 1
        }
        return nil
    }
}

extension StaticString {
    fileprivate var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
    }
}
