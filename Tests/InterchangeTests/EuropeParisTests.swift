import CourseCatalogue
import Foundation
import Testing

import Interchange

struct EuropeParisTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso8601: text)) }

    @Test(arguments: [
        ("2025-03-29", 1), ("2025-03-30", 1), ("2025-03-31", 2), ("2025-10-25", 2), ("2025-10-26", 2),
        ("2025-10-27", 1), ("2024-03-31", 1), ("2024-04-01", 2), ("2027-10-31", 2), ("2027-11-01", 1),
        ("2025-01-01", 1), ("2025-12-31", 1), ("2025-07-14", 2),
    ])
    func `a day of change begins in the time that it ends`(date: String, hours: Int) throws {
        #expect(EuropeParis.hoursAheadOfUTC(atStartOf: try day(date)) == hours)
    }

    @Test func `every day of the century agrees with the time zone database`() throws {
        let paris = try #require(TimeZone(identifier: "Europe/Paris"))
        let first = try day("2000-01-01"), last = try day("2100-12-31")
        var date = first
        var disagreements: [String] = []
        while date <= last {
            let hours = EuropeParis.hoursAheadOfUTC(atStartOf: date)
            let midnight = Date(timeIntervalSince1970: Double(date.daysSince1970 * 86_400 - hours * 3600))
            if paris.secondsFromGMT(for: midnight) != hours * 3600 { disagreements.append(date.description) }
            date = try next(date)
        }
        #expect(disagreements == [])
    }

    private func next(_ date: CalendarDate) throws -> CalendarDate {
        try #require(
            CalendarDate(year: date.year, month: date.month, day: date.day + 1)
                ?? CalendarDate(year: date.year, month: date.month + 1, day: 1)
                ?? CalendarDate(year: date.year + 1, month: 1, day: 1))
    }

    @Test(
        "the day begins at midnight in Paris, summer and winter",
        arguments: [
            (1_767_221_999, "2025-12-31"), (1_767_222_000, "2026-01-01"), (1_782_856_799, "2026-06-30"),
            (1_782_856_800, "2026-07-01"), (-3_601, "1969-12-31"), (-3_600, "1970-01-01"), (0, "1970-01-01"),
        ])
    func days(seconds: Int, day: String) {
        #expect(EuropeParis.day(atSecondsSince1970: seconds)?.description == day)
    }

    @Test("a moment beyond the calendar has no day", arguments: [Int.max, Int.min])
    func beyond(seconds: Int) {
        #expect(EuropeParis.day(atSecondsSince1970: seconds) == nil)
    }
}
