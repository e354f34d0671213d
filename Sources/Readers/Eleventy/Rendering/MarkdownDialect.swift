import CourseCatalogue

/// What these sites' markdown-it knows beyond CommonMark, written as HTML for a CommonMark parser: `:::` containers,
/// `???` accordions, attributes in braces.
struct MarkdownDialect {
    /// The text in CommonMark.
    private(set) var text = ""
    /// The source line of each line of `text`, from 1.
    private(set) var sourceLines: [Int] = []
    /// The text as far as it is written, in UTF-8.
    private var output: [UInt8] = []
    /// The number of the source's line that is being read.
    private var number = 0
    private var open: [Container] = []
    private var fence: Substring?

    private struct Container {
        var marker: Character
        var closing: String
    }

    init(_ source: String) {
        var source = source
        source.withUTF8 { read($0) }
        while let last = open.popLast() { emit(["", last.closing, ""], number) }
        text = String(decoding: output, as: UTF8.self)
        output = []
    }

    private mutating func read(_ source: UnsafeBufferPointer<UInt8>) {
        output.reserveCapacity(source.count + 1)
        var start = 0, plainStart = 0
        while start <= source.count {
            let end = source[start...].firstIndex(of: 0x0A) ?? source.count
            number += 1
            if fence == nil, Self.isPlain(source[start..<end]) {
                sourceLines.append(number)
            } else {
                // The plain lines above go as one run.
                output += source[plainStart..<start]
                add(String(decoding: source[start..<end], as: UTF8.self)[...], number)
                plainStart = end + 1
            }
            start = end + 1
        }
        if plainStart <= source.count {
            output += source[plainStart...]
            output.append(0x0A)
        }
    }

    /// The source line of a line of `text`; lines out of range are clamped.
    func sourceLine(of line: Int) -> Int {
        sourceLines.isEmpty ? 1 : sourceLines[min(max(line, 1), sourceLines.count) - 1]
    }

    /// Whether nothing of the dialect can be in a line, by how it begins and ends.
    private static func isPlain(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = line.first(where: { $0 != UInt8(ascii: " ") }), first < 0x80, let last = line.last,
            last < 0x80
        else { return line.isEmpty }
        return !"`~:?".utf8.contains(first) && last != UInt8(ascii: "}") && last > 0x20
    }

    private mutating func add(_ line: Substring, _ number: Int) {
        let content = line.drop { $0 == " " }
        if let fence {
            if content.hasPrefix(fence), content.allSatisfy({ $0 == fence.first || $0.isWhitespace }) {
                self.fence = nil
            }
            return emit([line], number)
        }
        if let opening = Self.fence(opening: content) {
            fence = opening
            return emit([line], number)
        }
        for marker in [":", "?"] as [Character] where content.prefix(while: { $0 == marker }).count >= 3 {
            return container(marker, content.drop { $0 == marker }, number)
        }
        emit([Self.withoutAttributes(line)], number)
    }

    /// The signs of a line that opens a fenced block of code (CommonMark 0.31 §4.5), nil for any other line.
    private static func fence(opening line: Substring) -> Substring? {
        guard let marker = line.first, marker == "`" || marker == "~" else { return nil }
        let signs = line.prefix { $0 == marker }
        guard signs.count >= 3, marker == "~" || !line.dropFirst(signs.count).contains("`") else { return nil }
        return signs
    }

    /// A line of colons or question marks: with words it opens a container, without it closes the innermost.
    private mutating func container(_ marker: Character, _ rest: Substring, _ number: Int) {
        let words = rest.split(maxSplits: 1, omittingEmptySubsequences: true, whereSeparator: \.isWhitespace)
        guard let first = words.first else {
            if let last = open.lastIndex(where: { $0.marker == marker }) {
                emit(["", open.remove(at: last).closing, ""], number)
            }
            return
        }
        if marker == "?" {
            let title = plainSpaces(String(rest))
            open.append(Container(marker: marker, closing: "</details>"))
            return emit(["", "<details><summary>\(Self.escaped(title))</summary>", ""], number)
        }
        let title = words.count > 1 ? plainSpaces(String(words[1])) : ""
        let (opening, closing) = Self.element(named: first.lowercased())
        open.append(Container(marker: marker, closing: closing))
        let heading = title.isEmpty ? "" : "<h3 class=\"fr-callout__title\">\(Self.escaped(title))</h3>"
        emit(["", opening + heading, ""], number)
    }

    private static func element(named name: String) -> (opening: String, closing: String) {
        switch name {
        case "quote": ("<blockquote>", "</blockquote>")
        case "callout", "info", "warning", "error", "success", "tip", "alert", "highlight":
            ("<div class=\"fr-callout\">", "</div>")
        default: ("<div>", "</div>")
        }
    }

    private static func escaped(_ text: String) -> String {
        guard text.holds(UInt8(ascii: "&")) || text.holds(UInt8(ascii: "<")) else { return text }
        return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }

    /// A line without the attributes that markdown-it-attrs would give its block: `## Titre {.fr-h3 #ancre}`.
    private static func withoutAttributes(_ line: Substring) -> Substring {
        var end = line.endIndex
        while end > line.startIndex, line[line.index(before: end)].isWhitespace { end = line.index(before: end) }
        guard line[..<end].hasSuffix("}"), let brace = line[..<end].lastIndex(of: "{") else { return line }
        let inside = line[line.index(after: brace)..<line.index(before: end)]
        let parts = inside.split(separator: " ")
        let areAttributes =
            !parts.isEmpty
            && parts.allSatisfy { part in
                (part.hasPrefix(".") || part.hasPrefix("#") || part.contains("=")) && part.count > 1
            }
        guard areAttributes, !line[..<brace].hasSuffix("{") else { return line }
        // An identifier is what links lead to: it stays, as an anchor at the end of its block.
        let identifier = parts.first { $0.hasPrefix("#") }?.dropFirst() ?? ""
        guard identifier.allSatisfy({ $0.isLetter || $0.isNumber || "-_".contains($0) }), !identifier.isEmpty,
            line[..<brace].contains(where: { !$0.isWhitespace })
        else { return line[..<brace] }
        return line[..<brace] + "<a id=\"\(identifier)\"></a>"
    }

    private mutating func emit(_ lines: [some StringProtocol], _ number: Int) {
        for line in lines {
            output += line.utf8
            output.append(0x0A)
            sourceLines.append(number)
        }
    }
}
