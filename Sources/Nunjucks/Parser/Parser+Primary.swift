extension Parser {
    /// A literal, a name, or something in brackets.
    mutating func parsePrimary() throws(TemplateError) -> any Expression {
        let token = lexer.next()
        switch token.kind {
        case .string: return LiteralExpression(.string(unescaped(token)), offset: token.start)
        case .integer, .decimal: return LiteralExpression(.number(Double(text(token)) ?? .nan), offset: token.start)
        case .regex: return RegexExpression(String(text(token).dropFirst()), offset: token.start)
        case .symbol: return name(token)
        case .openParenthesis: return try parseGroup(token)
        case .openBracket: return ArrayExpression(try parseList(token, closedBy: .closeBracket), offset: token.start)
        case .openBrace: return try parseObject(token)
        default: throw unexpected(token, .unexpectedToken(text(token)), openedAt: token.start)
        }
    }

    private func name(_ token: Token) -> any Expression {
        let name = text(token)
        switch name {
        case "true": return LiteralExpression(.bool(true), offset: token.start)
        case "false": return LiteralExpression(.bool(false), offset: token.start)
        case "none", "null": return LiteralExpression(.null, offset: token.start)
        default: return NameExpression(name, offset: token.start)
        }
    }

    /// The text of a string token: `\n`, `\t` and `\r` are control characters, any other character is itself.
    func unescaped(_ token: Token) -> String {
        let inner = source.bytes[(token.start + 1)..<max(token.start + 1, token.end - 1)]
        guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
        var result: [UInt8] = []
        var isEscaped = false
        for byte in inner {
            if !isEscaped, byte == UInt8(ascii: "\\") {
                isEscaped = true
                continue
            }
            result.append(isEscaped ? Self.control(byte) : byte)
            isEscaped = false
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func control(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "r"): 0x0D
        default: byte
        }
    }

    private mutating func parseGroup(_ open: Token) throws(TemplateError) -> any Expression {
        let elements = try parseList(open, closedBy: .closeParenthesis)
        guard !elements.isEmpty else { throw error(.unexpectedToken(")"), at: open.start) }
        return elements.count == 1 ? elements[0] : GroupExpression(elements, offset: open.start)
    }

    /// Expressions with commas between them; one more after the last is fine.
    private mutating func parseList(_ open: Token, closedBy close: TokenKind) throws(TemplateError)
        -> [any Expression]
    {
        var elements: [any Expression] = []
        while !skip(close) {
            if !elements.isEmpty {
                try expectComma(in: open)
                if skip(close) { break }
            }
            elements.append(try parseExpression())
        }
        return elements
    }

    private mutating func expectComma(in open: Token) throws(TemplateError) {
        let token = lexer.next()
        guard token.kind == .comma else {
            throw unexpected(token, .commaExpected(text(open), text(token)), openedAt: open.start)
        }
    }

    private mutating func parseObject(_ open: Token) throws(TemplateError) -> any Expression {
        var pairs: [ObjectExpression.Pair] = []
        while !skip(.closeBrace) {
            if !pairs.isEmpty {
                try expectComma(in: open)
                if skip(.closeBrace) { break }
            }
            let key = lexer.next()
            guard key.kind == .symbol || key.kind == .string else {
                throw unexpected(key, .keyExpected(text(key)), openedAt: open.start)
            }
            let colon = lexer.next()
            guard colon.kind == .colon else {
                throw unexpected(colon, .colonExpected(text(key)), openedAt: open.start)
            }
            pairs.append(
                .init(
                    key: key.kind == .string ? unescaped(key) : text(key), keyOffset: key.start,
                    value: try parseExpression()))
        }
        return ObjectExpression(pairs, source: source, offset: open.start)
    }

    // MARK: What follows a value

    /// Calls and members.
    mutating func parsePostfix(_ base: any Expression) throws(TemplateError) -> any Expression {
        var value = base
        var count = 0
        while true {
            switch peek().kind {
            case .openParenthesis:
                let written = base.offset..<max(base.offset, lexer.position)
                let arguments = try parseArguments()
                let isSuper = (value as? NameExpression)?.name == "super"
                value =
                    isSuper
                    ? SuperExpression(offset: value.offset) : CallExpression(value, arguments, written: written)
            case .openBracket: value = try parseSubscript(of: value)
            case .dot: value = try parseDotted(value)
            default: return value
            }
            count += 1
            try checkChain(count)
        }
    }

    private mutating func parseSubscript(of value: any Expression) throws(TemplateError) -> any Expression {
        let open = lexer.next()
        let keys = try parseList(open, closedBy: .closeBracket)
        guard keys.count == 1, let key = keys.first else { throw error(.oneIndexExpected, at: open.start) }
        return MemberExpression(value, key, offset: value.offset)
    }

    private mutating func parseDotted(_ value: any Expression) throws(TemplateError) -> any Expression {
        _ = lexer.next()
        let name = lexer.next()
        guard name.kind == .symbol else {
            throw unexpected(name, .memberNameExpected(text(name)), openedAt: name.start)
        }
        let key = LiteralExpression(.string(text(name)), offset: name.start)
        return MemberExpression(value, key, offset: value.offset)
    }

    /// `(a, b, name=c)`, from its parenthesis on.
    mutating func parseArguments() throws(TemplateError) -> [ArgumentNode] {
        let open = lexer.next()
        var arguments: [ArgumentNode] = []
        while !skip(.closeParenthesis) {
            if !arguments.isEmpty {
                try expectComma(in: open)
                if skip(.closeParenthesis) { break }
            }
            arguments.append(try parseArgument())
        }
        return arguments
    }

    mutating func parseArgument() throws(TemplateError) -> ArgumentNode {
        let value = try parseExpression()
        guard let name = value as? NameExpression, skip(.assign) else { return ArgumentNode(name: nil, value: value) }
        return ArgumentNode(name: name.name, value: try parseExpression())
    }

    /// `| name(arguments)`, as often as it comes.
    mutating func parseFilters(_ input: any Expression) throws(TemplateError) -> any Expression {
        var value = input
        var count = 0
        while skip(.pipe) {
            value = try parseFilterCall().applied(to: value)
            count += 1
            try checkChain(count)
        }
        return value
    }

    /// `name(arguments)` of a filter; names may have dots.
    mutating func parseFilterCall() throws(TemplateError) -> FilterCall {
        let first = lexer.next()
        guard first.kind == .symbol else { throw unexpected(first, .filterNameExpected, openedAt: first.start) }
        var name = text(first)
        while skip(.dot) {
            let part = lexer.next()
            guard part.kind == .symbol else { throw unexpected(part, .filterNameExpected, openedAt: first.start) }
            name += "." + text(part)
        }
        let arguments = peek().kind == .openParenthesis ? try parseArguments() : []
        return FilterCall(name: name, arguments: arguments, offset: first.start)
    }
}

/// A filter with its arguments, before the value that it is applied to is known.
struct FilterCall {
    let name: String
    let arguments: [ArgumentNode]
    let offset: Int

    func applied(to input: any Expression) -> any Expression {
        FilterExpression(name, input, arguments, nameOffset: offset)
    }
}
