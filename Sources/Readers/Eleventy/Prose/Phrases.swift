/// Phrases to look for in a text that is cut into tokens.
struct Phrases: Sendable {
    /// The words of each phrase.
    let words: [[String]]
    /// The looks of the first words, a bit each: most words of a text look like none of them.
    private let looks: UInt64

    /// Phrases by their words.
    init(words: [[String]]) {
        self.words = words
        looks = words.compactMap(\.first).reduce(0) { $0 | 1 << ProseWord($1).look }
    }

    /// Phrases written as plain text.
    init(_ texts: [String]) {
        self.init(words: texts.map { ProseToken.tokens(of: $0).compactMap(\.word) })
    }

    /// The same: `Phrases("a partir du", "from")`.
    init(_ texts: String...) { self.init(texts) }

    /// Whether a phrase may begin with this token; if not, none does.
    func mayBegin(with token: ProseToken) -> Bool { looks & 1 << token.look != 0 }
}

extension [ProseToken] {
    /// Where a phrase (`jusqu a`: words only, signs between them passed over) ends, if it starts at this place.
    func end(of phrase: [String], at start: Int) -> Int? {
        var index = start
        for word in phrase {
            while case .sign? = self[safe: index], index > start { index += 1 }
            guard self[safe: index]?.word == word else { return nil }
            index += 1
        }
        return index
    }

    /// Where the first of these phrases stands: the places of its first token and after its last.
    func firstRange(of phrases: Phrases) -> Range<Int>? {
        for start in indices {
            guard phrases.mayBegin(with: self[start]), case .word(let word) = self[start] else { continue }
            for phrase in phrases.words where phrase.first == word.text {
                if let end = end(of: phrase, at: start) { return start..<end }
            }
        }
        return nil
    }

    /// Whether the text starts with one of these phrases.
    func starts(withAnyOf phrases: Phrases) -> Bool { phrases.words.contains { end(of: $0, at: 0) != nil } }

    /// Whether one of these phrases stands in the text.
    func contains(anyOf phrases: Phrases) -> Bool { firstRange(of: phrases) != nil }
}
