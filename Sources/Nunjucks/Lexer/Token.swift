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

/// One token of what stands between `{{` and `}}` or `{%` and `%}`: its kind and the bytes it covers.
struct Token: Sendable {
    var kind: TokenKind
    var start: Int
    var end: Int
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
