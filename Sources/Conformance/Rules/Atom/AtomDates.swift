import CourseCatalogue
import Diagnostics

/// Every date is one of RFC 3339 with a zone: `2025-03-10T00:00:00+01:00` (RFC 4287 section 3.3).
struct AtomDates: ConformanceRule {
    let id = "feed-date"
    let help = BilingualText(
        fr: "écrivez la date ainsi : 2025-03-10T00:00:00+01:00", en: "write the date as 2025-03-10T00:00:00+01:00")

    func findings(in feed: AtomFeed) -> [Finding] {
        feed.all.flatMap { $0.atom("published") + $0.atom("updated") }.filter { !Self.isDate($0.text) }.map {
            Finding(
                line: $0.line, fr: "« \($0.text) » n'est pas une date de flux", en: "“\($0.text)” is not a feed's date")
        }
    }

    /// Whether a text is a moment as RFC 3339 section 5.6 writes it.
    static func isDate(_ text: String) -> Bool {
        guard let match = try? /(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)/.wholeMatch(in: text)
        else {
            return false
        }
        return CalendarDate(iso8601: match.1) != nil && match.2 < "24" && match.3 < "60" && match.4 <= "60"
    }
}
