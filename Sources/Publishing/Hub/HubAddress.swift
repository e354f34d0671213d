import Diagnostics
import Interchange

/// The address of a hub: `https`, or this very machine's.
struct HubAddress: Hashable, Sendable {
    let text: String

    /// Reads an address that a feed names.
    ///
    /// - Throws: ``FatalDiagnostic`` where it isn't one, or what is sent to it could be changed on the way.
    init(_ text: String, namedBy feed: String) throws(FatalDiagnostic) {
        guard let address = WebAddress(text) else {
            throw Self.fault(text, feed, fr: "n’est pas l’adresse d’un concentrateur", en: "is no hub’s address")
        }
        guard address.isSafe else { throw Self.fault(text, feed, fr: "n’est pas en https", en: "is not https") }
        self.text = address.text
    }

    private static func fault(_ text: String, _ feed: String, fr: String, en: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "hub-address",
                BilingualText(
                    fr: "« \(text) », que nomme « \(feed) », \(fr)", en: "“\(text)”, which “\(feed)” names, \(en)"),
                help: BilingualText(
                    fr: "donnez une adresse en https: à « feeds.hub » dans parcours.yml, et refaites l’export",
                    en: "give “feeds.hub” an address in https: in parcours.yml, and export again")))
    }
}
