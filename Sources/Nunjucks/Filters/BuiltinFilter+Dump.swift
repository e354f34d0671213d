extension BuiltinFilter {
    /// `JSON.stringify(value, null, spaces)`.
    func dump(_ value: Value, _ arguments: FilterArguments) throws(TemplateError) -> Value {
        var indent = arguments[0].string?.units(0..<min(10, arguments[0].text.units)) ?? ""
        if case .number(let spaces) = arguments[0], spaces >= 1 {
            indent = String(repeating: " ", count: Int(min(10, spaces)))
        }
        var writer = ValueWriter(arguments: arguments, indent: indent)
        guard try writer.write(value, level: 0) else { return .undefined }
        return .string(writer.text)
    }
}

/// Writes a value as JSON, in the manner of `JSON.stringify`.
private struct ValueWriter {
    let arguments: FilterArguments
    let indent: String
    var text = ""

    /// Writes a value; false, and nothing, for what has no form in JSON.
    mutating func write(_ value: Value, level: Int) throws(TemplateError) -> Bool {
        switch value {
        case .undefined, .function: return false
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let number): text += number.isFinite ? numberText(number) : "null"
        case .string(let string): writeString(string)
        case .safe(let string): writeSafe(string, level: level)
        case .array(let array): try writeArray(array, level: level)
        case .object(let object): try writeObject(object, level: level)
        }
        try arguments.renderer.check(text, at: arguments.offset)
        return true
    }

    /// A safe string is an object of Nunjucks, with these two members.
    private mutating func writeSafe(_ string: String, level: Int) {
        let colon = indent.isEmpty ? ":" : ": "
        text += "{"
        newLine(level + 1)
        text += "\"val\"" + colon
        writeString(string)
        text += ","
        newLine(level + 1)
        text += "\"length\"" + colon + String(string.units)
        newLine(level)
        text += "}"
    }

    private mutating func writeArray(_ array: ArrayValue, level: Int) throws(TemplateError) {
        try arguments.renderer.charge(array.count, at: arguments.offset)
        text += "["
        for (index, element) in array.enumerated() {
            if index > 0 { text += "," }
            newLine(level + 1)
            if try !write(element, level: level + 1) { text += "null" }
        }
        if !array.isEmpty { newLine(level) }
        text += "]"
    }

    private mutating func writeObject(_ object: ObjectValue, level: Int) throws(TemplateError) {
        try arguments.renderer.charge(object.entries.count, at: arguments.offset)
        text += "{"
        var isFirst = true
        for entry in object.entries {
            switch entry.value {
            case .undefined, .function: continue
            default: break
            }
            if !isFirst { text += "," }
            isFirst = false
            newLine(level + 1)
            writeString(entry.key)
            text += indent.isEmpty ? ":" : ": "
            _ = try write(entry.value, level: level + 1)
        }
        if !isFirst { newLine(level) }
        text += "}"
    }

    private mutating func newLine(_ level: Int) {
        if !indent.isEmpty { text += "\n" + String(repeating: indent, count: level) }
    }

    private mutating func writeString(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{8}": text += "\\b"
            case "\u{C}": text += "\\f"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
