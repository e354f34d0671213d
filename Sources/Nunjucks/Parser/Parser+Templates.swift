extension Parser {
    mutating func parseImport(at offset: Int) throws(TemplateError) -> any Statement {
        let template = try parseExpression()
        guard skip("as") else { throw unexpected(lexer.next(), .asExpected, openedAt: offset) }
        let name = try parseName(of: "import", at: offset)
        let withContext = try parseContext(at: offset)
        try endTag("import", at: offset)
        return ImportStatement(template, as: name, withContext: withContext, offset: offset)
    }

    mutating func parseFrom(at offset: Int) throws(TemplateError) -> any Statement {
        let template = try parseExpression()
        guard skip("import") else { throw unexpected(lexer.next(), .importExpected, openedAt: offset) }
        var names: [FromStatement.Import] = []
        var withContext = false
        while peek().kind != .blockEnd {
            if !names.isEmpty, !skip(.comma) {
                withContext = try parseContext(at: offset)
                break
            }
            let nameOffset = peek().start
            let name = try parseName(of: "from", at: offset)
            let alias = skip("as") ? try parseName(of: "from", at: offset) : name
            names.append(.init(name: name, alias: alias, offset: nameOffset))
        }
        if names.isEmpty { throw error(.nameExpected("from"), at: offset) }
        try endTag("from", at: offset)
        return FromStatement(template, names, withContext: withContext, offset: offset)
    }

    private mutating func parseName(of tag: String, at offset: Int) throws(TemplateError) -> String {
        let name = lexer.next()
        guard name.kind == .symbol else { throw unexpected(name, .nameExpected(tag), openedAt: offset) }
        return text(name)
    }

    /// `with context` or `without context`, if it is there.
    private mutating func parseContext(at offset: Int) throws(TemplateError) -> Bool {
        let isWith = skip("with")
        guard isWith || skip("without") else { return false }
        guard skip("context") else { throw unexpected(lexer.next(), .contextExpected, openedAt: offset) }
        return isWith
    }

    mutating func parseInclude(at offset: Int) throws(TemplateError) -> any Statement {
        let template = try parseExpression()
        var ignoresMissing = false
        if skip("ignore") {
            guard skip("missing") else { throw unexpected(lexer.next(), .missingExpected, openedAt: offset) }
            ignoresMissing = true
        }
        _ = try parseContext(at: offset)
        try endTag("include", at: offset)
        return IncludeStatement(template, ignoresMissing: ignoresMissing, offset: offset)
    }

    mutating func parseExtends(at offset: Int) throws(TemplateError) -> any Statement {
        let template = try parseExpression()
        try endTag("extends", at: offset)
        return ExtendsStatement(template, offset: offset)
    }

    mutating func parseBlock(at offset: Int) throws(TemplateError) -> any Statement {
        let name = try parseName(of: "block", at: offset)
        try endTag("block", at: offset)
        let (body, _) = try parseBody(of: "block", at: offset, until: "endblock")
        _ = skip(name)
        try endTag("endblock", at: offset)
        if blocks[name] != nil { throw error(.blockTwice(name), at: offset) }
        blocks[name] = Block(name: name, body: body, source: source)
        return BlockStatement(name, offset: offset)
    }

    // MARK: Macros

    mutating func parseMacro(at offset: Int) throws(TemplateError) -> any Statement {
        let name = try parseName(of: "macro", at: offset)
        guard peek().kind == .openParenthesis else {
            throw unexpected(lexer.next(), .parametersExpected, openedAt: offset)
        }
        let parameters = try parseParameters(at: offset)
        try endTag("macro", at: offset)
        let (body, _) = try parseBody(of: "macro", at: offset, until: "endmacro")
        try endTag("endmacro", at: offset)
        return MacroStatement(Macro(name: name, parameters, body: body, source: source))
    }

    private mutating func parseParameters(at offset: Int) throws(TemplateError) -> [Macro.Parameter] {
        try parseArguments().map { argument throws(TemplateError) in
            if let name = argument.name { return Macro.Parameter(name: name, value: argument.value) }
            guard let name = argument.value as? NameExpression else {
                throw error(.parametersExpected, at: argument.value.offset)
            }
            return Macro.Parameter(name: name.name, value: nil)
        }
    }

    mutating func parseCall(at offset: Int) throws(TemplateError) -> any Statement {
        let parameters = peek().kind == .openParenthesis ? try parseParameters(at: offset) : []
        let callee = try parsePostfix(try parsePrimary())
        guard let call = callee as? CallExpression else { throw error(.callExpected, at: callee.offset) }
        try endTag("call", at: offset)
        let (body, _) = try parseBody(of: "call", at: offset, until: "endcall")
        try endTag("endcall", at: offset)
        let caller = Macro(name: "caller", parameters, body: body, source: source)
        return CallStatement(call, caller: caller, source: source, offset: offset)
    }
}
