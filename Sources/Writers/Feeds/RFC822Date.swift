import CourseCatalogue
import Interchange

/// A moment as RSS 2.0 writes it: RFC 822 §5 with a year of four digits, English names and a numeric zone, such as
/// `Mon, 10 Mar 2025 00:00:00 +0100`.
struct RFC822Date: Hashable, CustomStringConvertible {
    /// The date as it is written.
    let description: String

    /// Midnight in Paris, as a day begins.
    init(startOf day: CalendarDate) {
        let weekday = Self.weekdays[day.weekday], month = Self.months[day.month - 1]
        let date = "\(Self.padded(day.day, 2)) \(month) \(Self.padded(day.year, 4))"
        description = "\(weekday), \(date) 00:00:00 +0\(EuropeParis.hoursAheadOfUTC(atStartOf: day))00"
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
