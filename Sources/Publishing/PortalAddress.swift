public import Diagnostics
import Interchange

/// The address of a portal: `https`, or this very machine's.
public struct PortalAddress: Hashable, Sendable {
    /// The address, without a final `/`.
    public let text: String

    /// Reads an address.
    ///
    /// - Throws: ``FatalDiagnostic`` where it isn't one, or a key sent to it could be read on the way.
    public init(_ text: String) throws(FatalDiagnostic) {
        guard let address = WebAddress(text), !address.text.contains(where: { "?#".contains($0) }) else {
            throw Self.fault(
                text, fr: "n’est pas l’adresse d’un portail", en: "is no portal’s address",
                helpFr: "donnez une adresse comme https://demo.data.gouv.fr",
                helpEn: "give an address such as https://demo.data.gouv.fr")
        }
        guard address.isSafe else {
            throw Self.fault(
                text, fr: "n’est pas en https : la clé pourrait être lue en chemin",
                en: "is not https: the key could be read on the way", helpFr: "donnez son adresse en https:",
                helpEn: "give its address in https:")
        }
        self.text = address.text.hasSuffix("/") ? String(address.text.dropLast()) : address.text
    }

    /// The address of something of udata's interface, version 1.
    func interface(_ path: String) -> String { text + "/api/1/" + path }

    private static func fault(_ text: String, fr: String, en: String, helpFr: String, helpEn: String) -> FatalDiagnostic
    {
        FatalDiagnostic(
            Diagnostic(
                .error, "portal-address", BilingualText(fr: "« \(text) » \(fr)", en: "“\(text)” \(en)"),
                help: BilingualText(fr: helpFr, en: helpEn)))
    }
}
