import Diagnostics

/// Why a portal doesn't do what it is asked.
enum PortalFault: Error, Hashable {
    /// There was no answer, for the system's reason.
    case lost(String)
    /// It wants to be asked at another address.
    case elsewhere(String)
    /// It doesn't take the key, or the key's user may not do this.
    case refusedKey
    /// It had too much to do each time, with its last status.
    case overloaded(Int)
    /// It refuses the request, with its status and its reason.
    case refused(Int, String)
    /// What it answers isn't udata's.
    case notAPortal
    /// What was published isn't there when it is looked at again.
    case notKept(String)

    /// The same without the key in what the portal says.
    func withholding(_ key: PortalKey?) -> PortalFault {
        guard let key else { return self }
        return switch self {
        case .lost(let reason): .lost(key.withheld(from: reason))
        case .elsewhere(let address): .elsewhere(key.withheld(from: address))
        case .refused(let status, let reason): .refused(status, key.withheld(from: reason))
        case .notKept(let what): .notKept(key.withheld(from: what))
        case .refusedKey, .overloaded, .notAPortal: self
        }
    }

    /// What to tell of it.
    func diagnostic(_ portal: PortalAddress) -> Diagnostic {
        let (id, message, help) = texts(portal.text)
        return Diagnostic(.error, id, message, help: help)
    }

    private typealias Texts = (String, BilingualText, BilingualText)

    private func texts(_ portal: String) -> Texts {
        switch self {
        case .lost(let reason):
            (
                "portal-unreachable",
                BilingualText(fr: "\(portal) ne répond pas : \(reason)", en: "\(portal) doesn’t answer: \(reason)"),
                Self.again
            )
        case .elsewhere(let address):
            (
                "portal-redirects",
                BilingualText(fr: "\(portal) renvoie à « \(address) »", en: "\(portal) redirects to “\(address)”"),
                BilingualText(fr: "donnez l’adresse finale du portail", en: "give the portal’s final address")
            )
        case .refusedKey:
            (
                "portal-refuses-key", BilingualText(fr: "\(portal) refuse la clé", en: "\(portal) refuses the key"),
                BilingualText(
                    fr: "vérifiez la clé, et les droits de son compte dans l’organisation",
                    en: "check the key, and what its account may do in the organisation")
            )
        case .overloaded(let status):
            (
                "portal-overloaded",
                BilingualText(
                    fr: "\(portal) répond \(status) à chaque fois", en: "\(portal) answers \(status) each time"),
                Self.again
            )
        case .refused(let status, let reason):
            (
                "portal-refuses",
                BilingualText(
                    fr: "\(portal) refuse (\(status)) : \(reason)", en: "\(portal) refuses (\(status)): \(reason)"),
                BilingualText(
                    fr: "corrigez ce qu’il refuse dans le catalogue ou sa configuration",
                    en: "mend what it refuses in the catalogue or its configuration")
            )
        case .notAPortal:
            (
                "not-a-portal",
                BilingualText(fr: "\(portal) n’est pas un portail udata", en: "\(portal) is no udata portal"),
                BilingualText(
                    fr: "donnez une adresse comme https://demo.data.gouv.fr",
                    en: "give an address such as https://demo.data.gouv.fr")
            )
        case .notKept(let what):
            (
                "portal-lost",
                BilingualText(fr: "\(portal) n’a pas gardé \(what)", en: "\(portal) did not keep \(what)"), Self.again
            )
        }
    }

    private static let again = BilingualText(
        fr: "recommencez : ce qui est fait n’est pas refait", en: "try again: what is done is not done again")
}
