/// What gives a value. Nodes are immutable: a parsed template may be evaluated by several threads at once.
protocol Expression: AnyObject, Sendable {
    /// Where the expression starts in its template.
    var offset: Int { get }
    func evaluate(_ renderer: Renderer) throws(TemplateError) -> Value
}

/// What prints, or changes variables.
protocol Statement: AnyObject, Sendable {
    func render(_ renderer: Renderer) throws(TemplateError)
}

/// Statements in a row.
struct Body: Sendable {
    var statements: [any Statement] = []
}
