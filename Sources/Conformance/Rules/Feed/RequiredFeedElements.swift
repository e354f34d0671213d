import Diagnostics

/// The channel has a title, a link and a description, each once; every item has a title or a description.
struct RequiredFeedElements: ConformanceRule {
    let id = "missing-feed-element"
    let help = BilingualText(fr: "ajoutez l'élément, une fois", en: "add the element, once")

    func findings(in feed: RSSFeed) -> [Finding] {
        guard let channel = feed.channel else { return [] }
        let missing = ["title", "link", "description"].compactMap { name -> Finding? in
            let found = channel.rss(name)
            guard found.count != 1 || found.allSatisfy(\.isBlank) else { return nil }
            return Finding(
                line: found.dropFirst().first?.line ?? channel.line, fr: "le canal n'a pas exactement un « \(name) »",
                en: "the channel hasn't exactly one “\(name)”")
        }
        let untitled = feed.items.filter { ($0.rss("title") + $0.rss("description")).allSatisfy(\.isBlank) }
        return missing
            + untitled.map {
                Finding(
                    line: $0.line, fr: "un article n'a ni titre ni description",
                    en: "an item has neither title nor description")
            }
    }
}
