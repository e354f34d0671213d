/// Gathers diagnostics in the order they were found, each told once.
public struct DiagnosticCollector: Sendable {
    /// What was gathered, in order, without repeats.
    public private(set) var diagnostics: [Diagnostic] = []
    /// Where the first one of a hash stands: a set of its own would hold every diagnostic twice.
    private var positions: [Int: Int] = [:]
    /// Where others of a hash that was taken stand, which chance alone makes.
    private var collisions: [Int] = []
    private var counts: [Severity: Int] = [:]

    /// An empty collector.
    public init() {}

    /// Adds a diagnostic, unless the very same one is there already.
    public mutating func report(_ diagnostic: Diagnostic) {
        let hash = diagnostic.hashValue
        if let position = positions[hash] {
            guard diagnostics[position] != diagnostic, !collisions.contains(where: { diagnostics[$0] == diagnostic })
            else {
                return
            }
            collisions.append(diagnostics.count)
        } else {
            positions[hash] = diagnostics.count
        }
        diagnostics.append(diagnostic)
        counts[diagnostic.severity, default: 0] += 1
    }

    /// Adds what another collector gathered, after what is here.
    public mutating func report(contentsOf other: DiagnosticCollector) {
        for diagnostic in other.diagnostics { report(diagnostic) }
    }

    /// How many diagnostics of this severity there are.
    public func count(of severity: Severity) -> Int { counts[severity] ?? 0 }

    /// Whether there is at least one error.
    public var hasErrors: Bool { count(of: .error) > 0 }
}
