import CourseCatalogue

/// Gathers the tokens of a text, character after character.
struct ProseCutter {
    private var tokens: [ProseToken] = []
    private var word: [UInt8] = []
    private var digits = 0
    private var digitCount = 0
    private var isPlain = true

    /// A longer run of digits is no date, length or order.
    private static let digitLimit = 9

    /// Takes a character of ASCII.
    mutating func add(_ byte: UInt8) {
        switch byte {
        case 0x30...0x39: addDigit(Int(byte - 0x30))
        case 0x41...0x5A, 0x61...0x7A: addLetter(CollectionOfOne(byte | 0x20))
        case 0x09...0x0D, 0x20: flush()
        default: addSign(Character(Unicode.Scalar(byte)))
        }
    }

    /// Takes any character.
    mutating func add(_ character: Character) {
        if let byte = character.asciiValue { return add(byte) }
        if Self.isLatinLetter(character.unicodeScalars.first) || character.isLetter {
            isPlain = false
            addLetter(character.utf8)
        } else if character.isWhitespace {
            flush()
        } else {
            addSign(character == "’" ? "'" : character)
        }
    }

    /// The tokens, the last one ended.
    consuming func finish() -> [ProseToken] {
        flush()
        return tokens
    }

    private mutating func addDigit(_ digit: Int) {
        if !word.isEmpty { flush() }
        guard digitCount < Self.digitLimit else { return }
        digits = digits * 10 + digit
        digitCount += 1
    }

    private mutating func addLetter(_ bytes: some Collection<UInt8>) {
        if digitCount > 0 { flush() }
        word += bytes
    }

    private mutating func addSign(_ sign: Character) {
        flush()
        tokens.append(.sign(sign))
    }

    private mutating func flush() {
        if !word.isEmpty {
            let text = String(decoding: word, as: UTF8.self)
            tokens.append(.word(isPlain ? text : slug(text)))
        }
        if digitCount > 0 { tokens.append(.number(digits)) }
        word.removeAll(keepingCapacity: true)
        (digits, digitCount, isPlain) = (0, 0, true)
    }

    /// Whether it is a letter with an accent, told without a look into the tables of Unicode.
    private static func isLatinLetter(_ scalar: Unicode.Scalar?) -> Bool {
        guard let value = scalar?.value else { return false }
        return (0xC0...0x24F).contains(value) && value != 0xD7 && value != 0xF7
    }
}
