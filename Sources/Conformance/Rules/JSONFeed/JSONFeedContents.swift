import Diagnostics

/// Every item has content, as HTML or as text.
struct JSONFeedContents: ConformanceRule {
    let id = "feed-content"
    let help = BilingualText(
        fr: "donnez à l'élément « content_html » ou « content_text »",
        en: "give the item “content_html” or “content_text”")

    func findings(in feed: JSONFeed) -> [Finding] {
        feed.items.filter { $0.content_html == nil && $0.content_text == nil }.map { item in
            Finding(fr: "« \(item.id) » n'a pas de contenu", en: "“\(item.id)” has no content")
        }
    }
}
