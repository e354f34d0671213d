import CourseCatalogue
import Diagnostics
import XML

/// Every date is one of RFC 822 with four digits of year, in English: `Mon, 10 Mar 2025 00:00:00 +0100`.
struct FeedDates: ConformanceRule {
    let id = "feed-date"
    let help = BilingualText(
        fr: "écrivez la date ainsi : Mon, 10 Mar 2025 00:00:00 +0100",
        en: "write the date as Mon, 10 Mar 2025 00:00:00 +0100")

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    func findings(in feed: RSSFeed) -> [Finding] {
        guard let channel = feed.channel else { return [] }
        let dates = channel.rss("pubDate") + channel.rss("lastBuildDate") + feed.items.flatMap { $0.rss("pubDate") }
        return dates.filter { !Self.isDate($0.text) }.map {
            Finding(
                line: $0.line, fr: "« \($0.text) » n'est pas une date de flux", en: "“\($0.text)” is not a feed's date")
        }
    }

    private static func isDate(_ text: String) -> Bool {
        var parts = text.split(separator: " ", omittingEmptySubsequences: false)
        var weekday: Int?
        if let first = parts.first, first.last == "," {
            weekday = weekdays.firstIndex(of: String(first.dropLast()))
            guard weekday != nil else { return false }
            parts.removeFirst()
        }
        guard parts.count == 5, let day = number(parts[0], 1...2), let month = months.firstIndex(of: String(parts[1])),
            let year = number(parts[2], 4...4), let date = CalendarDate(year: year, month: month + 1, day: day),
            weekday == nil || weekday == date.weekday
        else { return false }
        return isTime(parts[3]) && isZone(parts[4])
    }

    private static func isTime(_ text: Substring) -> Bool {
        let fields = text.split(separator: ":", omittingEmptySubsequences: false).map { number($0, 2...2) ?? 99 }
        return (2...3).contains(fields.count) && fields[0] < 24 && fields.dropFirst().allSatisfy { $0 < 60 }
    }

    private static func isZone(_ text: Substring) -> Bool {
        if text == "GMT" { return true }
        guard text.first == "+" || text.first == "-", let zone = number(text.dropFirst(), 4...4) else { return false }
        return zone / 100 < 24 && zone % 100 < 60
    }

    private static func number(_ text: Substring, _ length: ClosedRange<Int>) -> Int? {
        length.contains(text.utf8.count) && text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
    }
}
