public import Diagnostics

/// A place in a template: cheap to carry, its line and column are worked out when they are asked for.
public struct Place: Sendable {
    /// The template's text.
    public let source: Source
    /// The offset in the text, in UTF-8 bytes.
    public let utf8Offset: Int

    /// A place in a template's text.
    public init(source: Source, utf8Offset: Int) {
        self.source = source
        self.utf8Offset = utf8Offset
    }

    /// File, line, and column in characters.
    public var location: SourceLocation { source.location(atUTF8Offset: utf8Offset) }

    /// The whole source line, to show in a diagnostic.
    public var sourceLine: String { source.line(atUTF8Offset: utf8Offset) }

    /// A diagnostic about this place.
    public func diagnostic(
        _ severity: Severity, _ id: String, _ message: BilingualText, help: BilingualText? = nil
    ) -> Diagnostic {
        Diagnostic(severity, id, message, at: location, sourceLine: sourceLine, help: help)
    }
}
