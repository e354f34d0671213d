import Diagnostics

/// Every item has one guid, and no other item has the same: readers know items by nothing else.
struct UniqueGUIDs: ConformanceRule {
    let id = "feed-guid"
    let help = BilingualText(
        fr: "donnez à chaque article un <guid> à lui, qui ne change jamais",
        en: "give each item a <guid> of its own that never changes")

    func findings(in feed: RSSFeed) -> [Finding] {
        var lines: [String: Int] = [:]
        return feed.items.compactMap { item in
            let guids = item.rss("guid")
            guard let guid = guids.first, guids.count == 1, !guid.isBlank else {
                return Finding(
                    line: item.line, fr: "un article n'a pas exactement un guid", en: "an item hasn't exactly one guid")
            }
            guard let line = lines.updateValue(guid.line, forKey: guid.text) else { return nil }
            return Finding(
                line: guid.line, fr: "le guid « \(guid.text) » est déjà pris, ligne \(line)",
                en: "the guid “\(guid.text)” is already taken on line \(line)")
        }
    }
}
