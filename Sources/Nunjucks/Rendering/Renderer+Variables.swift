extension Renderer {
    /// The value of a name: of the scopes, then of the context, then of the globals.
    func lookup(_ name: String) -> Value {
        if let value = frame.lookup(name) { return value }
        if let value = context.variables[name] { return value }
        if let value = environment.globals[name] { return value }
        if let builtin = BuiltinGlobal(rawValue: name) { return .function(Function(name, kind: .builtin(builtin))) }
        return .undefined
    }

    /// What `set` does.
    func set(_ name: String, to value: Value) {
        frame.assign(name, value)
        guard frame.kind == .top else { return }
        context.variables.set(name, to: value)
        context.export(name)
    }

    /// What `macro`, `import` and `from` do.
    func define(_ name: String, _ value: Value, exports: Bool = false) {
        guard frame.kind == .top || frame.kind == .isolated else { return frame.define(name, value) }
        context.variables.set(name, to: value)
        if exports { context.export(name) }
    }
}
