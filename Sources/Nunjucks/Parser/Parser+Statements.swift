extension Parser {
    /// Parses what follows the name of a tag; `nil` for a tag that prints and changes nothing.
    mutating func parseStatement(_ name: Token, at offset: Int) throws(TemplateError) -> (any Statement)? {
        let tag = text(name)
        if let custom = environment.tags[tag] { return try parseCustom(custom, tag, at: offset) }
        switch tag {
        case "raw", "verbatim": return try parseRaw(tag, at: offset)
        case "if", "ifAsync": return try parseIf(tag, at: offset)
        case "for", "asyncEach", "asyncAll": return try parseFor(tag, at: offset)
        case "set": return try parseSet(at: offset)
        case "macro": return try parseMacro(at: offset)
        case "call": return try parseCall(at: offset)
        case "import": return try parseImport(at: offset)
        case "from": return try parseFrom(at: offset)
        case "include": return try parseInclude(at: offset)
        case "extends": return try parseExtends(at: offset)
        case "block": return try parseBlock(at: offset)
        case "filter": return try parseFilterBlock(at: offset)
        case "switch": return try parseSwitch(at: offset)
        default: return try parseUnknown(tag, name, at: offset)
        }
    }

    /// `{% raw %}…{% endraw %}`, nested ones included.
    ///
    /// As in Nunjucks, `trimBlocks` does nothing after the end, and a `-` at the end of `{% raw -%}` counts there.
    private mutating func parseRaw(_ tag: String, at offset: Int) throws(TemplateError) -> any Statement {
        try endTag(tag, at: offset)
        let start = lexer.position
        let dropsBlanks = lexer.dropsBlanks
        var nested = 1
        while true {
            let open = lexer.nextTag(from: lexer.position)
            guard open < source.bytes.count else { throw error(.unclosedTag(tag, "end" + tag), at: offset) }
            lexer.position = open + 2
            guard source.bytes[open + 1] == UInt8(ascii: "%"), let (change, end) = rawTag(tag, at: open) else {
                continue
            }
            nested += change
            lexer.position = end.end
            lexer.dropsBlanks = dropsBlanks || lexer.byte(end.start) == UInt8(ascii: "-")
            if nested == 0 { return TextStatement(source: source, range: start..<rawEnd(open, notBefore: start)) }
        }
    }

    /// Whether the tag at an offset opens or closes raw text, and its end; looked at aside, for raw text may be anything.
    private func rawTag(_ tag: String, at open: Int) -> (change: Int, end: Token)? {
        var aside = lexer
        aside.position = open + (lexer.byte(open + 2) == UInt8(ascii: "-") ? 3 : 2)
        let name = aside.next()
        let change = matches(name, tag) ? 1 : matches(name, "end" + tag) ? -1 : 0
        guard change != 0 else { return nil }
        let end = aside.next()
        return end.kind == .blockEnd ? (change, end) : nil
    }

    private func rawEnd(_ open: Int, notBefore start: Int) -> Int {
        guard lexer.byte(open + 2) == UInt8(ascii: "-") else { return open }
        return source.bytes.startOfBlanks(before: open, notBefore: start)
    }

    private mutating func parseIf(_ tag: String, at offset: Int) throws(TemplateError) -> any Statement {
        var branches: [IfStatement.Branch] = []
        var otherwise: Body?
        var ending = tag
        while ending != "endif" {
            let isElse = ending == "else"
            let condition = isElse ? nil : try parseExpression()
            try endTag(ending, at: offset)
            let (body, next) =
                isElse
                ? try parseBody(of: tag, at: offset, until: "endif")
                : try parseBody(of: tag, at: offset, until: "elif", "elseif", "else", "endif")
            if let condition { branches.append(.init(condition: condition, body: body)) } else { otherwise = body }
            ending = next
        }
        try endTag("endif", at: offset)
        return IfStatement(branches, else: otherwise)
    }

    private mutating func parseFor(_ tag: String, at offset: Int) throws(TemplateError) -> any Statement {
        let names = try parseTargets(of: tag, at: offset)
        guard skip(.in) else { throw unexpected(lexer.next(), .inExpected, openedAt: offset) }
        let list = try parseExpression()
        try endTag(tag, at: offset)
        let end = tag == "for" ? "endfor" : tag == "asyncEach" ? "endeach" : "endall"
        var (body, ending) = try parseBody(of: tag, at: offset, until: "else", end)
        var otherwise: Body?
        if ending == "else" {
            try endTag("else", at: offset)
            (otherwise, ending) = try parseBody(of: tag, at: offset, until: end)
        }
        try endTag(ending, at: offset)
        return ForStatement(names, in: list, body: body, else: otherwise)
    }

    /// Names with commas between them.
    private mutating func parseTargets(of tag: String, at offset: Int) throws(TemplateError) -> [String] {
        var names: [String] = []
        repeat {
            let name = lexer.next()
            guard name.kind == .symbol else { throw unexpected(name, .nameExpected(tag), openedAt: offset) }
            names.append(text(name))
        } while skip(.comma)
        return names
    }

    private mutating func parseSet(at offset: Int) throws(TemplateError) -> any Statement {
        let names = try parseTargets(of: "set", at: offset)
        if skip(.assign) {
            let value = try parseExpression()
            try endTag("set", at: offset)
            return SetStatement(names, to: value)
        }
        try endTag("set", at: offset)
        // Nunjucks pays no heed to a `-` here.
        lexer.dropsBlanks = false
        let (body, _) = try parseBody(of: "set", at: offset, until: "endset")
        try endTag("endset", at: offset)
        return SetStatement(names, to: CaptureExpression(body, offset: offset))
    }

    private mutating func parseFilterBlock(at offset: Int) throws(TemplateError) -> any Statement {
        var filters = [try parseFilterCall()]
        while skip(.pipe) { filters.append(try parseFilterCall()) }
        try checkChain(filters.count)
        try endTag("filter", at: offset)
        let (body, _) = try parseBody(of: "filter", at: offset, until: "endfilter")
        try endTag("endfilter", at: offset)
        let value = filters.reduce(CaptureExpression(body, offset: offset) as any Expression) { $1.applied(to: $0) }
        return OutputStatement(value, source: source, offset: offset)
    }

    private mutating func parseSwitch(at offset: Int) throws(TemplateError) -> any Statement {
        let subject = try parseExpression()
        try endTag("switch", at: offset)
        var (_, ending) = try parseBody(of: "switch", at: offset, until: "case", "default", "endswitch")
        var cases: [SwitchStatement.Case] = []
        var otherwise: Body?
        while ending == "case" {
            let value = try parseExpression()
            try endTag("case", at: offset)
            let body: Body
            (body, ending) = try parseBody(of: "switch", at: offset, until: "case", "default", "endswitch")
            cases.append(.init(value: value, body: body))
        }
        if ending == "default" {
            try endTag("default", at: offset)
            (otherwise, ending) = try parseBody(of: "switch", at: offset, until: "endswitch")
        }
        try endTag("endswitch", at: offset)
        return SwitchStatement(subject, cases: cases, default: otherwise)
    }
}
