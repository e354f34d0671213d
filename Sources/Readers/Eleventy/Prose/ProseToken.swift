import CourseCatalogue

/// A word, number or sign of a sentence, without case or accents: what the readers of prose match on.
enum ProseToken: Hashable {
    case word(ProseWord)
    case number(Int)
    case sign(Character)

    /// Cuts a text into tokens: `1h15` is 1, h, 15; `d’abord` is d, ’, abord.
    static func tokens(of text: some StringProtocol) -> [ProseToken] {
        var text = String(text)
        return text.withUTF8 { bytes in
            var cutter = ProseCutter(byteCount: bytes.count)
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
        if case .word(let word) = self { word.text } else { nil }
    }

    /// How it looks, if it is a word; 64, which is no look, if not.
    var look: UInt8 {
        if case .word(let word) = self { word.look } else { 64 }
    }

    /// The number, if it is one.
    var number: Int? {
        if case .number(let number) = self { number } else { nil }
    }

    func isSign(_ signs: Set<Character>) -> Bool {
        if case .sign(let sign) = self { signs.contains(sign) } else { false }
    }
}

/// A word as the readers of prose match on it.
struct ProseWord: Hashable {
    /// Its letters, in lower case and without accents.
    let text: String
    /// How it looks, a number below 64, by its length and its first and last byte: most words that aren't the same don't
    /// look the same.
    let look: UInt8

    init(_ text: String) {
        self.text = text
        look = Self.look(of: text.utf8)
    }

    /// A word by its letters, in UTF-8.
    init(_ bytes: ArraySlice<UInt8>) {
        text = String(decoding: bytes, as: UTF8.self)
        look = Self.look(of: bytes)
    }

    private static func look(of bytes: some BidirectionalCollection<UInt8>) -> UInt8 {
        guard let first = bytes.first, let last = bytes.last else { return 0 }
        return (first &* 31 &+ last &* 7 &+ UInt8(truncatingIfNeeded: bytes.count)) % 64
    }
}

extension [ProseToken] {
    /// The token at a place that may lie beyond the end.
    subscript(safe index: Int) -> ProseToken? {
        indices.contains(index) ? self[index] : nil
    }
}
