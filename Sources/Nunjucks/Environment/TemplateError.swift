public import Diagnostics

/// What stops the parsing or the rendering of a template: a syntax error or a limit.
public struct TemplateError: Error, Sendable {
    private final class Box: Sendable {
        let diagnostic: Diagnostic
        init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
    }

    private let box: Box

    /// What is told to the author of the template.
    public var diagnostic: Diagnostic { box.diagnostic }

    /// Wraps the diagnostic of what went wrong.
    public init(_ diagnostic: Diagnostic) {
        box = Box(diagnostic)
    }
}
