import Diagnostics

/// The feed says its version and has a title.
struct JSONFeedHead: ConformanceRule {
    let id = "feed-version"
    let help = BilingualText(
        fr: "donnez un titre, et « https://jsonfeed.org/version/1.1 » comme version",
        en: "give a title, and “https://jsonfeed.org/version/1.1” as the version")

    func findings(in feed: JSONFeed) -> [Finding] {
        guard feed.version == "https://jsonfeed.org/version/1.1" else {
            return [
                Finding(
                    fr: "« \(feed.version) » n'est pas la version 1.1", en: "“\(feed.version)” is not version 1.1")
            ]
        }
        return feed.title.isEmpty ? [Finding(fr: "le flux n'a pas de titre", en: "the feed has no title")] : []
    }
}
