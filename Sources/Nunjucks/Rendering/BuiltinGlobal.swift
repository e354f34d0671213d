/// The functions that the language has by itself.
enum BuiltinGlobal: String, Sendable {
    case range, cycler, joiner
}

/// What a cycler or a joiner remembers.
struct Generator {
    var items: [Value]
    /// The item that was given last, -1 before the first.
    var index = -1
}

extension Renderer {
    func call(_ builtin: BuiltinGlobal, _ arguments: [Call.Argument], at offset: Int) throws(TemplateError) -> Value {
        let values = MethodArguments(arguments, self)
        switch builtin {
        case .range: return try range(values, at: offset)
        case .cycler:
            generators.append(Generator(items: values.values))
            return .function(Function("cycler", kind: .cycler(generators.count - 1)))
        case .joiner:
            generators.append(Generator(items: [values[0].isTruthy ? values[0] : ","]))
            return .function(Function("joiner", kind: .joiner(generators.count - 1)))
        }
    }

    /// `range(end)`, `range(start, end, step)`.
    private func range(_ values: MethodArguments, at offset: Int) throws(TemplateError) -> Value {
        let isShort = values[1].isUndefined
        let start = isShort ? 0 : number(values[0])
        let end = number(isShort ? values[0] : values[1])
        let step = values[2].isTruthy ? number(values[2]) : 1
        var elements: [Value] = []
        var next = start
        while step > 0 ? next < end : step < 0 && next > end {
            guard elements.count < limits.arrayElements, next + step != next else {
                throw error(.beyond(.arrayElements, limits), at: offset)
            }
            elements.append(.number(next))
            next += step
        }
        return try bounded(elements, at: offset)
    }

    func cyclerMember(_ name: String, _ number: Int) -> Value {
        guard number < generators.count else { return .undefined }
        let generator = generators[number]
        switch name {
        case "current": return generator.index < 0 ? .null : generator.items[generator.index]
        case "next", "reset": return .function(Function(name, kind: .cycler(number)))
        default: return .undefined
        }
    }

    /// Calls a joiner, or a cycler's `next` or `reset`.
    func generate(_ function: Function, _ arguments: [Call.Argument]) -> Value {
        switch function.kind {
        case .joiner(let number) where number < generators.count:
            generators[number].index += 1
            return generators[number].index == 0 ? "" : generators[number].items[0]
        case .cycler(let number) where number < generators.count && function.name == "next":
            guard !generators[number].items.isEmpty else { return .undefined }
            generators[number].index = (generators[number].index + 1) % generators[number].items.count
            return generators[number].items[generators[number].index]
        case .cycler(let number) where number < generators.count && function.name == "reset":
            generators[number].index = -1
            return .undefined
        default: return .undefined
        }
    }
}
