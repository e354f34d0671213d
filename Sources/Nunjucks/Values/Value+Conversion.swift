extension Value {
    /// Whether JavaScript takes the value as true; a safe string is an object there, and so true even if empty.
    public var isTruthy: Bool {
        switch self {
        case .undefined, .null: false
        case .bool(let value): value
        case .number(let value): !(value == 0 || value.isNaN)
        case .string(let text): !text.isEmpty
        default: true
        }
    }

    /// The value as JavaScript's `String(value)` gives it: `undefined` and `null` are words, an array's elements have
    /// commas between them.
    ///
    /// For values of bounded depth and size, as those of templates are.
    public var text: String {
        switch self {
        case .undefined: "undefined"
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let value): numberText(value)
        case .string(let text), .safe(let text): text
        case .array(let array): array.map { $0.isNothing ? "" : $0.text }.joined(separator: ",")
        case .object: "[object Object]"
        case .function(let function): "function \(function.name)() {}"
        }
    }

    /// The value as a string without a mark of safety; other values as they are.
    var unmarked: Value {
        if case .safe(let text) = self { .string(text) } else { self }
    }

    /// The text of a string, safe or not.
    public var string: String? {
        switch self {
        case .string(let text), .safe(let text): text
        default: nil
        }
    }

    /// `===` of JavaScript: objects, arrays and functions are equal to themselves alone.
    func isIdentical(to other: Value) -> Bool {
        switch (self, other) {
        case (.undefined, .undefined), (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left.isSame(as: right)
        case (.array(let left), .array(let right)): left.isSame(as: right)
        case (.object(let left), .object(let right)): left.isSame(as: right)
        case (.function(let left), .function(let right)): left === right
        default: false
        }
    }
}

extension String {
    /// Whether both are the same code points: JavaScript knows no canonical equivalence.
    func isSame(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }

    /// The UTF-16 code units as strings, which is what JavaScript takes for characters.
    func utf16Units() -> [String] {
        if utf8.allSatisfy({ $0 < 0x80 }) { return unicodeScalars.map { String($0) } }
        return utf16.map { String(decoding: CollectionOfOne($0), as: UTF16.self) }
    }
}
