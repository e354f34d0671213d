import Diagnostics

/// Every item has an identity, and no other item has the same.
struct JSONFeedIdentities: ConformanceRule {
    let id = "feed-identity"
    let help = BilingualText(
        fr: "donnez à chaque élément un « id » à lui, qui ne change jamais",
        en: "give each item an “id” of its own that never changes")

    func findings(in feed: JSONFeed) -> [Finding] {
        var seen: Set<String> = []
        return feed.items.filter { $0.id.isEmpty || !seen.insert($0.id).inserted }.map { item in
            Finding(
                fr: "l'identité « \(item.id) » est vide ou déjà prise",
                en: "the identity “\(item.id)” is empty or taken")
        }
    }
}
