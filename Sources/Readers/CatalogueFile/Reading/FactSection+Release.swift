import CourseCatalogue
import Diagnostics

extension FactSection {
    /// What a section says of a release.
    ///
    /// - Parameter reach: where it says how the module can be followed: one that can is out, unless something says
    ///   otherwise.
    mutating func release(
        reachedBy reach: SourceLocation?, reporting diagnostics: inout DiagnosticCollector
    ) -> Release {
        let names = ReleaseState.allCases.map(\.rawValue).joined(separator: " / ")
        let state = fact("state", wanting: BilingualText(names), reporting: &diagnostics) { node in
            node.string.flatMap(ReleaseState.init)
        }
        let expected = date("expected", reporting: &diagnostics)
        let releasedOn = day("released-on", reporting: &diagnostics)
        let derived =
            if let expected, releasedOn == nil {
                Fact(ReleaseState.announced, Provenance(.derived, at: expected.provenance.location))
            } else if let place = releasedOn?.provenance.location ?? reach {
                Fact(ReleaseState.released, Provenance(.derived, at: place))
            } else {
                Fact(ReleaseState.announced, Provenance(.derived))
            }
        let release = Release(
            state: state ?? derived, expected: expected, releasedOn: releasedOn,
            availableUntil: date("available-until", reporting: &diagnostics),
            withdrawnOn: day("withdrawn-on", reporting: &diagnostics),
            modifiedOn: day("modified-on", reporting: &diagnostics))
        reportUnknownKeys(to: &diagnostics)
        return release
    }
}
