extension BuiltinFilter {
    func applyToList(_ value: Value, _ arguments: FilterArguments) throws(TemplateError) -> Value {
        switch self {
        case .length: return length(of: value)
        case .list: return try arguments.renderer.bounded(elements(of: value), at: arguments.offset)
        case .reverse:
            if let text = value.string {
                let reversed = String(decoding: text.utf16.reversed(), as: UTF16.self)
                if case .safe = value { return .safe(reversed) }
                return .string(reversed)
            }
            return Value(elements(of: value).reversed())
        case .dictsort: return try sortedEntries(of: value, arguments)
        case .first: return arguments.renderer.member(.number(0), of: value)
        case .last: return elements(of: value).last ?? .undefined
        default: break
        }
        let elements = elements(of: value)
        try arguments.renderer.charge(elements.count, at: arguments.offset)
        switch self {
        case .batch, .slice: return try split(elements, arguments)
        case .select, .reject, .selectattr, .rejectattr: return try selected(elements, arguments)
        case .join: return try joined(elements, arguments)
        case .sum: return try sum(of: elements, arguments)
        case .groupby: return grouped(elements, arguments)
        default: return try sorted(elements, arguments)
        }
    }

    private func length(of value: Value) -> Value {
        switch value {
        case .array(let array): .number(Double(array.count))
        case .string(let text), .safe(let text): .number(Double(text.units))
        case .object(let object): .number(Double(object.entries.count))
        case .undefined, .null, .bool(false): 0
        default: .undefined
        }
    }

    /// What a filter goes through: an array's elements, a text's characters; `list` an object's entries.
    private func elements(of value: Value) -> [Value] {
        switch value {
        case .array(let array): array.elements
        case .string(let text), .safe(let text): text.utf16Units().map { .string($0) }
        case .object(let object) where self == .list:
            object.entries.map { ["key": .string($0.key), "value": $0.value] }
        default: []
        }
    }

    /// The value of an attribute, whose name may be a path with dots.
    private func attribute(_ name: String, of value: Value, _ renderer: Renderer) -> Value {
        name.pieces(between: ".").reduce(value) { renderer.member($1, of: $0) }
    }

    private func joined(_ elements: [Value], _ arguments: FilterArguments) throws(TemplateError) -> Value {
        let separator = arguments[0].isTruthy ? arguments[0].text : ""
        let name = arguments[1]
        let values = name.isTruthy ? elements.map { arguments.renderer.member(name, of: $0) } : elements
        return .string(try arguments.renderer.joined(values, by: separator, at: arguments.offset))
    }

    private func sum(of elements: [Value], _ arguments: FilterArguments) throws(TemplateError) -> Value {
        let name = arguments[0]
        var total: Value = 0
        for element in elements {
            let value = name.isTruthy ? arguments.renderer.member(name, of: element) : element
            total = try arguments.renderer.sum(total, value, at: arguments.offset)
        }
        let start = arguments[1].isUndefined ? 0 : arguments[1]
        return try arguments.renderer.sum(start, total, at: arguments.offset)
    }

    private func grouped(_ elements: [Value], _ arguments: FilterArguments) -> Value {
        var groups: [(String, [Value])] = []
        var index: [String: Int] = [:]
        for element in elements {
            let name = arguments[0]
            let key = (name.isTruthy ? attribute(name.text, of: element, arguments.renderer) : element).text
            if let position = index[key] {
                groups[position].1.append(element)
            } else {
                index[key] = groups.count
                groups.append((key, [element]))
            }
        }
        return .object(ObjectValue(groups.map { ($0, Value($1)) }))
    }

    /// `select(test, argument)`, `selectattr(name)` and their opposites.
    private func selected(_ elements: [Value], _ arguments: FilterArguments) throws(TemplateError) -> Value {
        let isWanted = self == .select || self == .selectattr
        if self == .selectattr || self == .rejectattr {
            return Value(elements.filter { arguments.renderer.member(arguments[0], of: $0).isTruthy == isWanted })
        }
        let name = arguments[0].isUndefined ? "truthy" : arguments[0].text
        var result: [Value] = []
        for element in elements {
            let holds = try arguments.renderer.test(element, name, arguments[1], at: arguments.offset)
            if holds == isWanted { result.append(element) }
        }
        return Value(result)
    }

    /// `batch(size, filler)`: rows of a size; `slice(count, filler)`: so many columns.
    private func split(_ elements: [Value], _ arguments: FilterArguments) throws(TemplateError) -> Value {
        let number = arguments.renderer.number(arguments[0])
        let size = number.isNaN ? 0 : Int(max(0, min(1e9, number)))
        guard size > 0 else { return self == .slice || elements.isEmpty ? [] : Value([Value(elements)]) }
        let filler = arguments[1]
        var rows: [[Value]] = []
        if self == .batch {
            for start in stride(from: 0, to: elements.count, by: size) {
                rows.append(Array(elements[start..<min(start + size, elements.count)]))
            }
            if filler.isTruthy, let last = rows.last, last.count < size {
                try bound(size, arguments)
                rows[rows.count - 1] += Array(repeating: filler, count: size - last.count)
            }
        } else {
            try bound(size, arguments)
            let (length, extra) = elements.count.quotientAndRemainder(dividingBy: size)
            var start = 0
            for index in 0..<size {
                let end = start + length + (index < extra ? 1 : 0)
                rows.append(Array(elements[start..<end]) + (filler.isTruthy && index >= extra ? [filler] : []))
                start = end
            }
        }
        return try arguments.renderer.bounded(rows.map { Value($0) }, at: arguments.offset)
    }

    private func bound(_ count: Int, _ arguments: FilterArguments) throws(TemplateError) {
        let renderer = arguments.renderer
        if count > renderer.limits.arrayElements {
            throw renderer.error(.beyond(.arrayElements, renderer.limits), at: arguments.offset)
        }
        try renderer.charge(count, at: arguments.offset)
    }
}
