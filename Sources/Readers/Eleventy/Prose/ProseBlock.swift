import Diagnostics

/// A paragraph, heading or list item of a page, as text, with where it stands.
struct ProseBlock: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case heading(level: Int)
        case paragraph
        /// A paragraph in emphasis from end to end, as leads are written.
        case emphasis
        /// An item of the page's n-th list.
        case listItem(list: Int)
    }

    var kind: Kind
    var text: String
    var location: SourceLocation

    /// The text cut at its line ends and full stops, without them.
    var sentences: [String] {
        var sentences: [String] = [""]
        var previous: Character = " "
        for character in text + " " {
            if character.isNewline || (character.isWhitespace && ".!?".contains(previous)) {
                sentences.append("")
            } else {
                sentences[sentences.count - 1].append(character)
            }
            previous = character
        }
        return sentences.map(Self.trimmed).filter { !$0.isEmpty }
    }

    /// A text without the blanks around it and the sign that ends it as one item of several.
    static func trimmed(_ text: String) -> String {
        var result = Substring(text)
        while let last = result.last, last.isWhitespace || ";,.:".contains(last) { result.removeLast() }
        while let first = result.first, first.isWhitespace { result.removeFirst() }
        return String(result)
    }
}
