/// How grave a diagnostic is.
public enum Severity: String, Comparable, CaseIterable, Sendable {
    /// Worth knowing; nothing is wrong.
    case note
    /// Probably not what the author meant; everything asked for was still made.
    case warning
    /// Something asked for could not be made, or not whole: the run ends with status 1.
    case error

    /// Notes come before warnings, warnings before errors.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// One thing to tell the author of the content: what, where, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
    /// How grave it is.
    public var severity: Severity
    /// What kind of thing it is, in words joined by hyphens (`missing-image`): stable, for filters and documentation.
    public var id: String
    /// What was found, in a sentence.
    public var message: BilingualText
    /// Where it was found, if it has a place.
    public var location: SourceLocation?
    /// The whole source line that `location` points into, to show it with a caret; nil beyond ``longestShownLine``.
    public var sourceLine: String?
    /// What to do about it, in a sentence.
    public var help: BilingualText?
    /// The platforms that mind it, by their names; empty where it isn't about any.
    public var platforms: [BilingualText]

    /// The longest source line that a diagnostic keeps, in UTF-8 bytes: a page can be one line of some megabytes, with a
    /// problem at each word.
    public static let longestShownLine = 10_000

    /// A diagnostic; `location` and `sourceLine` are left out where there is no source text to point at.
    public init(
        _ severity: Severity, _ id: String, _ message: BilingualText,
        at location: SourceLocation? = nil, sourceLine: String? = nil, help: BilingualText? = nil,
        platforms: [BilingualText] = []
    ) {
        self.severity = severity
        self.id = id
        self.message = message
        self.location = location
        self.sourceLine = sourceLine.flatMap { $0.utf8.count <= Self.longestShownLine ? $0 : nil }
        self.help = help
        self.platforms = platforms
    }
}

/// The error that stops a run, with the diagnostic that explains it.
public struct FatalDiagnostic: Error, Hashable, Sendable {
    /// What is told to the user before the run ends with status 2.
    public var diagnostic: Diagnostic

    /// Wraps the diagnostic that ends the run.
    public init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }
}
