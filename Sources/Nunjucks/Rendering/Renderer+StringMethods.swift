extension Renderer {
    func callMethod(
        _ name: String, on text: String, _ arguments: MethodArguments, at offset: Int
    ) throws(TemplateError) -> Value {
        switch name {
        case "toLowerCase": return .string(text.lowercased())
        case "toUpperCase": return .string(text.uppercased())
        case "trim": return .string(text.trimmingBlanks())
        case "trimStart": return .string(String((text + "|").trimmingBlanks().dropLast()))
        case "trimEnd": return .string(String(("|" + text).trimmingBlanks().dropFirst()))
        case "split": return try split(text, arguments, at: offset)
        case "replace": return try replace(arguments.text(0), in: text, by: arguments.text(1), all: false, at: offset)
        case "replaceAll": return try replace(arguments.text(0), in: text, by: arguments.text(1), all: true, at: offset)
        case "repeat": return .string(try repeated(text, arguments.integer(0), at: offset))
        case "padStart", "padEnd": return .string(try padded(text, arguments, atStart: name == "padStart", at: offset))
        case "concat": return .string(try joined([.string(text)] + arguments.values, by: "", at: offset))
        case "includes", "startsWith", "endsWith", "indexOf", "lastIndexOf":
            return find(name, arguments.text(0), in: text)
        default: return part(name, of: text, arguments)
        }
    }

    private func find(_ name: String, _ needle: String, in text: String) -> Value {
        switch name {
        case "startsWith": return .bool(text.utf8.starts(with: needle.utf8))
        case "endsWith": return .bool(text.utf8.reversed().starts(with: needle.utf8.reversed()))
        case "includes": return .bool(needle.isEmpty || text.firstRange(of: needle) != nil)
        case "indexOf":
            if needle.isEmpty { return 0 }
            guard let range = text.firstRange(of: needle) else { return .number(-1) }
            return .number(Double(String(decoding: text.utf8.prefix(range.lowerBound), as: UTF8.self).units))
        default:
            let backwards = Array(text.utf8.reversed())
            if needle.isEmpty { return .number(Double(text.units)) }
            guard let range = backwards.firstRange(of: Array(needle.utf8.reversed())) else { return .number(-1) }
            let before = text.utf8.prefix(backwards.count - range.upperBound)
            return .number(Double(String(decoding: before, as: UTF8.self).units))
        }
    }

    private func part(_ name: String, of text: String, _ arguments: MethodArguments) -> Value {
        let count = text.units
        switch name {
        case "slice": return .string(text.units(arguments.slice(of: count)))
        case "substring":
            let start = min(max(arguments.integer(0), 0), count)
            let end = min(max(arguments.integer(1, or: count), 0), count)
            return .string(text.units(min(start, end)..<max(start, end)))
        case "substr":
            let start = arguments.slice(of: count).lowerBound
            return .string(text.units(start..<min(count, start + max(0, arguments.integer(1, or: count)))))
        case "charAt":
            let index = arguments.integer(0)
            return .string(index >= 0 && index < count ? text.units(index..<(index + 1)) : "")
        case "at":
            let index = arguments.integer(0) < 0 ? count + arguments.integer(0) : arguments.integer(0)
            return index >= 0 && index < count ? .string(text.units(index..<(index + 1))) : .undefined
        default: return .string(text)
        }
    }

    private func split(_ text: String, _ arguments: MethodArguments, at offset: Int) throws(TemplateError) -> Value {
        if arguments[0].isUndefined { return [.string(text)] }
        let separator = arguments.text(0)
        let limit = max(0, arguments.integer(1, or: limits.arrayElements.added(1)))
        let parts = separator.isEmpty ? text.utf16Units() : text.pieces(between: separator)
        return try bounded(parts.prefix(limit).map { .string($0) }, at: offset)
    }

    /// A text with one part, or all such parts, replaced. `$` has no meaning in the replacement.
    func replace(
        _ old: String, in text: String, by new: String, all: Bool, limit: Int? = nil, at offset: Int
    ) throws(TemplateError) -> Value {
        if old.isEmpty { return .string(all ? text : new + text) }
        let pieces = text.pieces(between: old, atMost: all ? limit : 1)
        return .string(try joined(pieces.map { .string($0) }, by: new, at: offset))
    }

    func repeated(_ text: String, _ count: Int, at offset: Int) throws(TemplateError) -> String {
        let (bytes, overflows) = text.utf8.count.multipliedReportingOverflow(by: max(0, count))
        guard !overflows, bytes <= limits.outputBytes else {
            throw error(.beyond(.stringBytes, limits), at: offset)
        }
        try charge(bytes / 64, at: offset)
        return bytes == 0 ? "" : String(repeating: text, count: count)
    }

    private func padded(
        _ text: String, _ arguments: MethodArguments, atStart: Bool, at offset: Int
    ) throws(TemplateError) -> String {
        let filler = arguments[1].isUndefined ? " " : arguments.text(1)
        let missing = arguments.integer(0) - text.units
        guard missing > 0, !filler.isEmpty else { return text }
        let padding = try repeated(filler, missing / filler.units + 1, at: offset).units(0..<missing)
        return atStart ? padding + text : text + padding
    }
}

extension String {
    /// The texts between a separator that isn't empty, which is looked for at most so many times.
    func pieces(between separator: String, atMost limit: Int? = nil) -> [String] {
        let bytes = Array(utf8)
        let wanted = Array(separator.utf8)
        var pieces: [String] = []
        var start = 0
        while pieces.count < limit ?? .max, let range = bytes.firstRange(of: wanted, from: start) {
            pieces.append(String(decoding: bytes[start..<range.lowerBound], as: UTF8.self))
            start = range.upperBound
        }
        return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
    }
}
