import Diagnostics

/// An item has at most one enclosure, with its address, its length in bytes and its media type.
struct FeedEnclosures: ConformanceRule {
    let id = "feed-enclosure"
    let help = BilingualText(
        fr: "donnez une pièce jointe au plus, avec « url », « length » et « type »",
        en: "give one enclosure at most, with “url”, “length” and “type”")

    func findings(in feed: RSSFeed) -> [Finding] {
        feed.items.flatMap { item in
            item.rss("enclosure").enumerated().compactMap { position, enclosure in
                guard position == 0 else {
                    return Finding(
                        line: enclosure.line, fr: "l'article a une deuxième pièce jointe",
                        en: "the item has a second enclosure")
                }
                let hasLength = enclosure["length"].flatMap { Int($0) }.map { $0 >= 0 } ?? false
                let hasType = enclosure["type"].map { $0.split(separator: "/").count == 2 } ?? false
                guard enclosure["url"] == nil || !hasLength || !hasType else { return nil }
                return Finding(
                    line: enclosure.line, fr: "la pièce jointe n'a pas d'adresse, de taille ou de type",
                    en: "the enclosure has no address, length or type")
            }
        }
    }
}
