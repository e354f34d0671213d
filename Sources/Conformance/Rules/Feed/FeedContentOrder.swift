import Diagnostics

/// An item's `description` comes before its `content:encoded`: some readers show the last of the two.
struct FeedContentOrder: ConformanceRule {
    let id = "feed-content-order"
    let severity = Severity.warning
    let help = BilingualText(
        fr: "écrivez <description> avant <content:encoded>", en: "write <description> before <content:encoded>")

    func findings(in feed: RSSFeed) -> [Finding] {
        feed.items.compactMap { item in
            let elements = item.elements
            let content = elements.firstIndex { $0.name == "encoded" && $0.namespace == RSSFeed.contentNamespace }
            let description = elements.firstIndex { $0.name == "description" && $0.namespace == nil }
            guard let content, let description, content < description else { return nil }
            return Finding(
                line: elements[content].line, fr: "le contenu vient avant la description",
                en: "the content comes before the description")
        }
    }
}
