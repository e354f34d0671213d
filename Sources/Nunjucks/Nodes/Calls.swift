/// One argument as it is written.
struct ArgumentNode: Sendable {
    let name: String?
    let value: any Expression
}

/// `callee(arguments)`.
final class CallExpression: Expression {
    let offset: Int
    let callee: any Expression
    let arguments: [ArgumentNode]
    /// The callee as it stands in the template, for diagnostics.
    let written: Range<Int>

    init(_ callee: any Expression, _ arguments: [ArgumentNode], written: Range<Int>) {
        self.callee = callee
        self.arguments = arguments
        self.written = written
        offset = callee.offset
    }

    func evaluate(_ renderer: Renderer) throws(TemplateError) -> Value {
        if let member = callee as? MemberExpression, let method = member.name {
            return try renderer.callMethod(method, of: member, self)
        }
        return try renderer.call(try renderer.evaluate(callee), self)
    }
}

/// `value | name(arguments)`.
final class FilterExpression: Expression {
    let offset: Int
    let nameOffset: Int
    let name: String
    let input: any Expression
    let arguments: [ArgumentNode]
    let builtin: BuiltinFilter?

    init(_ name: String, _ input: any Expression, _ arguments: [ArgumentNode], nameOffset: Int) {
        self.name = name
        self.input = input
        self.arguments = arguments
        self.nameOffset = nameOffset
        offset = input.offset
        builtin = BuiltinFilter.named(name)
    }

    func evaluate(_ renderer: Renderer) throws(TemplateError) -> Value {
        try renderer.filter(try renderer.evaluate(input), self)
    }
}

/// What `{% filter %}` and `{% set %}` hold in their bodies: its output as a value.
final class CaptureExpression: Expression {
    let offset: Int
    let body: Body

    init(_ body: Body, offset: Int) {
        self.body = body
        self.offset = offset
    }

    func evaluate(_ renderer: Renderer) throws(TemplateError) -> Value {
        .string(try renderer.capture(body))
    }
}

/// `value is name(arguments)`.
final class TestExpression: Expression {
    let offset: Int
    let nameOffset: Int
    let name: String
    let input: any Expression
    let arguments: [ArgumentNode]
    let isNegated: Bool

    init(_ name: String, _ input: any Expression, _ arguments: [ArgumentNode], isNegated: Bool, nameOffset: Int) {
        self.name = name
        self.input = input
        self.arguments = arguments
        self.isNegated = isNegated
        self.nameOffset = nameOffset
        offset = input.offset
    }

    func evaluate(_ renderer: Renderer) throws(TemplateError) -> Value {
        let value = try renderer.evaluate(input)
        return .bool(try renderer.test(value, self) != isNegated)
    }
}
