/// Cuts a template into pieces of text, and tags into tokens.
///
/// The parser says when it is between tags (`nextPiece`) and when it is inside one (`next`): nothing is scanned twice.
struct Lexer {
    let source: Source
    let bytes: [UInt8]
    let options: Options
    /// The offset of the next byte to look at.
    var position = 0
    /// Whether the last tag ended with `-`, so that blanks at the start of the next text are dropped.
    var dropsBlanks = false
    /// How many braces of object literals are open: `}}` closes two of them rather than the tag.
    var openBraces = 0
    /// The token that was looked at last, where it starts, and how many braces were open.
    private var peeked = Token(kind: .end, start: 0, end: 0)
    private var peekedAt = -1
    private var peekedBraces = 0
    /// A comment that isn't closed, where it starts.
    var unclosedComment: Int?
    /// A string that isn't closed, where it starts.
    var unclosedString: Int?

    init(source: Source, options: Options) {
        self.source = source
        bytes = source.bytes
        self.options = options
    }

    /// The byte at an offset, 0 at the end.
    func byte(_ offset: Int) -> UInt8 {
        offset < bytes.count ? bytes[offset] : 0
    }

    // MARK: Inside tags

    /// The token at `position`, and moves behind it.
    mutating func next() -> Token {
        let token = peek()
        switch token.kind {
        case .openBrace: openBraces += 1
        case .closeBrace: openBraces = max(0, openBraces - 1)
        default: break
        }
        position = token.end
        return token
    }

    /// The token at `position`; only blanks before it are passed.
    mutating func peek() -> Token {
        if position == peekedAt, openBraces == peekedBraces { return peeked }
        skipBlanks()
        peeked = token(at: position)
        peekedAt = position
        peekedBraces = openBraces
        return peeked
    }

    private mutating func token(at start: Int) -> Token {
        let first = byte(start)
        switch first {
        case 0 where start >= bytes.count: return Token(kind: .end, start: start, end: start)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return string(from: start, quote: first)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return number(from: start)
        case UInt8(ascii: "r") where byte(start + 1) == UInt8(ascii: "/"): return regex(from: start)
        default: return Self.isDelimiter(first) ? punctuation(from: start) : symbol(from: start)
        }
    }

    private mutating func skipBlanks() {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
                position += 1
            } else if byte == 0xC2, self.byte(position + 1) == 0xA0 {
                position += 2
            } else {
                return
            }
        }
    }

    private mutating func string(from start: Int, quote: UInt8) -> Token {
        var offset = start + 1
        while offset < bytes.count, bytes[offset] != quote {
            offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard offset < bytes.count else {
            unclosedString = start
            return Token(kind: .end, start: bytes.count, end: bytes.count)
        }
        return Token(kind: .string, start: start, end: offset + 1)
    }

    private func number(from start: Int) -> Token {
        let end = endOfDigits(from: start)
        if end < bytes.count, !Self.isDelimiter(bytes[end]), !Self.isBlank(bytes[end]) { return symbol(from: start) }
        guard byte(end) == UInt8(ascii: ".") else { return Token(kind: .integer, start: start, end: end) }
        return Token(kind: .decimal, start: start, end: endOfDigits(from: end + 1))
    }

    private func endOfDigits(from start: Int) -> Int {
        var offset = start
        while offset < bytes.count, bytes[offset] &- 0x30 < 10 { offset += 1 }
        return offset
    }

    private func regex(from start: Int) -> Token {
        var offset = start + 2
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "/") {
            offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        offset = min(offset + 1, bytes.count)
        while offset < bytes.count, "gimy".utf8.contains(bytes[offset]) { offset += 1 }
        return Token(kind: .regex, start: start, end: offset)
    }

    private func symbol(from start: Int) -> Token {
        var offset = start + 1
        while offset < bytes.count {
            let byte = bytes[offset]
            if Self.isDelimiter(byte) || Self.isBlank(byte) { break }
            if byte == 0xC2, self.byte(offset + 1) == 0xA0 { break }
            offset += 1
        }
        return Token(kind: .symbol, start: start, end: offset, keyword: Keyword(bytes, start, offset))
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D }

    static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x23, 0x25, 0x28...0x2F, 0x3A, 0x3C...0x3E, 0x5B, 0x5D, 0x7B...0x7E: true
        default: false
        }
    }
}
