/// The methods of JavaScript's values that templates can call.
enum Method {
    private static let ofArrays: Set<String> = [
        "push", "pop", "shift", "unshift", "reverse", "sort", "splice", "concat", "includes", "indexOf", "lastIndexOf",
        "join", "slice", "toString", "at", "flat", "keys",
    ]
    private static let ofStrings: Set<String> = [
        "includes", "indexOf", "lastIndexOf", "split", "slice", "substring", "substr", "startsWith", "endsWith",
        "toLowerCase", "toUpperCase", "trim", "trimStart", "trimEnd", "replace", "replaceAll", "concat", "charAt",
        "repeat", "padStart", "padEnd", "toString", "at",
    ]
    private static let changing: Set<String> = ["push", "pop", "shift", "unshift", "reverse", "sort", "splice"]

    /// Whether values of this kind have a method.
    static func exists(_ name: String, on value: Value) -> Bool {
        switch value {
        case .array: ofArrays.contains(name)
        case .string, .safe: ofStrings.contains(name)
        case .number: name == "toFixed" || name == "toString"
        case .bool: name == "toString"
        case .object: name == "hasOwnProperty" || name == "toString"
        default: false
        }
    }

    /// Whether a method changes the array that it is called on.
    static func changes(_ name: String) -> Bool { changing.contains(name) }
}
