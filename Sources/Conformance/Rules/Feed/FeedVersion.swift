import Diagnostics

/// The document is RSS 2.0 and has one channel.
struct FeedVersion: ConformanceRule {
    let id = "feed-version"
    let help = BilingualText(
        fr: "écrivez <rss version=\"2.0\"> avec un seul <channel>",
        en: "write <rss version=\"2.0\"> with a single <channel>")

    func findings(in feed: RSSFeed) -> [Finding] {
        let root = feed.root
        guard root.name == "rss", root.namespace == nil, root["version"] == "2.0" else {
            return [Finding(line: root.line, fr: "ce n'est pas du RSS 2.0", en: "this is not RSS 2.0")]
        }
        guard feed.channel == nil else { return [] }
        return [
            Finding(line: root.line, fr: "il n'y a pas exactement un canal", en: "there isn't exactly one channel")
        ]
    }
}
