/// The operators of two operands that always evaluate both.
enum BinaryOperator: Sendable {
    case add, subtract, multiply, power, divide, remainder
    case equal, notEqual, identical, notIdentical, less, lessOrEqual, greater, greaterOrEqual
    case concatenate, contains, lacks
}

/// Operators of one rank in a row: `a - b - c`, from the left.
final class ChainExpression: Expression {
    struct Link: Sendable {
        let operation: BinaryOperator
        let operand: any Expression
    }

    let offset: Int
    let first: any Expression
    let links: [Link]

    init(_ first: any Expression, _ links: [Link]) {
        self.first = first
        self.links = links
        offset = first.offset
    }

    func evaluate(_ renderer: Renderer) throws(TemplateError) -> Value {
        var value = try renderer.evaluate(first)
        for link in links {
            value = try renderer.apply(link.operation, value, renderer.evaluate(link.operand), self)
        }
        return value
    }
}

/// `a and b and c`, `a or b or c`: the value that decides.
final class LogicExpression: Expression {
    let offset: Int
    let operands: [any Expression]
    let isOr: Bool

    init(_ operands: [any Expression], isOr: Bool, offset: Int) {
        self.operands = operands
        self.isOr = isOr
        self.offset = offset
    }

    func evaluate(_ renderer: Renderer) throws(TemplateError) -> Value {
        var value = Value.undefined
        for operand in operands {
            value = try renderer.evaluate(operand)
            if value.isTruthy == isOr { break }
        }
        return value
    }
}

/// `not a`, `-a`, `+a`.
final class PrefixExpression: Expression {
    enum Operator: Sendable { case not, minus, plus }

    let offset: Int
    let operation: Operator
    let operand: any Expression

    init(_ operation: Operator, _ operand: any Expression, offset: Int) {
        self.operation = operation
        self.operand = operand
        self.offset = offset
    }

    func evaluate(_ renderer: Renderer) throws(TemplateError) -> Value {
        let value = try renderer.evaluate(operand)
        switch operation {
        case .not: return .bool(!value.isTruthy)
        case .minus: return .number(-renderer.number(value))
        case .plus: return .number(renderer.number(value))
        }
    }
}

/// `a if condition else b`.
final class ConditionalExpression: Expression {
    let offset: Int
    let condition: any Expression
    let then: any Expression
    let otherwise: (any Expression)?

    init(_ then: any Expression, if condition: any Expression, else otherwise: (any Expression)?) {
        self.then = then
        self.condition = condition
        self.otherwise = otherwise
        offset = then.offset
    }

    func evaluate(_ renderer: Renderer) throws(TemplateError) -> Value {
        if try renderer.evaluate(condition).isTruthy { return try renderer.evaluate(then) }
        guard let otherwise else { return .string("") }
        return try renderer.evaluate(otherwise)
    }
}

/// `a // b`: what their division gives, rounded down.
final class FloorExpression: Expression {
    let offset: Int
    let quotient: any Expression

    init(_ quotient: any Expression) {
        self.quotient = quotient
        offset = quotient.offset
    }

    func evaluate(_ renderer: Renderer) throws(TemplateError) -> Value {
        .number(renderer.number(try renderer.evaluate(quotient)).rounded(.down))
    }
}
