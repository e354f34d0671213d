import CourseCatalogue

/// Gathers the tokens of a text, character after character.
struct ProseCutter {
    private var tokens: [ProseToken] = []
    /// The letters of all words so far, one after the other.
    private var letters: [UInt8] = []
    /// Where those of the word under way begin.
    private var wordStart = 0
    private var digits = 0
    private var digitCount = 0
    private var isPlain = true

    /// Gathers the tokens of a text of so many bytes.
    init(byteCount: Int) {
        tokens.reserveCapacity(byteCount / 5 + 1)
        letters.reserveCapacity(byteCount)
    }

    /// A longer run of digits is no date, length or order.
    private static let digitLimit = 9

    /// Takes a character of ASCII.
    private mutating func add(_ byte: UInt8) {
        switch byte {
        case 0x30...0x39: addDigit(Int(byte - 0x30))
        case 0x41...0x5A, 0x61...0x7A: addLetters(CollectionOfOne(byte | 0x20))
        case 0x09...0x0D, 0x20: flush()
        default: addSign(Character(Unicode.Scalar(byte)))
        }
    }

    /// Takes any character.
    mutating func add(_ character: Character) {
        if let byte = character.asciiValue { return add(byte) }
        if character.isLetter {
            isPlain = false
            addLetters(character.utf8)
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
        if letters.count > wordStart { flush() }
        guard digitCount < Self.digitLimit else { return }
        digits = digits * 10 + digit
        digitCount += 1
    }

    private mutating func addLetters(_ bytes: some Collection<UInt8>) {
        if digitCount > 0 { flush() }
        letters += bytes
    }

    private mutating func addSign(_ sign: Character) {
        flush()
        tokens.append(.sign(sign))
    }

    private mutating func flush() {
        if letters.count > wordStart {
            let word = ProseWord(letters[wordStart...])
            tokens.append(.word(isPlain ? word : ProseWord(slug(word.text))))
            wordStart = letters.count
        }
        if digitCount > 0 { tokens.append(.number(digits)) }
        (digits, digitCount, isPlain) = (0, 0, true)
    }
}

extension ProseCutter {
    /// Takes the character at a place of a text in UTF-8, if it is one that needs no look into the tables of Unicode: of
    /// ASCII, or a Latin letter with an accent, with nothing after it that would change it.
    ///
    /// - Returns: how many bytes it has; nil where it isn't such a character.
    mutating func add(plainCharacterAt index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let byte = bytes[index]
        if let count = add(lettersAt: index, of: bytes) { return count }
        if byte < 0x80 {
            // A line end of two is one character, and any other can bear a mark.
            guard byte != 0x0D, Self.startsAnew(index + 1, in: bytes) else { return nil }
            add(byte)
            return 1
        }
        guard (0xC3...0xC5).contains(byte), index + 1 < bytes.count, Self.startsAnew(index + 2, in: bytes) else {
            return nil
        }
        let letters = Self.folded[Int(byte & 3) << 6 | Int(bytes[index + 1] & 0x3F)]
        guard !letters.isEmpty else { return nil }
        addLetters(letters)
        return 2
    }

    /// Takes the letters of ASCII at a place; the last of them only where nothing after it changes it.
    private mutating func add(lettersAt start: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var end = start
        while end < bytes.count, (0x61...0x7A).contains(bytes[end] | 0x20) { end += 1 }
        if !Self.startsAnew(end, in: bytes) { end -= 1 }
        guard end > start else { return nil }
        if digitCount > 0 { flush() }
        for index in start..<end { letters.append(bytes[index] | 0x20) }
        return end - start
    }

    /// Where the first plain character after a place may begin.
    static func endOfOthers(from index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var end = index + 1
        while end < bytes.count, bytes[end] >= 0x80 || !startsAnew(end + 1, in: bytes) { end += 1 }
        return end
    }

    /// Whether nothing at a place can be a part of the character before: no mark has a code below U+0300.
    private static func startsAnew(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        index >= bytes.count || bytes[index] < 0xCC
    }

    /// The letters from U+00C0 to U+017F without their accents, by the last two bits of their first byte in UTF-8 and the
    /// last six of their second; empty for what is no letter of a word.
    private static let folded: [[UInt8]] = (0..<256).map { place in
        let lead = [0xC4, 0xC5, 0xC6, 0xC3][place >> 6], value = UInt32((lead & 0x1F) << 6 | place & 0x3F)
        guard (0xC0...0x17F).contains(value), let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else {
            return []
        }
        return Array(slug(String(scalar)).utf8)
    }
}
