/// A variable.
final class NameExpression: Expression {
    let offset: Int
    let name: String

    init(_ name: String, offset: Int) {
        self.name = name
        self.offset = offset
    }

    func evaluate(_ renderer: Renderer) -> Value { renderer.lookup(name) }
}

/// `object.name` or `object[key]`.
final class MemberExpression: Expression {
    let offset: Int
    let object: any Expression
    let key: any Expression
    /// The name after a dot, or of a literal string in brackets.
    let name: String?

    init(_ object: any Expression, _ key: any Expression, offset: Int) {
        self.object = object
        self.key = key
        self.offset = offset
        if let literal = key as? LiteralExpression, case .string(let name) = literal.value {
            self.name = name
        } else {
            name = nil
        }
    }

    func evaluate(_ renderer: Renderer) throws(TemplateError) -> Value {
        if let name, let base = object as? NameExpression, base.name == "loop",
            let value = renderer.frame.loopMember(name)
        {
            return value
        }
        let value = try renderer.evaluate(object)
        if let name { return renderer.member(name, of: value) }
        return renderer.member(try renderer.evaluate(key), of: value)
    }
}
