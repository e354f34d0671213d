extension Parser {
    /// `a if b else c`, and all that binds more tightly.
    mutating func parseExpression() throws(TemplateError) -> any Expression {
        try descend(at: lexer.position)
        defer { depth -= 1 }
        let value = try parseOr()
        guard skip(.if) else { return value }
        let condition = try parseOr()
        return ConditionalExpression(value, if: condition, else: skip(.else) ? try parseExpression() : nil)
    }

    private mutating func parseOr() throws(TemplateError) -> any Expression {
        let first = try parseAnd()
        guard peek().keyword == .or else { return first }
        var operands = [first]
        while skip(.or) { operands.append(try parseAnd()) }
        return LogicExpression(operands, isOr: true, offset: first.offset)
    }

    private mutating func parseAnd() throws(TemplateError) -> any Expression {
        let first = try parseNot()
        guard peek().keyword == .and else { return first }
        var operands = [first]
        while skip(.and) { operands.append(try parseNot()) }
        return LogicExpression(operands, isOr: false, offset: first.offset)
    }

    /// `not` binds to the first operand of a comparison, as in the JavaScript that Nunjucks makes of it:
    /// `not a == b` is `(not a) == b`. A whole `in` or `is` is negated.
    private mutating func parseNot() throws(TemplateError) -> any Expression {
        var offsets: [Int] = []
        while peek().keyword == .not { offsets.append(lexer.next().start) }
        try checkChain(offsets.count)
        return try parseIn(negations: offsets)
    }

    private mutating func parseIn(negations: [Int]) throws(TemplateError) -> any Expression {
        var flat = try parseFlat()
        switch peek().keyword {
        case .in, .not, .is: break
        default:
            flat.first = negate(flat.first, negations)
            return flat.tree()
        }
        var value = try parseIs(flat.tree())
        var links: [ChainExpression.Link] = []
        while let operation = try skipIn() {
            links.append(.init(operation: operation, operand: try parseIs(try parseFlat().tree())))
        }
        if !links.isEmpty { value = ChainExpression(value, links) }
        return negate(value, negations)
    }

    private func negate(_ value: any Expression, _ offsets: [Int]) -> any Expression {
        offsets.isEmpty ? value : offsets.reversed().reduce(value) { PrefixExpression(.not, $0, offset: $1) }
    }

    /// Consumes `in` or `not in`.
    private mutating func skipIn() throws(TemplateError) -> BinaryOperator? {
        if skip(.in) { return .contains }
        guard peek().keyword == .not else { return nil }
        let not = lexer.next()
        guard skip(.in) else { throw unexpected(not, .unexpectedToken(text(not)), openedAt: not.start) }
        return .lacks
    }

    private mutating func parseIs(_ value: any Expression) throws(TemplateError) -> any Expression {
        guard skip(.is) else { return value }
        let isNegated = skip(.not)
        let name = lexer.next()
        guard name.kind == .symbol else { throw unexpected(name, .testNameExpected, openedAt: value.offset) }
        let arguments = peek().kind == .openParenthesis ? try parseArguments() : []
        return TestExpression(text(name), value, arguments, isNegated: isNegated, nameOffset: name.start)
    }

    // MARK: Operators of JavaScript

    /// Operands and operators in a row. Nunjucks prints them as they come into JavaScript: JavaScript's ranks count.
    private mutating func parseFlat() throws(TemplateError) -> FlatExpression {
        var flat = try parseFloorDivisions()
        while let operation = FlatExpression.operator(lexer.peek().kind) {
            _ = lexer.next()
            flat.append(operation, try parseFloorDivisions())
        }
        return flat
    }

    private mutating func parseFloorDivisions() throws(TemplateError) -> FlatExpression {
        var flat = try parseRemainders()
        var count = 0
        while skip(.floorDivide) {
            count += 1
            flat.append(.divide, try parseRemainders())
            flat = FlatExpression(FloorExpression(flat.tree()))
            try checkChain(count)
        }
        return flat
    }

    private mutating func parseRemainders() throws(TemplateError) -> FlatExpression {
        var flat = FlatExpression(try parsePowers())
        while skip(.remainder) { flat.append(.remainder, FlatExpression(try parsePowers())) }
        return flat
    }

    private mutating func parsePowers() throws(TemplateError) -> any Expression {
        let first = try parseUnary(takesFilters: true)
        var links: [ChainExpression.Link] = []
        while skip(.power) { links.append(.init(operation: .power, operand: try parseUnary(takesFilters: true))) }
        return links.isEmpty ? first : ChainExpression(first, links)
    }

    private mutating func parseUnary(takesFilters: Bool) throws(TemplateError) -> any Expression {
        let token = peek()
        guard token.kind == .minus || token.kind == .plus else {
            let value = try parsePostfix(try parsePrimary())
            return takesFilters ? try parseFilters(value) : value
        }
        _ = lexer.next()
        try descend(at: token.start)
        defer { depth -= 1 }
        let operand = try parseUnary(takesFilters: false)
        let value = PrefixExpression(token.kind == .minus ? .minus : .plus, operand, offset: token.start)
        return takesFilters ? try parseFilters(value) : value
    }

    /// Says that links in a row, each of which nests the one before, are too many.
    func checkChain(_ count: Int) throws(TemplateError) {
        guard count <= environment.limits.nestingDepth else {
            throw error(.beyond(.nestingDepth, environment.limits), at: lexer.position)
        }
    }
}
