extension Lexer {
    /// The operator, bracket or end of tag at an offset.
    func punctuation(from start: Int) -> Token {
        let second = byte(start + 1)
        let third = byte(start + 2)
        if let end = endOfTag(from: start, second, third) { return end }
        let (kind, length) = Self.operator(byte(start), second, third)
        return Token(kind: kind, start: start, end: min(start + length, bytes.count))
    }

    /// `%}`, `-%}`, `}}` or `-}}`.
    private func endOfTag(from start: Int, _ second: UInt8, _ third: UInt8) -> Token? {
        let dash = byte(start) == UInt8(ascii: "-")
        let (first, next) = dash ? (second, third) : (byte(start), second)
        guard next == UInt8(ascii: "}") else { return nil }
        let end = start + (dash ? 3 : 2)
        if first == UInt8(ascii: "%") { return Token(kind: .blockEnd, start: start, end: end) }
        guard first == UInt8(ascii: "}"), openBraces == 0 else { return nil }
        return Token(kind: .variableEnd, start: start, end: end)
    }

    private static func `operator`(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> (TokenKind, Int) {
        let isAssign = second == UInt8(ascii: "=")
        switch first {
        case UInt8(ascii: "="): return isAssign ? third == first ? (.identical, 3) : (.equal, 2) : (.assign, 1)
        case UInt8(ascii: "!"):
            return isAssign ? third == second ? (.notIdentical, 3) : (.notEqual, 2) : (.unknown, 1)
        case UInt8(ascii: "<"): return isAssign ? (.lessOrEqual, 2) : (.less, 1)
        case UInt8(ascii: ">"): return isAssign ? (.greaterOrEqual, 2) : (.greater, 1)
        case UInt8(ascii: "*"): return second == first ? (.power, 2) : (.times, 1)
        case UInt8(ascii: "/"): return second == first ? (.floorDivide, 2) : (.divide, 1)
        default: return (single(first), 1)
        }
    }

    private static func single(_ byte: UInt8) -> TokenKind {
        switch byte {
        case UInt8(ascii: "("): .openParenthesis
        case UInt8(ascii: ")"): .closeParenthesis
        case UInt8(ascii: "["): .openBracket
        case UInt8(ascii: "]"): .closeBracket
        case UInt8(ascii: "{"): .openBrace
        case UInt8(ascii: "}"): .closeBrace
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: "|"): .pipe
        case UInt8(ascii: "~"): .tilde
        case UInt8(ascii: "."): .dot
        case UInt8(ascii: "+"): .plus
        case UInt8(ascii: "-"): .minus
        case UInt8(ascii: "%"): .remainder
        default: .unknown
        }
    }
}
