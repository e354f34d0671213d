import Diagnostics
import XML

/// Every address is absolute, `http` or `https`: readers have no page to resolve it against.
struct AbsoluteAddresses: ConformanceRule {
    let id = "feed-address-not-absolute"
    let help = BilingualText(
        fr: "écrivez l'adresse entière, avec https://", en: "write the whole address, with https://")

    func findings(in feed: RSSFeed) -> [Finding] {
        guard let channel = feed.channel else { return [] }
        let addresses = Self.addresses(in: channel) + feed.items.flatMap(Self.addresses)
        return addresses.filter { !Self.isAbsolute($0.address) }.map { address, line in
            Finding(
                line: line, fr: "« \(address) » n'est pas une adresse absolue",
                en: "“\(address)” is not an absolute address")
        }
    }

    private static func addresses(in node: XMLNode) -> [(address: String, line: Int)] {
        let images = node.rss("image").flatMap { $0.rss("url") + $0.rss("link") }
        let permalinks = node.rss("guid").filter { $0["isPermaLink"] != "false" }
        let texts = (node.rss("link") + node.rss("comments") + node.rss("docs") + images + permalinks)
            .map { ($0.text, $0.line) }
        let values = (node.rss("enclosure") + node.rss("source")).compactMap { element in
            element["url"].map { ($0, element.line) }
        }
        let links = node.elements.filter { $0.name == "link" && $0.namespace == RSSFeed.atomNamespace }
            .compactMap { link in link["href"].map { ($0, link.line) } }
        return texts + values + links
    }

    /// Whether a text is a whole address with a host.
    static func isAbsolute(_ address: String) -> Bool {
        guard let scheme = ["https://", "http://"].first(where: { address.lowercased().hasPrefix($0) }) else {
            return false
        }
        let rest = address.dropFirst(scheme.count)
        let allowed = address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"\\^`{|}".utf8.contains($0) }
        return allowed && !(rest.first.map { "/?#".contains($0) } ?? true)
    }
}
