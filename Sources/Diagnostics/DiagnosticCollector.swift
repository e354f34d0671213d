/// Gathers diagnostics in the order they were found, each told once.
public struct DiagnosticCollector: Sendable {
    /// What was gathered, in order, without repeats.
    public private(set) var diagnostics: [Diagnostic] = []
    private var seen: Set<Diagnostic> = []

    /// An empty collector.
    public init() {}

    /// Adds a diagnostic, unless the very same one is there already.
    public mutating func report(_ diagnostic: Diagnostic) {
        if seen.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
    }

    /// Adds what another collector gathered, after what is here.
    public mutating func report(contentsOf other: DiagnosticCollector) {
        for diagnostic in other.diagnostics { report(diagnostic) }
    }

    /// How many diagnostics of this severity there are.
    public func count(of severity: Severity) -> Int {
        diagnostics.count { $0.severity == severity }
    }

    /// Whether there is at least one error.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
