extension Renderer {
    func arguments(_ nodes: [ArgumentNode]) throws(TemplateError) -> [Call.Argument] {
        var arguments: [Call.Argument] = []
        arguments.reserveCapacity(nodes.count)
        for node in nodes {
            let value = try evaluate(node.value)
            arguments.append(
                .init(name: node.name, value: value, place: Place(source: source, utf8Offset: node.value.offset)))
        }
        return arguments
    }

    /// Calls a function of the host and passes on what it reports.
    func host(_ function: Function.Implementation, _ call: inout Call) throws(TemplateError) -> Value {
        let value = try function(&call)
        if !call.diagnostics.isEmpty { report(call.diagnostics) }
        if value.depth > limits.valueDepth { throw error(.beyond(.valueDepth, limits), at: call.place.utf8Offset) }
        return value
    }

    /// Calls a value with the arguments of a call.
    func call(_ callee: Value, _ node: CallExpression) throws(TemplateError) -> Value {
        let caller = pendingCaller
        pendingCaller = nil
        guard case .function(let function) = callee else {
            warn(.notAFunction(source.text(node.written)), at: node.offset)
            return .undefined
        }
        var arguments = try arguments(node.arguments)
        if let caller {
            arguments.append(
                .init(name: "caller", value: caller, place: Place(source: source, utf8Offset: node.offset)))
        }
        return try call(function, arguments, at: node.offset)
    }

    func call(_ function: Function, _ arguments: [Call.Argument], at offset: Int) throws(TemplateError) -> Value {
        switch function.kind {
        case .host(let implementation):
            var call = Call(
                name: function.name, arguments: arguments, place: Place(source: source, utf8Offset: offset))
            return try host(implementation, &call)
        case .macro(let macro, let context, let frame):
            guard context < contexts.count, (frame ?? 0) < max(1, frames.count) else {
                warn(.foreignMacro(function.name), at: offset)
                return .undefined
            }
            return try call(macro, in: contexts[context], frame.map { frames[$0] }, arguments, at: offset)
        case .method(let value, let name):
            var value = value
            return try callMethod(name, on: &value, arguments, at: offset)
        case .builtin(let builtin): return try call(builtin, arguments, at: offset)
        case .cycler, .joiner: return generate(function, arguments)
        }
    }

    private func call(
        _ macro: Macro, in macroContext: Context, _ outerFrame: Frame?, _ arguments: [Call.Argument], at offset: Int
    ) throws(TemplateError) -> Value {
        let (callerFrame, callerContext, callerSource, callerParent) = (frame, context, source, parent)
        frame = Frame(parent: outerFrame, kind: outerFrame == nil ? .isolated : .caller)
        context = macroContext
        source = macro.source
        parent = nil
        defer { (frame, context, source, parent) = (callerFrame, callerContext, callerSource, callerParent) }
        try bind(arguments, to: macro)
        return .safe(try capture(macro.body))
    }

    /// Gives a macro's parameters their values, as Nunjucks does: positions first, then names, then defaults.
    private func bind(_ arguments: [Call.Argument], to macro: Macro) throws(TemplateError) {
        if let caller = named("caller", in: arguments) { frame.define("caller", caller) }
        var next = 0
        for name in macro.required {
            frame.define(name, given(name, in: arguments, from: &next) ?? .undefined)
        }
        for parameter in macro.optional {
            if let value = given(parameter.name, in: arguments, from: &next) {
                frame.define(parameter.name, value)
            } else if let value = parameter.value {
                frame.define(parameter.name, try evaluate(value))
            }
        }
    }

    /// The next argument without a name, or else the one of this name.
    private func given(_ name: String, in arguments: [Call.Argument], from next: inout Int) -> Value? {
        while next < arguments.count {
            next += 1
            if arguments[next - 1].name == nil { return arguments[next - 1].value }
        }
        return named(name, in: arguments)
    }

    private func named(_ name: String, in arguments: [Call.Argument]) -> Value? {
        for argument in arguments.reversed() where argument.name == name { return argument.value }
        return nil
    }
}
