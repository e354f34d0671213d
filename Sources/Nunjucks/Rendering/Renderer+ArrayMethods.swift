extension Renderer {
    func callMethod(
        _ name: String, on array: inout ArrayValue, _ arguments: MethodArguments, at offset: Int
    ) throws(TemplateError) -> Value {
        switch name {
        case "push":
            for value in arguments.values { array.append(value) }
            return .number(Double(array.count))
        case "pop": return array.popLast()
        case "shift": return array.edit { $0.isEmpty ? .undefined : $0.removeFirst() }
        case "unshift":
            array.edit { $0.insert(contentsOf: arguments.values, at: 0) }
            return .number(Double(array.count))
        case "reverse":
            array.edit { $0.reverse() }
            return .array(array)
        case "sort":
            let texts = array.elements.map { (text: Array($0.text.utf16), value: $0) }
            let sorted = texts.enumerated().sorted {
                $0.element.text == $1.element.text
                    ? $0.offset < $1.offset : $0.element.text.lexicographicallyPrecedes($1.element.text)
            }
            array.edit { $0 = sorted.map(\.element.value) }
            return .array(array)
        case "splice": return splice(&array, arguments)
        default: return try readMethod(name, of: array, arguments, at: offset)
        }
    }

    private func splice(_ array: inout ArrayValue, _ arguments: MethodArguments) -> Value {
        let start = arguments.slice(of: array.count).lowerBound
        let length = arguments.count < 2 ? array.count : max(0, arguments.integer(1))
        let range = start..<min(array.count, start + min(length, array.count))
        return array.edit { elements in
            let removed = Array(elements[range])
            elements.replaceSubrange(range, with: arguments.values.dropFirst(2))
            return Value(removed)
        }
    }

    private func readMethod(
        _ name: String, of array: ArrayValue, _ arguments: MethodArguments, at offset: Int
    ) throws(TemplateError) -> Value {
        switch name {
        case "concat":
            var result = array.elements
            for value in arguments.values {
                if case .array(let more) = value { result += more.elements } else { result.append(value) }
            }
            try charge(result.count / 8, at: offset)
            guard result.count <= limits.arrayElements else {
                throw error(.beyond(.arrayElements, limits), at: offset)
            }
            return Value(result)
        case "slice": return Value(Array(array.elements[arguments.slice(of: array.count)]))
        case "includes": return .bool(array.contains { $0.isIdentical(to: arguments[0]) })
        case "indexOf":
            return .number(Double(array.firstIndex { $0.isIdentical(to: arguments[0]) } ?? -1))
        case "lastIndexOf":
            return .number(Double(array.lastIndex { $0.isIdentical(to: arguments[0]) } ?? -1))
        case "join":
            let separator = arguments[0].isUndefined ? "," : arguments.text(0)
            return .string(try joined(array.elements, by: separator, at: offset))
        case "at":
            let index = arguments.integer(0)
            return array[index < 0 ? array.count + index : index]
        case "keys": return Value((0..<array.count).map { .number(Double($0)) })
        case "flat":
            return try bounded(
                array.elements.flatMap { if case .array(let inner) = $0 { inner.elements } else { [$0] } }, at: offset)
        default: return .string(try text(.array(array), at: offset))
        }
    }

    /// The texts of values with a separator between them; nothing stands for `undefined` and `null`.
    func joined(_ values: [Value], by separator: String, at offset: Int) throws(TemplateError) -> String {
        var result = ""
        for (index, value) in values.enumerated() {
            if index > 0 { result += separator }
            if !value.isNothing { result += try text(value, at: offset) }
            try check(result, at: offset)
        }
        try charge(result.utf8.count / 64 + values.count, at: offset)
        return result
    }

    /// An array of these elements, unless there are too many.
    func bounded(_ elements: [Value], at offset: Int) throws(TemplateError) -> Value {
        guard elements.count <= limits.arrayElements else {
            throw error(.beyond(.arrayElements, limits), at: offset)
        }
        try charge(elements.count / 8, at: offset)
        return Value(elements)
    }
}
