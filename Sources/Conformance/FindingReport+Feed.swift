import Diagnostics
import XML

extension FindingReport {
    /// The diagnostics of a feed in XML; that it is none, where its text is not well-formed.
    func diagnostics<Feed>(
        ofFeedBy rules: [any ConformanceRule<Feed>], reading feed: (XMLNode) -> Feed
    ) -> [Diagnostic] {
        do {
            return diagnostics(of: feed(try parseXML(text)), by: rules)
        } catch {
            let finding = Finding(
                line: error.line, fr: "le flux n'est pas du XML bien formé : \(error.message)",
                en: "the feed is not well-formed XML: \(error.message)")
            return [diagnostic(finding, .error, "malformed-feed", nil)]
        }
    }
}
