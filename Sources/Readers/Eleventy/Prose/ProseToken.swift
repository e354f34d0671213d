import CourseCatalogue

/// A word, number or sign of a sentence, without case or accents: what the readers of prose match on.
enum ProseToken: Hashable {
    case word(String)
    case number(Int)
    case sign(Character)

    /// Cuts a text into tokens: `1h15` is 1, h, 15; `d’abord` is d, ’, abord.
    static func tokens(of text: String) -> [ProseToken] {
        var tokens: [ProseToken] = []
        var word = "", digits = ""
        func flush() {
            if !word.isEmpty { tokens.append(.word(slug(word))) }
            if !digits.isEmpty, let number = Int(digits) { tokens.append(.number(number)) }
            word.removeAll(keepingCapacity: true)
            digits.removeAll(keepingCapacity: true)
        }
        for character in text {
            switch Kind(character) {
            case .digit:
                if !word.isEmpty { flush() }
                // A longer run of digits is no date, length or order.
                if digits.utf8.count < 9 { digits.append(character) }
            case .letter:
                if !digits.isEmpty { flush() }
                word.append(character)
            case .blank: flush()
            case .sign:
                flush()
                tokens.append(.sign(character == "’" ? "'" : character))
            }
        }
        flush()
        return tokens
    }

    private enum Kind {
        case digit, letter, blank, sign

        init(_ character: Character) {
            guard let byte = character.asciiValue else {
                self = character.isLetter ? .letter : character.isWhitespace ? .blank : .sign
                return
            }
            switch byte {
            case 0x30...0x39: self = .digit
            case 0x41...0x5A, 0x61...0x7A: self = .letter
            case 0x09...0x0D, 0x20: self = .blank
            default: self = .sign
            }
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
            for phrase in phrases {
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
