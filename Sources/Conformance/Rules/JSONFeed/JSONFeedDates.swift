import Diagnostics

/// Every date is one of RFC 3339 with a zone.
struct JSONFeedDates: ConformanceRule {
    let id = "feed-date"
    let help = BilingualText(
        fr: "écrivez la date ainsi : 2025-03-10T00:00:00+01:00", en: "write the date as 2025-03-10T00:00:00+01:00")

    func findings(in feed: JSONFeed) -> [Finding] {
        feed.items.flatMap { [$0.date_published, $0.date_modified].compactMap { $0 } }
            .filter { !AtomDates.isDate($0) }
            .map { Finding(fr: "« \($0) » n'est pas une date de flux", en: "“\($0)” is not a feed's date") }
    }
}
