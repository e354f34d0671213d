/// A macro as it is written; a value refers to it with the context that it was defined in.
final class Macro: Sendable {
    struct Parameter: Sendable {
        let name: String
        /// The default of an optional parameter.
        let value: (any Expression)?
    }

    let name: String
    /// The parameters without a default.
    let required: [String]
    /// The parameters with a default, in order.
    let optional: [Parameter]
    let body: Body
    let source: Source

    init(name: String, _ parameters: [Parameter], body: Body, source: Source) {
        self.name = name
        required = parameters.filter { $0.value == nil }.map(\.name)
        optional = parameters.filter { $0.value != nil }
        self.body = body
        self.source = source
    }
}

/// `{% macro name(parameters) %}…{% endmacro %}`.
final class MacroStatement: Statement {
    let macro: Macro

    init(_ macro: Macro) { self.macro = macro }

    func render(_ renderer: Renderer) throws(TemplateError) {
        let value = renderer.function(macro, seesFrame: false)
        renderer.define(macro.name, value, exports: true)
    }
}

/// `{% call name(arguments) %}…{% endcall %}`.
final class CallStatement: Statement {
    let call: CallExpression
    let caller: Macro
    let source: Source
    let offset: Int

    init(_ call: CallExpression, caller: Macro, source: Source, offset: Int) {
        self.call = call
        self.caller = caller
        self.source = source
        self.offset = offset
    }

    func render(_ renderer: Renderer) throws(TemplateError) {
        let outer = renderer.pendingCaller
        renderer.pendingCaller = renderer.function(caller, seesFrame: true)
        defer { renderer.pendingCaller = outer }
        let value = try renderer.evaluate(call)
        renderer.mark(source, offset, isLiteral: false)
        try renderer.print(value, at: offset)
    }
}

/// `super()` inside a block.
final class SuperExpression: Expression {
    let offset: Int

    init(offset: Int) { self.offset = offset }

    func evaluate(_ renderer: Renderer) throws(TemplateError) -> Value {
        if let value = try renderer.superBlock(at: offset) { return value }
        renderer.warn(.notAFunction("super"), at: offset)
        return .undefined
    }
}
