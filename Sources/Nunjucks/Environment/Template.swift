public import Diagnostics

/// A parsed template: immutable, to be rendered as often as wanted.
public struct Template: Sendable {
    /// The text it was parsed from.
    public let source: Source
    /// What the parser warns of, such as tags it doesn't know; told again by each rendering.
    public let diagnostics: [Diagnostic]
    let body: Body
    let blocks: [String: Block]
}
