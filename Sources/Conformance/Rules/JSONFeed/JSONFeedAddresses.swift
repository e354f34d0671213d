import Diagnostics

/// Every address is absolute: readers have no page to resolve it against.
struct JSONFeedAddresses: ConformanceRule {
    let id = "feed-address-not-absolute"
    let help = BilingualText(
        fr: "écrivez l'adresse entière, avec https://", en: "write the whole address, with https://")

    func findings(in feed: JSONFeed) -> [Finding] {
        let items = feed.items.flatMap { item -> [String?] in
            [item.url, item.image] + (item.attachments ?? []).map { $0.url }
        }
        return ([feed.home_page_url, feed.feed_url] + items).compactMap(\.self)
            .filter { !AbsoluteAddresses.isAbsolute($0) }
            .map {
                Finding(fr: "« \($0) » n'est pas une adresse absolue", en: "“\($0)” is not an absolute address")
            }
    }
}
