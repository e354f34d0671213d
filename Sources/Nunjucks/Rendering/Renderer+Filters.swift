extension Renderer {
    /// Applies a filter: the host's of that name, or the language's.
    func filter(_ input: Value, _ node: FilterExpression) throws(TemplateError) -> Value {
        if case .host(let implementation)? = environment.filters[node.name]?.kind {
            return try call(implementation, node.name, with: input, node.offset, node.arguments, at: node.nameOffset)
        }
        guard let builtin = node.builtin else {
            warn(.unknownFilter(node.name), at: node.nameOffset)
            return input
        }
        var arguments = FilterArguments(renderer: self, offset: node.nameOffset)
        for argument in node.arguments { arguments.add(try evaluate(argument.value), name: argument.name) }
        let result = try builtin.apply(input, arguments)
        if let text = result.string { try check(text, at: node.nameOffset) }
        return result
    }

    /// Whether a test holds: the host's of that name, or the language's. What nobody knows doesn't, negated or not.
    func test(_ input: Value, _ node: TestExpression) throws(TemplateError) -> Bool {
        if case .host(let implementation)? = environment.tests[node.name]?.kind {
            return try call(implementation, node.name, with: input, node.offset, node.arguments, at: node.nameOffset)
                .isTruthy
        }
        guard BuiltinTest(rawValue: node.name) != nil else {
            warn(.unknownTest(node.name), at: node.nameOffset)
            return node.isNegated
        }
        let argument = try node.arguments.first.map { argument throws(TemplateError) in try evaluate(argument.value) }
        return try test(input, node.name, argument ?? .undefined, at: node.nameOffset)
    }

    /// Calls a filter or a test of the host: the value is the first argument.
    private func call(
        _ implementation: Function.Implementation, _ name: String, with input: Value, _ inputOffset: Int,
        _ nodes: [ArgumentNode], at offset: Int
    ) throws(TemplateError) -> Value {
        let first = Call.Argument(name: nil, value: input, place: Place(source: source, utf8Offset: inputOffset))
        let place = Place(source: source, utf8Offset: offset)
        var call = Call(name: name, arguments: [first] + (try arguments(nodes)), place: place)
        return try host(implementation, &call)
    }

    /// Whether a test given by its name holds, as `select` asks.
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
    private(set) var values: [Value] = []
    private(set) var named: [(name: String, value: Value)] = []

    init(renderer: Renderer, offset: Int) {
        self.renderer = renderer
        self.offset = offset
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
