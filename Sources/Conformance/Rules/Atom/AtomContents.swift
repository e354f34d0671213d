import Diagnostics

/// An entry leads somewhere or has content (RFC 4287 section 4.1.2).
struct AtomContents: ConformanceRule {
    let id = "feed-content"
    let help = BilingualText(
        fr: "donnez à l'entrée un lien « alternate » ou un « content »",
        en: "give the entry a link “alternate” or a “content”")

    func findings(in feed: AtomFeed) -> [Finding] {
        feed.entries.filter { entry in
            entry.atom("content").isEmpty && !entry.atom("link").contains { $0.relation == "alternate" }
        }.map {
            Finding(
                line: $0.line, fr: "une entrée n'a ni lien ni contenu", en: "an entry has neither a link nor content")
        }
    }
}
