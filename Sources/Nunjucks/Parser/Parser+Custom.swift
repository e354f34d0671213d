extension Parser {
    /// A tag of the host: arguments up to the end of the tag, and for a paired one the body.
    mutating func parseCustom(_ tag: CustomTag, _ name: String, at offset: Int) throws(TemplateError)
        -> any Statement
    {
        let arguments = try parseTagArguments(name, at: offset)
        try endTag(name, at: offset)
        guard case .paired(let function) = tag else {
            return CustomTagStatement(name, tag, arguments, source: source, offset: offset)
        }
        let (body, _) = try parseBody(of: name, at: offset, until: "end" + name)
        try endTag("end" + name, at: offset)
        return PairedTagStatement(name, function, arguments, body: body, source: source, offset: offset)
    }

    private mutating func parseTagArguments(_ name: String, at offset: Int) throws(TemplateError) -> [ArgumentNode] {
        var arguments: [ArgumentNode] = []
        while peek().kind != .blockEnd, peek().kind != .end {
            if !arguments.isEmpty, !skip(.comma) {
                throw unexpected(lexer.next(), .blockEndExpected(name), openedAt: offset)
            }
            arguments.append(try parseArgument())
        }
        return arguments
    }

    /// A tag that nobody knows: it is passed over with a warning, and so is the one that ends it.
    mutating func parseUnknown(_ tag: String, _ name: Token, at offset: Int) throws(TemplateError)
        -> (any Statement)?
    {
        if tag.hasPrefix("end"), let open = unknownTags[String(tag.dropFirst(3))], open > 0 {
            unknownTags[String(tag.dropFirst(3))] = open - 1
        } else if Self.isPartOfTag(tag) {
            throw error(.strayTag(tag), at: offset)
        } else {
            warn(.unknownTag(tag), at: offset)
            unknownTags[tag, default: 0] += 1
        }
        while peek().kind != .blockEnd {
            let token = lexer.next()
            if token.kind == .end { throw unexpected(token, .unexpectedEnd, openedAt: offset) }
        }
        try endTag(tag, at: offset)
        return nil
    }

    private static func isPartOfTag(_ tag: String) -> Bool {
        switch tag {
        case "else", "elif", "elseif", "endif", "endfor", "endeach", "endall", "endset", "endmacro", "endcall",
            "endblock", "endfilter", "case", "default", "endswitch", "endraw", "endverbatim":
            true
        default: false
        }
    }
}
