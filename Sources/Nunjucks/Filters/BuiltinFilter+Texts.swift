extension BuiltinFilter {
    /// Filters of texts. `undefined`, `null` and `false` are the empty text for most of them, as in Nunjucks.
    func applyToText(_ value: Value, _ arguments: FilterArguments) throws(TemplateError) -> Value {
        if self == .string { return value.isNothing ? .string(value.text) : marked(value.text, like: value) }
        if self == .replace { return try replace(value, arguments) }
        let text = normalized(value)
        try arguments.renderer.charge(text.utf8.count / 64, at: arguments.offset)
        switch self {
        case .lower: return .string(text.lowercased())
        case .upper: return .string(text.uppercased())
        case .capitalize: return marked(capitalized(text), like: value)
        case .title: return marked(text.pieces(between: " ").map(capitalized).joined(separator: " "), like: value)
        case .trim: return marked(text.trimmingBlanks(), like: value)
        case .nl2br: return marked(lineBreaks(in: text), like: value)
        case .striptags: return marked(stripTags(text, keepsLines: arguments[0].isTruthy), like: value)
        case .truncate: return truncated(text, value, arguments)
        case .wordcount: return wordCount(text)
        case .indent: return try indented(text, value, arguments)
        default: return try centered(text, value, arguments)
        }
    }

    private func normalized(_ value: Value) -> String {
        switch value {
        case .undefined, .null, .bool(false): ""
        default: value.text
        }
    }

    /// A text that is as safe as the value it was made of.
    private func marked(_ text: String, like value: Value) -> Value {
        if case .safe = value { .safe(text) } else { .string(text) }
    }

    private func capitalized(_ text: String) -> String {
        let lower = text.lowercased()
        // The first UTF-16 code unit has an upper case of its own only where it is a whole code point.
        guard let first = lower.unicodeScalars.first, first.value <= 0xFFFF else { return lower }
        return String(first).uppercased() + String(String.UnicodeScalarView(lower.unicodeScalars.dropFirst()))
    }

    private func lineBreaks(in text: String) -> String {
        var result: [UInt8] = []
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x0A {
                if previous == 0x0D { result.removeLast() }
                result += "<br />".utf8
            }
            result.append(byte)
            previous = byte
        }
        return String(decoding: result, as: UTF8.self)
    }

    private func truncated(_ text: String, _ value: Value, _ arguments: FilterArguments) -> Value {
        let given = arguments.renderer.number(arguments[0])
        let length = arguments[0].isTruthy && !given.isNaN ? Int(max(0, min(1e15, given))) : 255
        guard text.units > length else { return value.string == nil ? .string(text) : value }
        var end = length
        if !arguments[1].isTruthy {
            let start = Array(text.utf16.prefix(length + 1))
            end = start.lastIndex(of: 0x20) ?? length
        }
        let ending = arguments[2].isNothing ? "..." : arguments[2].text
        return marked(text.units(0..<end) + ending, like: value)
    }

    private func wordCount(_ text: String) -> Value {
        var count = 0
        var isInside = false
        for byte in text.utf8 {
            let isWord = byte < 0x80 && (byte == UInt8(ascii: "_") || Character(UnicodeScalar(byte)).isWordCharacter)
            if isWord, !isInside { count += 1 }
            isInside = isWord
        }
        return count == 0 ? .null : .number(Double(count))
    }

    private func indented(_ text: String, _ value: Value, _ arguments: FilterArguments) throws(TemplateError) -> Value {
        if text.isEmpty { return "" }
        let given = arguments.renderer.number(arguments[0])
        let width = arguments[0].isTruthy && !given.isNaN ? Int(max(0, min(1e15, given.rounded(.up)))) : 4
        let blanks = try arguments.renderer.repeated(" ", width, at: arguments.offset)
        let lines = text.pieces(between: "\n").map { Value.string($0) }
        let result = try arguments.renderer.joined(lines, by: "\n" + blanks, at: arguments.offset)
        return marked((arguments[1].isTruthy ? blanks : "") + result, like: value)
    }

    private func centered(_ text: String, _ value: Value, _ arguments: FilterArguments) throws(TemplateError) -> Value {
        let given = arguments.renderer.number(arguments[0])
        let width = arguments[0].isTruthy && !given.isNaN ? Int(max(-1, min(1e15, given))) : 80
        let missing = width - text.units
        guard missing > 0 else { return value.string == nil ? .string(text) : value }
        let left = try arguments.renderer.repeated(" ", missing / 2, at: arguments.offset)
        return marked(left + text + left + (missing % 2 == 0 ? "" : " "), like: value)
    }

    private func replace(_ value: Value, _ arguments: FilterArguments) throws(TemplateError) -> Value {
        let old: String
        switch arguments[0] {
        case .string(let text): old = text
        case .number: old = arguments[0].text
        default: return value
        }
        if case .number = value {} else if value.string == nil { return value }
        let limit = arguments[2].isUndefined ? -1 : arguments.renderer.number(arguments[2])
        let (text, new) = (value.text, arguments[1].text)
        if old.isEmpty {
            let parts = [""] + text.utf16Units() + [""]
            let result = try arguments.renderer.joined(parts.map { .string($0) }, by: new, at: arguments.offset)
            return marked(result, like: value)
        }
        let most = limit == -1 ? nil : Int(exactly: max(0, limit.rounded(.up))) ?? 0
        let pieces = text.pieces(between: old, atMost: most).map { Value.string($0) }
        return marked(try arguments.renderer.joined(pieces, by: new, at: arguments.offset), like: value)
    }
}

extension Character {
    /// Whether the character is one of `\w` of JavaScript's regular expressions.
    fileprivate var isWordCharacter: Bool { isASCII && (isLetter || isNumber || self == "_") }
}
