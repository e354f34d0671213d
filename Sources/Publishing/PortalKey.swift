public import Diagnostics

/// The key of a portal's user. It is never shown: neither in messages nor in logs.
public struct PortalKey: Sendable, CustomStringConvertible {
    let secret: String

    /// What stands for the key wherever it would be shown.
    public var description: String { "(key)" }

    /// Takes a key as it stands in a file or in the environment, blanks around it left out.
    ///
    /// - Throws: ``FatalDiagnostic`` where it is empty, or holds what no header may.
    public init(_ text: String) throws(FatalDiagnostic) {
        secret = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !secret.isEmpty, secret.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw Self.unusable }
    }

    /// A text of others without the key: who echoes a request would have it shown.
    func withheld(from text: String) -> String { text.replacing(secret, with: description) }

    private static let unusable = FatalDiagnostic(
        Diagnostic(
            .error, "unusable-key",
            BilingualText(
                fr: "la clé du portail est vide ou a des caractères qu’aucune clé n’a",
                en: "the portal’s key is empty, or has characters that no key has"),
            help: BilingualText(
                fr: "copiez celle que le portail montre dans votre profil",
                en: "copy the one that the portal shows in your profile")))
}
