import Foundation

extension Renderer {
    func apply(
        _ operation: BinaryOperator, _ left: Value, _ right: Value, _ expression: ChainExpression
    ) throws(TemplateError) -> Value {
        switch operation {
        case .add: return try sum(left, right, at: expression.offset)
        case .concatenate: return try joined(left, right, at: expression.offset)
        case .subtract: return .number(number(left) - number(right))
        case .multiply: return .number(number(left) * number(right))
        case .divide: return .number(number(left) / number(right))
        case .remainder: return .number(number(left).truncatingRemainder(dividingBy: number(right)))
        case .power: return .number(Self.power(number(left), number(right)))
        case .equal: return .bool(areEqual(left, right))
        case .notEqual: return .bool(!areEqual(left, right))
        case .identical: return .bool(left.isIdentical(to: right))
        case .notIdentical: return .bool(!left.isIdentical(to: right))
        case .contains: return .bool(try contains(right, left, at: expression.offset))
        case .lacks: return .bool(try !contains(right, left, at: expression.offset))
        default: return .bool(compare(operation, left, right))
        }
    }

    /// `Math.pow`: unlike C's, 1 to the power of infinity is not a number.
    private static func power(_ base: Double, _ exponent: Double) -> Double {
        if exponent.isNaN || (base.magnitude == 1 && exponent.isInfinite) { return .nan }
        return pow(base, exponent)
    }

    /// `+` of JavaScript (ECMA-262 §13.15.3).
    func sum(_ left: Value, _ right: Value, at offset: Int) throws(TemplateError) -> Value {
        switch (left, right) {
        case (.number(let left), .number(let right)): return .number(left + right)
        case (.undefined, _), (.null, _), (.bool, _), (.number, _):
            if right.isNothing { return .number(number(left) + number(right)) }
            if case .bool = right { return .number(number(left) + number(right)) }
            if case .number = right { return .number(number(left) + number(right)) }
        default: break
        }
        return try joined(left, right, at: offset)
    }

    private func joined(_ left: Value, _ right: Value, at offset: Int) throws(TemplateError) -> Value {
        var text = try text(left, at: offset)
        text += try self.text(right, at: offset)
        try check(text, at: offset)
        try charge(text.utf8.count / 64, at: offset)
        return .string(text)
    }

    /// `==` of JavaScript (ECMA-262 §7.2.14).
    func areEqual(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.undefined, _), (.null, _): return right.isNothing
        case (_, .undefined), (_, .null): return false
        case (.string, .string), (.number, .number), (.bool, .bool), (.array, .array), (.object, .object),
            (.function, .function):
            return left.isIdentical(to: right)
        case (.safe, .safe), (.array, .object), (.object, .array), (.function, _), (_, .function): return false
        case (.string(let left), .safe(let right)), (.safe(let left), .string(let right)): return left.isSame(as: right)
        case (.safe, .array), (.array, .safe), (.safe, .object), (.object, .safe): return false
        case (.string(let text), .array), (.string(let text), .object): return right.text.isSame(as: text)
        case (.array, .string(let text)), (.object, .string(let text)): return left.text.isSame(as: text)
        default: return number(primitive(left)) == number(primitive(right))
        }
    }

    private func primitive(_ value: Value) -> Value {
        switch value {
        case .array, .object, .function: .string(value.text)
        default: value
        }
    }

    /// `<`, `<=`, `>`, `>=` of JavaScript: two strings by UTF-16 code units, all else as numbers.
    func compare(_ operation: BinaryOperator, _ left: Value, _ right: Value) -> Bool {
        let (left, right) = (primitive(left), primitive(right))
        if let leftText = left.string, let rightText = right.string {
            let isLess = leftText.utf16.lexicographicallyPrecedes(rightText.utf16)
            let isGreater = rightText.utf16.lexicographicallyPrecedes(leftText.utf16)
            switch operation {
            case .less: return isLess
            case .lessOrEqual: return !isGreater
            case .greater: return isGreater
            default: return !isLess
            }
        }
        let (a, b) = (number(left), number(right))
        switch operation {
        case .less: return a < b
        case .lessOrEqual: return a <= b
        case .greater: return a > b
        default: return a >= b
        }
    }

    /// `value in container` of Nunjucks.
    private func contains(_ container: Value, _ value: Value, at offset: Int) throws(TemplateError) -> Bool {
        switch container {
        case .array(let array):
            try charge(array.count, at: offset)
            return array.contains { $0.isIdentical(to: value) }
        case .string(let text): return text.firstRange(of: value.text) != nil || value.text.isEmpty
        case .object(let object): return object[value.text] != nil
        default:
            warn(.unsearchable, at: offset)
            return false
        }
    }
}
