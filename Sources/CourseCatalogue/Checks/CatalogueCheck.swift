public import Diagnostics

/// A rule that holds for every format: one rule a file.
public protocol CatalogueCheck: Sendable {
    /// Reports where the catalogue breaks the rule.
    func check(_ catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector)
}

extension Catalogue {
    /// The rules that hold for every format.
    public static let checks: [any CatalogueCheck] = [EmptyCourseCheck(), SameTitleCheck(), TitleLengthCheck()]

    /// Runs every rule.
    public func check(reporting diagnostics: inout DiagnosticCollector) {
        for check in Self.checks { check.check(self, reporting: &diagnostics) }
    }
}
