import Foundation

/// Texts whose lines end between words, where a terminal would cut words in two.
enum WrappedText {
    /// The fewest columns that texts are wrapped for: below, a word may have no room.
    private static let leastColumns = 40

    /// How many columns the terminal has that a descriptor leads to; nil where it leads to none, or to one that won't say.
    static func columns(of descriptor: Int32) -> Int? {
        var size = winsize()
        guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= leastColumns
        else { return nil }
        return Int(size.ws_col)
    }

    /// A text with no line longer than a terminal, as far as its words allow. What follows a cut is indented as its line is.
    static func text(_ text: String, columns: Int?) -> String {
        guard let columns else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { lines(of: $0, columns: columns) }.joined(separator: "\n")
    }

    private static func lines(of line: Substring, columns: Int) -> [String] {
        guard line.count > columns else { return [String(line)] }
        let indent = String(line.prefix { $0 == " " })
        var lines: [String] = [], current = indent
        for word in line.dropFirst(indent.count).split(separator: " ", omittingEmptySubsequences: false) {
            if current.count > indent.count, current.count + 1 + word.count > columns {
                lines.append(current)
                current = indent + word
            } else {
                current += (current.count > indent.count ? " " : "") + word
            }
        }
        return lines + [current]
    }
}
