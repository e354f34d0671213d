/// Text of the template, printed as it is.
final class TextStatement: Statement {
    let source: Source
    let range: Range<Int>

    init(source: Source, range: Range<Int>) {
        self.source = source
        self.range = range
    }

    func render(_ renderer: Renderer) throws(TemplateError) {
        renderer.mark(source, range.lowerBound, isLiteral: true)
        renderer.output.bytes.append(contentsOf: source.bytes[range])
        try renderer.checkOutput(range.lowerBound)
    }
}

/// `{{ value }}`.
final class OutputStatement: Statement {
    let value: any Expression
    let source: Source
    let offset: Int

    init(_ value: any Expression, source: Source, offset: Int) {
        self.value = value
        self.source = source
        self.offset = offset
    }

    func render(_ renderer: Renderer) throws(TemplateError) {
        let value = try renderer.evaluate(value)
        renderer.mark(source, offset, isLiteral: false)
        try renderer.print(value, at: offset)
    }
}

/// A tag of the host without a body.
final class CustomTagStatement: Statement {
    let name: String
    let tag: CustomTag
    let arguments: [ArgumentNode]
    let source: Source
    let offset: Int

    init(_ name: String, _ tag: CustomTag, _ arguments: [ArgumentNode], source: Source, offset: Int) {
        self.name = name
        self.tag = tag
        self.arguments = arguments
        self.source = source
        self.offset = offset
    }

    func render(_ renderer: Renderer) throws(TemplateError) {
        guard case .single(let function) = tag else { return }
        var call = Call(
            name: name, arguments: try renderer.arguments(arguments), place: Place(source: source, utf8Offset: offset))
        let value = try renderer.host(function, &call)
        renderer.mark(source, offset, isLiteral: false)
        renderer.output.append(value.isNothing ? "" : try renderer.text(value, at: offset))
        try renderer.checkOutput(offset)
    }
}

/// A tag of the host with a body.
final class PairedTagStatement: Statement {
    let name: String
    let function: CustomTag.Paired
    let arguments: [ArgumentNode]
    let body: Body
    let source: Source
    let offset: Int

    init(
        _ name: String, _ function: @escaping CustomTag.Paired, _ arguments: [ArgumentNode], body: Body,
        source: Source, offset: Int
    ) {
        self.name = name
        self.function = function
        self.arguments = arguments
        self.body = body
        self.source = source
        self.offset = offset
    }

    func render(_ renderer: Renderer) throws(TemplateError) {
        var call = Call(
            name: name, arguments: try renderer.arguments(arguments), place: Place(source: source, utf8Offset: offset))
        let inner = try renderer.captured(body)
        let result = try function(&call, inner.rendered(sources: renderer.sources))
        renderer.report(call.diagnostics)
        renderer.mark(source, offset, isLiteral: false)
        switch result {
        case .text(let text): renderer.output.append(text)
        case .body(let before, let after):
            renderer.output.append(before)
            renderer.output.append(inner)
            renderer.mark(source, offset, isLiteral: false)
            renderer.output.append(after)
        }
        try renderer.checkOutput(offset)
    }
}
