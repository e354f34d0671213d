import CourseCatalogue

/// A word, number or sign of a sentence, without case or accents: what the readers of prose match on.
enum ProseToken: Hashable {
    case word(String)
    case number(Int)
    case sign(Character)

    /// Cuts a text into tokens: `1h15` is 1, h, 15; `d’abord` is d, ’, abord.
    static func tokens(of text: some StringProtocol) -> [ProseToken] {
        var text = String(text)
        return text.withUTF8 { bytes in
            var cutter = ProseCutter()
            var index = 0
            while index < bytes.count {
                if let count = cutter.add(plainCharacterAt: index, of: bytes) {
                    index += count
                } else {
                    // What is put together of several scalars ends where the next plain character begins.
                    let end = ProseCutter.endOfOthers(from: index, in: bytes)
                    let others = String(decoding: UnsafeBufferPointer(rebasing: bytes[index..<end]), as: UTF8.self)
                    for character in others { cutter.add(character) }
                    index = end
                }
            }
            return cutter.finish()
        }
    }

    /// The word, if it is one.
    var word: String? {
        if case .word(let word) = self { word } else { nil }
    }

    /// The number, if it is one.
    var number: Int? {
        if case .number(let number) = self { number } else { nil }
    }

    func isSign(_ signs: Set<Character>) -> Bool {
        if case .sign(let sign) = self { signs.contains(sign) } else { false }
    }
}

extension [ProseToken] {
    /// The token at a place that may lie beyond the end.
    subscript(safe index: Int) -> ProseToken? {
        indices.contains(index) ? self[index] : nil
    }

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
    func firstRange(of phrases: [[String]]) -> Range<Int>? {
        for start in indices {
            guard case .word(let word) = self[start] else { continue }
            for phrase in phrases where phrase.first == word {
                if let end = end(of: phrase, at: start) { return start..<end }
            }
        }
        return nil
    }

    /// Whether the text starts with one of these phrases.
    func starts(withAnyOf phrases: [[String]]) -> Bool { phrases.contains { end(of: $0, at: 0) != nil } }

    /// Whether one of these phrases stands in the text.
    func contains(anyOf phrases: [[String]]) -> Bool { firstRange(of: phrases) != nil }
}

/// Phrases written as plain text, cut into words: `phrases("à partir du", "from")`.
func phrases(_ texts: String...) -> [[String]] {
    texts.map { ProseToken.tokens(of: $0).compactMap(\.word) }
}
