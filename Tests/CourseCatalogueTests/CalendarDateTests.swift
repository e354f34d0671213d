import CourseCatalogue
import Testing

@Suite("Days")
struct CalendarDateTests {
    private func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
        CalendarDate(year: year, month: month, day: day)
    }

    @Test("every day from 1900 to 2100 follows the one before, and comes back from its number and its text")
    func everyDay() throws {
        let first = try #require(date(1900, 1, 1)), last = try #require(date(2100, 12, 31))
        #expect(first.daysSince1970 == -25_567)
        #expect(last.daysSince1970 == 47_846)
        var previous: CalendarDate?
        // Counted month by month, apart from the formula.
        var number = -25_567, weekday = 1
        for year in 1900...2100 {
            for month in 1...12 {
                let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
                for day in 1...[31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] {
                    let date = try #require(CalendarDate(year: year, month: month, day: day))
                    let isRight =
                        date.daysSince1970 == number && date.weekday == weekday
                        && CalendarDate(daysSince1970: number) == date
                        && CalendarDate(iso8601: date.description) == date
                        && previous.map { $0 < date } ?? true
                    if !isRight { Issue.record("\(year)-\(month)-\(day)") }
                    (previous, number, weekday) = (date, number + 1, (weekday + 1) % 7)
                }
            }
        }
        #expect(previous == last)
    }

    @Test(
        "days of known weekdays",
        arguments: [(1970, 1, 1, 4), (2026, 11, 16, 1), (2000, 2, 29, 2), (1, 1, 1, 1), (9999, 12, 31, 5)])
    func weekdays(year: Int, month: Int, day: Int, weekday: Int) {
        #expect(date(year, month, day)?.weekday == weekday)
    }

    @Test(
        "days that the calendar doesn't have",
        arguments: [
            (2025, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32),
            (0, 1, 1), (10_000, 1, 1),
            (.max, .max, .max), (.min, .min, .min),
        ])
    func noDays(year: Int, month: Int, day: Int) {
        #expect(date(year, month, day) == nil)
    }

    @Test("the first and the last day that can be said, and none beyond")
    func bounds() {
        #expect(CalendarDate(daysSince1970: -719_162)?.description == "0001-01-01")
        #expect(CalendarDate(daysSince1970: 2_932_896)?.description == "9999-12-31")
        for days in [-719_163, 2_932_897, .min, .max] { #expect(CalendarDate(daysSince1970: days) == nil) }
    }

    @Test(
        "texts that are no ISO days",
        arguments: [
            "", "2026-1-1", "2026-01-1", "20260101", "2026/01/01", "2026-01-01T", " 2026-01-01", "+026-01-01",
            "２026-01-01", "2026-02-30", "-026-01-01",
        ])
    func noTexts(text: String) {
        #expect(CalendarDate(iso8601: text) == nil)
    }
}

@Suite("Dates as precise as their source")
struct ApproximateDateTests {
    @Test(
        "each precision has its form, which is read back, and its last day",
        arguments: [
            (ApproximateDate.month(year: 2025, month: 11), "2025-11", "2025-11-30"),
            (.quarter(year: 2026, quarter: 2), "2026-Q2", "2026-06-30"),
            (.endOfYear(2025), "2025-end", "2025-12-31"), (.year(2026), "2026", "2026-12-31"),
            (.month(year: 2028, month: 2), "2028-02", "2028-02-29"),
            (.year(1), "0001", "0001-12-31"), (.quarter(year: 2026, quarter: 4), "2026-Q4", "2026-12-31"),
        ])
    func forms(date: ApproximateDate, text: String, lastDay: String) {
        #expect(date.description == text)
        #expect(ApproximateDate(text) == date)
        #expect(date.lastDay?.description == lastDay)
    }

    @Test("a day is its own last day")
    func day() {
        #expect(ApproximateDate("2025-03-10")?.description == "2025-03-10")
        #expect(ApproximateDate("2025-03-10")?.lastDay?.description == "2025-03-10")
    }

    @Test(
        "a month or quarter out of range has no last day, and nothing traps",
        arguments: [
            ApproximateDate.month(year: 2025, month: 13), .month(year: .max, month: .min),
            .quarter(year: 2025, quarter: 5), .quarter(year: 1, quarter: .max), .endOfYear(0), .year(.max),
        ])
    func outOfRange(date: ApproximateDate) {
        #expect(date.lastDay == nil)
    }

    @Test(
        "texts that are no dates",
        arguments: [
            "", "25", "0000", "2025-", "2025-0", "2025-13", "2025-00", "2025-Q0", "2025-Q5", "2025-q1", "2025-fin",
            "2025-11-", "2025-02-30", "2025-11-10-1", "x025", "٢٠٢٥",
        ])
    func noDates(text: String) {
        #expect(ApproximateDate(text) == nil)
    }
}
