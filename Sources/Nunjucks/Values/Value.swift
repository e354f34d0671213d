/// A value of the language, which is JavaScript's.
public enum Value: Sendable {
    /// What a name or a member that doesn't exist gives.
    case undefined
    /// `null` or `none`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number.
    case number(Double)
    /// A text that is escaped when it is printed.
    case string(String)
    /// A text that is printed as it is.
    case safe(String)
    /// A list.
    case array(ArrayValue)
    /// A list of names with values, in order.
    case object(ObjectValue)
    /// A function of the host, a macro, or a method.
    case function(Function)
}

extension Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// A text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// A number.
    public init(integerLiteral value: Int) { self = .number(Double(value)) }
    /// A number.
    public init(floatLiteral value: Double) { self = .number(value) }
    /// A list.
    public init(arrayLiteral elements: Value...) { self = .array(ArrayValue(elements)) }
    /// An object with its names in this order.
    public init(dictionaryLiteral elements: (String, Value)...) { self = .object(ObjectValue(elements)) }
}

extension Value {
    /// A list.
    public init(_ elements: [Value]) { self = .array(ArrayValue(elements)) }

    /// How deep arrays and objects are nested in this value: 0 for a value that is neither.
    var depth: Int {
        switch self {
        case .array(let array): array.depth
        case .object(let object): object.depth
        default: 0
        }
    }

    /// How much there is to go through in this value: its elements, those of nested values each time they stand in it,
    /// and 64 bytes of text as one more.
    var weight: Int {
        switch self {
        case .string(let text), .safe(let text): 1 + text.utf8.count >> 6
        case .array(let array): array.weight
        case .object(let object): object.weight
        default: 1
        }
    }

    var isUndefined: Bool {
        if case .undefined = self { true } else { false }
    }

    /// Whether the value is `undefined` or `null`.
    public var isNothing: Bool {
        switch self {
        case .undefined, .null: true
        default: false
        }
    }
}
