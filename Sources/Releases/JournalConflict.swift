/// A journal's text with the marks that Git leaves in a file whose two sides it can't put together.
public struct JournalConflict: Sendable {
    /// The text as the branch that merges had it, and as the merged branch had it, each with what both agree on.
    public let ours: String, theirs: String

    /// The two sides of a text; nil where it holds no marks, or marks that don't pair.
    public init?(_ text: String) {
        guard Self.firstLine(in: text) != nil else { return nil }
        var sides = Sides()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            guard sides.take(line) else { return nil }
        }
        guard sides.part == .both else { return nil }
        (ours, theirs) = (sides.ours.joined(separator: "\n"), sides.theirs.joined(separator: "\n"))
    }

    /// The line, from 1, of the first mark; nil where there is none.
    static func firstLine(in text: String) -> Int? {
        guard text.utf8.starts(with: "<<<<<<<".utf8) || text.holds("\n<<<<<<<") else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.firstIndex { $0.hasPrefix("<<<<<<<") }.map { $0 + 1 }
    }

    private struct Sides {
        enum Part { case both, ours, base, theirs }

        var ours: [Substring] = []
        var theirs: [Substring] = []
        var part = Part.both

        /// Takes a line; false where it is a mark out of place.
        mutating func take(_ line: Substring) -> Bool {
            switch (Self.mark(line), part) {
            case ("<", .both): part = .ours
            case ("|", .ours): part = .base
            case ("=", .ours), ("=", .base): part = .theirs
            case (">", .theirs): part = .both
            case (nil, _):
                if part == .both || part == .ours { ours.append(line) }
                if part == .both || part == .theirs { theirs.append(line) }
            default: return false
            }
            return true
        }

        /// The character of a mark; nil for any other line.
        private static func mark(_ line: Substring) -> Character? {
            guard let first = line.first, "<|=>".contains(first), line.prefix(7).allSatisfy({ $0 == first }) else {
                return nil
            }
            return line.count >= 7 ? first : nil
        }
    }
}
