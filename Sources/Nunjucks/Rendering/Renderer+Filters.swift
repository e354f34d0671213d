extension Renderer {
    /// Applies a filter: the host's of that name, or the language's.
    func filter(_ input: Value, _ node: FilterExpression) throws(TemplateError) -> Value {
        if !environment.filters.isEmpty, let function = environment.filters[node.name] {
            let place = Place(source: source, utf8Offset: node.nameOffset)
            let value = Call.Argument(name: nil, value: input, place: Place(source: source, utf8Offset: node.offset))
            guard case .host(let implementation) = function.kind else { return .undefined }
            var call = Call(name: node.name, arguments: [value] + (try arguments(node.arguments)), place: place)
            return try host(implementation, &call)
        }
        guard let builtin = node.builtin else {
            warn(.unknownFilter(node.name), at: node.nameOffset)
            return input
        }
        var arguments = FilterArguments(renderer: self, offset: node.nameOffset, name: node.name)
        for argument in node.arguments { arguments.add(try evaluate(argument.value), name: argument.name) }
        let result = try builtin.apply(input, arguments)
        if let text = result.string { try check(text, at: node.nameOffset) }
        return result
    }

    func test(_ input: Value, _ node: TestExpression) throws(TemplateError) -> Bool {
        if let function = environment.tests[node.name], case .host(let implementation) = function.kind {
            let place = Place(source: source, utf8Offset: node.nameOffset)
            let value = Call.Argument(name: nil, value: input, place: Place(source: source, utf8Offset: node.offset))
            var call = Call(name: node.name, arguments: [value] + (try arguments(node.arguments)), place: place)
            return try host(implementation, &call).isTruthy
        }
        guard BuiltinTest(rawValue: node.name) != nil else {
            warn(.unknownTest(node.name), at: node.nameOffset)
            return node.isNegated
        }
        let argument = try node.arguments.first.map { argument throws(TemplateError) in try evaluate(argument.value) }
        return try test(input, node.name, argument ?? .undefined, at: node.nameOffset)
    }

    /// Whether one of the language's tests holds, given by its name.
    func test(_ value: Value, _ name: String, _ argument: Value, at offset: Int) throws(TemplateError) -> Bool {
        if let test = BuiltinTest(rawValue: name) { return test.holds(for: value, argument, self) }
        if case .host(let implementation)? = environment.tests[name]?.kind {
            let place = Place(source: source, utf8Offset: offset)
            let arguments = [value, argument].map { Call.Argument(name: nil, value: $0, place: place) }
            var call = Call(name: name, arguments: arguments, place: place)
            return try host(implementation, &call).isTruthy
        }
        warn(.unknownTest(name), at: offset)
        return false
    }
}

/// The arguments of one of the language's filters, with what it needs to evaluate them.
struct FilterArguments {
    let renderer: Renderer
    /// Where the filter's name stands.
    let offset: Int
    let name: String
    private(set) var values: [Value] = []
    private(set) var named: [(name: String, value: Value)] = []

    init(renderer: Renderer, offset: Int, name: String) {
        self.renderer = renderer
        self.offset = offset
        self.name = name
    }

    mutating func add(_ value: Value, name: String?) {
        if let name { named.append((name, value)) } else { values.append(value) }
    }

    /// The argument at a position; keyword arguments together are one object, the last argument, as in Nunjucks.
    subscript(position: Int) -> Value {
        if position < values.count { return values[position] }
        guard position == values.count, !named.isEmpty else { return .undefined }
        return .object(ObjectValue(named.map { ($0.name, $0.value) }))
    }

    /// The argument of this name or at this position, for the filters that know names.
    func named(_ name: String, or position: Int) -> Value {
        if position < values.count { return values[position] }
        return named.last { $0.name == name }?.value ?? .undefined
    }
}
