/// What a token is.
enum TokenKind: UInt8, Sendable {
    case symbol, string, integer, decimal, regex
    case openParenthesis, closeParenthesis, openBracket, closeBracket, openBrace, closeBrace
    case comma, colon, pipe, tilde, dot, assign
    case equal, notEqual, identical, notIdentical, less, lessOrEqual, greater, greaterOrEqual
    case plus, minus, times, power, divide, floorDivide, remainder
    case blockEnd, variableEnd
    case unknown, end
}

/// The words that are operators or parts of expressions.
enum Keyword: UInt8, Sendable {
    case none, `if`, `else`, or, and, not, `in`, `is`

    /// The keyword that these bytes are.
    init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
        self = .none
        guard end - start >= 2, end - start <= 4 else { return }
        switch (bytes[start], bytes[start + 1], end - start) {
        case (0x69, 0x66, 2): self = .if
        case (0x69, 0x6E, 2): self = .in
        case (0x69, 0x73, 2): self = .is
        case (0x6F, 0x72, 2): self = .or
        case (0x61, 0x6E, 3) where bytes[start + 2] == 0x64: self = .and
        case (0x6E, 0x6F, 3) where bytes[start + 2] == 0x74: self = .not
        case (0x65, 0x6C, 4) where bytes[start + 2] == 0x73 && bytes[start + 3] == 0x65: self = .else
        default: break
        }
    }
}

/// One token of what stands between `{{` and `}}` or `{%` and `%}`: its kind and the bytes it covers.
struct Token: Sendable {
    var kind: TokenKind
    var start: Int
    var end: Int
    var keyword = Keyword.none
}

/// What stands at the top level of a template.
enum Piece {
    /// Text to print, without what whitespace control takes away.
    case text(Range<Int>)
    /// `{{`, at this offset.
    case variable(Int)
    /// `{%`, at this offset.
    case block(Int)
    case end
}
