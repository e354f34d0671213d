import Diagnostics

/// Why a hub isn't told of a change.
enum HubFault: Error, Hashable {
    /// There was no answer, for the system's reason.
    case lost(String)
    /// It wants to be told at another address.
    case elsewhere(String)
    /// It had too much to do each time, with its last status.
    case overloaded(Int)
    /// It refuses this topic, with its status and its reason.
    case refused(Int, String)

    /// Whether it would be the same for another topic.
    var isOfTheHub: Bool { if case .refused = self { false } else { true } }

    /// What an answer says against the request; nil where the hub took it.
    init?(_ response: Response) {
        switch response.status {
        case 200..<300: return nil
        case 300..<400: self = .elsewhere(response.location ?? "")
        case 429, 500...: self = .overloaded(response.status)
        default: self = .refused(response.status, Self.reason(in: response.body))
        }
    }

    /// What to tell of it.
    func diagnostic(_ hub: HubAddress, _ topic: String) -> Diagnostic {
        let (id, message, help) = texts(hub.text, topic)
        return Diagnostic(.error, id, message, help: help)
    }

    /// The first line of a plain text, cut where it is long; nothing of a page.
    private static func reason(in body: [UInt8]) -> String {
        let line = String(decoding: body.prefix(400), as: UTF8.self).split(whereSeparator: \.isNewline).first ?? ""
        return line.hasPrefix("<") ? "" : String(line.prefix(200))
    }

    private func texts(_ hub: String, _ topic: String) -> (String, BilingualText, BilingualText) {
        switch self {
        case .lost(let reason):
            (
                "hub-unreachable",
                BilingualText(fr: "\(hub) ne répond pas : \(reason)", en: "\(hub) doesn’t answer: \(reason)"),
                Self.again
            )
        case .elsewhere(let address):
            (
                "hub-redirects",
                BilingualText(fr: "\(hub) renvoie à « \(address) »", en: "\(hub) redirects to “\(address)”"),
                BilingualText(
                    fr: "donnez l’adresse finale à « feeds.hub » dans parcours.yml, et refaites l’export",
                    en: "give “feeds.hub” the final address in parcours.yml, and export again")
            )
        case .overloaded(let status):
            (
                "hub-overloaded",
                BilingualText(fr: "\(hub) répond \(status) à chaque fois", en: "\(hub) answers \(status) each time"),
                Self.again
            )
        case .refused(let status, let reason):
            (
                "hub-refuses",
                BilingualText(
                    fr: "\(hub) refuse \(topic) (\(status))\(reason.isEmpty ? "" : " : " + reason)",
                    en: "\(hub) refuses \(topic) (\(status))\(reason.isEmpty ? "" : ": " + reason)"),
                BilingualText(
                    fr: "vérifiez que le flux est en ligne à cette adresse, et que le concentrateur sert ce site",
                    en: "check that the feed is online at this address, and that the hub serves this site")
            )
        }
    }

    private static let again = BilingualText(
        fr: "recommencez : ce qui est dit n’est pas redit", en: "try again: what is told is not told again")
}
