extension Renderer {
    /// `String(value)` of JavaScript, bounded: a value may hold the same large array many times.
    func text(_ value: Value, at offset: Int) throws(TemplateError) -> String {
        guard case .array(let array) = value else { return value.text }
        var text = ""
        try append(array, to: &text, at: offset)
        return text
    }

    private func append(_ array: ArrayValue, to text: inout String, at offset: Int) throws(TemplateError) {
        try charge(4 * (array.count + 1), at: offset)
        for (index, element) in array.enumerated() {
            if index > 0 { text += "," }
            if case .array(let inner) = element {
                try append(inner, to: &text, at: offset)
            } else if !element.isNothing {
                text += element.text
            }
            try check(text, at: offset)
        }
    }

    /// Says that a string is too long.
    func check(_ text: String, at offset: Int) throws(TemplateError) {
        if text.utf8.count > limits.outputBytes { throw error(.beyond(.stringBytes, limits), at: offset) }
    }

    /// `Number(value)` of JavaScript (ECMA-262 §7.1.4).
    func number(_ value: Value) -> Double {
        switch value {
        case .undefined, .object, .function: .nan
        case .null: 0
        case .bool(let value): value ? 1 : 0
        case .number(let value): value
        case .string(let text), .safe(let text): Self.number(text)
        case .array(let array):
            switch array.count {
            case 0: 0
            case 1: array[0].isNothing ? 0 : number(array[0])
            default: .nan
            }
        }
    }

    private static func number(_ text: String) -> Double {
        let text = text.trimmingBlanks()
        if text.isEmpty { return 0 }
        for (prefix, radix) in [("0x", 16), ("0X", 16), ("0o", 8), ("0O", 8), ("0b", 2), ("0B", 2)]
        where text.hasPrefix(prefix) {
            return Int(text.dropFirst(2), radix: radix).map(Double.init) ?? .nan
        }
        switch text {
        case "Infinity", "+Infinity": return .infinity
        case "-Infinity": return -.infinity
        default:
            let isPlain = text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
            return isPlain ? Double(text.hasSuffix(".") ? text + "0" : text) ?? .nan : .nan
        }
    }
}
