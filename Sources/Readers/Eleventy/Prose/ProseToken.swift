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
}
