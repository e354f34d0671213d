import CourseCatalogue
import Foundation

/// The one place that asks what day it is.
enum Clock {
    /// Today's date in Paris, where the publishers and their readers are.
    static func todayInParis() -> CalendarDate? {
        day(at: Int(Date().timeIntervalSince1970))
    }

    /// The date in Paris at a moment, in seconds since 1970-01-01T00:00:00Z.
    static func day(at seconds: Int) -> CalendarDate? {
        let standard = CalendarDate(daysSince1970: floorDivide(seconds + 3_600, 86_400))
        let summer = CalendarDate(daysSince1970: floorDivide(seconds + 7_200, 86_400))
        guard let standard, let year = standard.year as Int? else { return nil }
        return isSummer(seconds, year) ? summer : standard
    }

    /// Summer time in the European Union: from the last Sunday of March to that of October, at 01:00 UTC each
    /// (Directive 2000/84/EC).
    private static func isSummer(_ seconds: Int, _ year: Int) -> Bool {
        guard let start = lastSunday(of: 3, year), let end = lastSunday(of: 10, year) else { return false }
        return (start * 86_400 + 3_600..<end * 86_400 + 3_600).contains(seconds)
    }

    private static func lastSunday(of month: Int, _ year: Int) -> Int? {
        CalendarDate(year: year, month: month, day: 31).map { $0.daysSince1970 - $0.weekday }
    }

    private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }
}
