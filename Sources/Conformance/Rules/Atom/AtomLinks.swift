import Diagnostics
import XML

/// Links are absolute; the feed leads to itself; no two alternates are alike; an enclosure tells its length and type
/// (RFC 4287 sections 4.1 and 4.2.7).
struct AtomLinks: ConformanceRule {
    let id = "feed-link"
    let help = BilingualText(
        fr: "donnez au flux un lien « self », et des adresses entières, avec https://",
        en: "give the feed a link “self”, and whole addresses, with https://")

    func findings(in feed: AtomFeed) -> [Finding] {
        let hasSelf = !feed.isAtom || feed.root.atom("link").contains { $0.relation == "self" }
        let lost = Finding(
            line: feed.root.line, fr: "le flux n'a pas de lien vers lui-même", en: "the feed has no link to itself")
        return (hasSelf ? [] : [lost])
            + feed.all.flatMap { node in
                node.atom("link").compactMap(Self.fault) + Self.alike(node.atom("link"))
            }
    }

    private static func fault(_ link: XMLNode) -> Finding? {
        let address = link["href"] ?? ""
        guard AbsoluteAddresses.isAbsolute(address) else {
            return Finding(
                line: link.line, fr: "« \(address) » n'est pas une adresse absolue",
                en: "“\(address)” is not an absolute address")
        }
        guard link.relation == "enclosure", link["length"].flatMap({ Int($0) }) == nil || link["type"] == nil else {
            return nil
        }
        return Finding(
            line: link.line, fr: "la pièce jointe n'a pas de taille ou de type",
            en: "the enclosure has no length or type")
    }

    private static func alike(_ links: [XMLNode]) -> [Finding] {
        var seen: Set<[String]> = []
        return links.filter { $0.relation == "alternate" }.compactMap { link in
            guard !seen.insert([link["type"] ?? "", link["hreflang"] ?? ""]).inserted else { return nil }
            return Finding(
                line: link.line, fr: "un autre lien mène à une page du même type et de la même langue",
                en: "another link leads to a page of the same type and language")
        }
    }
}
