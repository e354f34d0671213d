/// A string, a number, `true`, `false` or `none`.
final class LiteralExpression: Expression {
    let offset: Int
    let value: Value

    init(_ value: Value, offset: Int) {
        self.value = value
        self.offset = offset
    }

    func evaluate(_ renderer: Renderer) -> Value { value }
}

/// `[a, b]`.
final class ArrayExpression: Expression {
    let offset: Int
    let elements: [any Expression]

    init(_ elements: [any Expression], offset: Int) {
        self.elements = elements
        self.offset = offset
    }

    func evaluate(_ renderer: Renderer) throws(TemplateError) -> Value {
        var array = ArrayValue()
        for element in elements { array.append(try renderer.evaluate(element)) }
        return try renderer.bounded(.array(array), self)
    }
}

/// `{ a: 1, "b": 2 }`.
final class ObjectExpression: Expression {
    struct Pair: Sendable {
        let key: String
        let keyOffset: Int
        let value: any Expression
    }

    let offset: Int
    let source: Source
    let pairs: [Pair]

    init(_ pairs: [Pair], source: Source, offset: Int) {
        self.pairs = pairs
        self.source = source
        self.offset = offset
    }

    func evaluate(_ renderer: Renderer) throws(TemplateError) -> Value {
        var entries: [ObjectValue.Entry] = []
        entries.reserveCapacity(pairs.count)
        for pair in pairs {
            entries.append(
                .init(
                    key: pair.key, value: try renderer.evaluate(pair.value),
                    keyPlace: Place(source: source, utf8Offset: pair.keyOffset),
                    valuePlace: Place(source: source, utf8Offset: pair.value.offset)))
        }
        return try renderer.bounded(.object(ObjectValue(entries)), self)
    }
}

/// `(a, b)`: all are evaluated, the last is the value.
final class GroupExpression: Expression {
    let offset: Int
    let elements: [any Expression]

    init(_ elements: [any Expression], offset: Int) {
        self.elements = elements
        self.offset = offset
    }

    func evaluate(_ renderer: Renderer) throws(TemplateError) -> Value {
        var last = Value.undefined
        for element in elements { last = try renderer.evaluate(element) }
        return last
    }
}

/// `r/pattern/flags`: it can be printed; what applies it says that it can't.
final class RegexExpression: Expression {
    let offset: Int
    let text: String

    init(_ text: String, offset: Int) {
        self.text = text
        self.offset = offset
    }

    func evaluate(_ renderer: Renderer) throws(TemplateError) -> Value {
        renderer.warn(.regularExpression, at: offset)
        return .string(text)
    }
}
