/// The tests of the language: `value is name`.
enum BuiltinTest: String, Sendable {
    case defined, undefined, none, null, number, string, even, odd, divisibleby, eq, equalto, sameas, truthy, falsy
    case iterable, mapping, lower, upper, gt, greaterthan, ge, lt, lessthan, le, ne, callable, escaped

    func holds(for value: Value, _ argument: Value, _ renderer: Renderer) -> Bool {
        switch self {
        case .defined: !value.isUndefined
        case .undefined: value.isUndefined
        case .none, .null: if case .null = value { true } else { false }
        case .number: if case .number = value { true } else { false }
        case .string: if case .string = value { true } else { false }
        case .truthy: value.isTruthy
        case .falsy: !value.isTruthy
        case .callable: if case .function = value { true } else { false }
        case .escaped: if case .safe = value { true } else { false }
        case .lower: value.string.map { $0.lowercased().isSame(as: $0) } ?? false
        case .upper: value.string.map { $0.uppercased().isSame(as: $0) } ?? false
        case .iterable: value.isIterable
        case .mapping: value.isMapping
        default: compares(value, argument, renderer)
        }
    }

    private func compares(_ value: Value, _ argument: Value, _ renderer: Renderer) -> Bool {
        let (left, right) = (renderer.number(value), renderer.number(argument))
        switch self {
        case .even: return left.truncatingRemainder(dividingBy: 2) == 0
        case .odd: return left.truncatingRemainder(dividingBy: 2) == 1
        case .divisibleby: return left.truncatingRemainder(dividingBy: right) == 0
        case .eq, .equalto, .sameas: return value.isIdentical(to: argument)
        case .ne: return !value.isIdentical(to: argument)
        case .gt, .greaterthan: return renderer.compare(.greater, value, argument)
        case .ge: return renderer.compare(.greaterOrEqual, value, argument)
        case .lt, .lessthan: return renderer.compare(.less, value, argument)
        default: return renderer.compare(.lessOrEqual, value, argument)
        }
    }
}

extension Value {
    fileprivate var isIterable: Bool {
        switch self {
        case .array, .string: true
        default: false
        }
    }

    fileprivate var isMapping: Bool {
        if case .object = self { true } else { false }
    }
}
