import Diagnostics

/// A recursive-descent parser for one template.
struct Parser {
    let source: Source
    let environment: Environment
    var lexer: Lexer
    /// How deep tags and brackets are nested at `lexer.position`.
    var depth = 0
    var diagnostics: [Diagnostic] = []
    var blocks: [String: Block] = [:]
    /// Unknown tags that are open, so that their `end…` tags are passed over in silence.
    var unknownTags: [String: Int] = [:]

    init(source: Source, environment: Environment) throws(TemplateError) {
        self.source = source
        self.environment = environment
        lexer = Lexer(source: source, options: environment.options)
        if source.bytes.count > environment.limits.templateBytes {
            throw error(.beyond(.templateBytes, environment.limits), at: 0)
        }
    }

    /// Parses the whole text.
    mutating func parseTemplate() throws(TemplateError) -> Template {
        var ended: Token?
        let body = try parseBody(until: [], ending: &ended)
        return Template(source: source, diagnostics: diagnostics, body: body, blocks: blocks)
    }

    /// Parses up to one of the tags named, which is consumed up to and with its name, or to the end of the text.
    mutating func parseBody(until ends: [String], ending: inout Token?) throws(TemplateError) -> Body {
        var body = Body()
        while true {
            switch lexer.nextPiece() {
            case .text(let range):
                body.statements.append(TextStatement(source: source, range: range))
            case .variable(let offset):
                body.statements.append(try parseOutput(at: offset))
            case .block(let offset):
                let name = lexer.next()
                guard name.kind == .symbol else { throw error(.tagNameExpected, at: offset) }
                if ends.contains(where: { matches(name, $0) }) {
                    ending = name
                    return body
                }
                if let statement = try parseStatement(name, at: offset) { body.statements.append(statement) }
            case .end:
                if let start = lexer.unclosedComment { throw error(.unclosedComment, at: start) }
                ending = nil
                return body
            }
        }
    }

    /// Parses the body of a tag that must be closed; gives the name of the tag that ended it.
    mutating func parseBody(of tag: String, at offset: Int, until ends: String...) throws(TemplateError) -> (
        Body, String
    ) {
        try descend(at: offset)
        defer { depth -= 1 }
        var ending: Token?
        let body = try parseBody(until: ends, ending: &ending)
        guard let ending else { throw error(.unclosedTag(tag, ends.last ?? ""), at: offset) }
        return (body, text(ending))
    }

    private mutating func parseOutput(at offset: Int) throws(TemplateError) -> any Statement {
        let value = try parseExpression()
        let end = lexer.next()
        guard end.kind == .variableEnd else { throw unexpected(end, .variableEndExpected, openedAt: offset) }
        lexer.leaveTag(end)
        return OutputStatement(value, source: source, offset: offset)
    }

    // MARK: Tokens

    func text(_ token: Token) -> String { source.text(token.start..<token.end) }

    func matches(_ token: Token, _ word: String) -> Bool {
        token.kind == .symbol && token.end - token.start == word.utf8.count
            && source.bytes[token.start..<token.end].elementsEqual(word.utf8)
    }

    mutating func peek() -> Token { lexer.peek() }

    /// Consumes the next token if it is of this kind.
    mutating func skip(_ kind: TokenKind) -> Bool {
        guard lexer.peek().kind == kind else { return false }
        _ = lexer.next()
        return true
    }

    /// Consumes the next token if it is this keyword.
    mutating func skip(_ keyword: Keyword) -> Bool {
        guard lexer.peek().keyword == keyword else { return false }
        _ = lexer.next()
        return true
    }

    /// Consumes the next token if it is this word.
    mutating func skip(_ word: String) -> Bool {
        let token = lexer.peek()
        guard matches(token, word) else { return false }
        _ = lexer.next()
        return true
    }

    /// Consumes the end of a block tag.
    mutating func endTag(_ tag: String, at offset: Int) throws(TemplateError) {
        let end = lexer.next()
        guard end.kind == .blockEnd else { throw unexpected(end, .blockEndExpected(tag), openedAt: offset) }
        lexer.leaveTag(end)
    }

    /// Goes one level deeper, or says that it is too deep; who calls it goes back up.
    mutating func descend(at offset: Int) throws(TemplateError) {
        guard depth < environment.limits.nestingDepth else {
            throw error(.beyond(.nestingDepth, environment.limits), at: offset)
        }
        depth += 1
    }

    // MARK: Messages

    func error(_ problem: Problem, at offset: Int) -> TemplateError {
        TemplateError(problem.diagnostic(at: Place(source: source, utf8Offset: offset)))
    }

    /// The error for a token that can't stand where it does.
    func unexpected(_ token: Token, _ problem: Problem, openedAt offset: Int) -> TemplateError {
        if let start = lexer.unclosedString { return error(.unclosedString, at: start) }
        if token.kind == .end { return error(.unexpectedEnd, at: offset) }
        return error(problem, at: token.start)
    }

    mutating func warn(_ problem: Problem, at offset: Int) {
        guard diagnostics.count < Problem.mostTold else { return }
        diagnostics.append(problem.diagnostic(at: Place(source: source, utf8Offset: offset)))
    }
}
