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

    /// How many characters of a block are searched for facts: no sentence is longer, and each is looked at many times.
    private static let readLength = 5_000

    let kind: Kind
    let text: String
    let location: SourceLocation
    /// The text as the readers of prose match on it.
    let tokens: [ProseToken]

    init(kind: Kind, text: String, location: SourceLocation) {
        self.kind = kind
        self.text = text
        self.location = location
        tokens = ProseToken.tokens(of: Self.start(of: text))
    }

    /// As much of a text as is searched.
    private static func start(of text: String) -> Substring {
        // Characters are dear to count.
        text.utf8.count <= readLength ? text[...] : text.prefix(readLength)
    }

    /// The text cut at its line ends and full stops, without them.
    var sentences: [String] {
        var sentences: [String] = []
        var start = text.startIndex, previous: Character = " "
        let text = Self.start(of: text)
        for index in text.indices {
            let character = text[index]
            if character.isNewline
                || (character.isWhitespace && (previous == "." || previous == "!" || previous == "?"))
            {
                sentences.append(Self.trimmed(text[start..<index]))
                start = text.index(after: index)
            }
            previous = character
        }
        sentences.append(Self.trimmed(text[start...]))
        return sentences.filter { !$0.isEmpty }
    }

    /// A text without the blanks around it and the sign that ends it as one item of several.
    static func trimmed(_ text: some StringProtocol) -> String {
        var result = Substring(text)
        while let last = result.last, last.isWhitespace || ";,.:".contains(last) { result.removeLast() }
        while let first = result.first, first.isWhitespace { result.removeFirst() }
        return String(result)
    }
}
