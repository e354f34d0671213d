import Diagnostics
import XML

extension FindingReport {
    /// The diagnostics of a feed in XML; that it is none, where its text is not well-formed.
    ///
    /// - Parameters:
    ///   - rules: what the feed must satisfy.
    ///   - names: the local names of elements whose text no rule looks at.
    ///   - feed: makes of the root element what the rules look at.
    func diagnostics<Feed>(
        ofFeedBy rules: [any ConformanceRule<Feed>], ignoringTextOf names: Set<String> = [],
        reading feed: (XMLNode) -> Feed
    ) -> [Diagnostic] {
        do {
            return diagnostics(of: feed(try parseXML(text.allBytes, droppingTextOf: names)), by: rules)
        } catch {
            let finding = Finding(
                line: error.line, fr: "le flux n'est pas du XML bien formé : \(error.message)",
                en: "the feed is not well-formed XML: \(error.message)")
            return [diagnostic(finding, .error, "malformed-feed", nil)]
        }
    }
}
