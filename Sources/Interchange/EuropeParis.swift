public import CourseCatalogue

/// Legal time in Paris, by the rule of the European Union since 1996 (directive 2000/84/EC): an hour ahead of UTC, two
/// from the last Sunday of March to the last of October, changing at 01:00 UTC.
///
/// The rule is written here since a release's feed must not depend on the machine's own table of time zones.
public enum EuropeParis {
    /// How many hours the time is ahead of UTC as the day begins: 1 or 2.
    ///
    /// Both changes come after midnight: the day that summer time starts on begins in winter time, and the day that it
    /// ends on begins in summer time.
    public static func hoursAheadOfUTC(atStartOf day: CalendarDate) -> Int {
        let isSummer =
            switch day.month {
            case 4...9: true
            case 3: day.day > lastSunday(of: 3, day.year)
            case 10: day.day <= lastSunday(of: 10, day.year)
            default: false
            }
        return isSummer ? 2 : 1
    }

    /// The day it is in Paris at a moment, in seconds since 1970-01-01T00:00:00Z; nil outside the years 1 to 9999.
    public static func day(atSecondsSince1970 seconds: Int) -> CalendarDate? {
        let (local, overflow) = seconds.addingReportingOverflow(3_600)
        guard !overflow, let day = CalendarDate(daysSince1970: floorDivide(local, 86_400)) else { return nil }
        // Between the two offsets the day differs in the last hour alone, and the rule of the next day decides it.
        guard floorDivide(local + 3_600, 86_400) > day.daysSince1970 else { return day }
        guard let next = CalendarDate(daysSince1970: day.daysSince1970 + 1) else { return day }
        return hoursAheadOfUTC(atStartOf: next) == 2 ? next : day
    }

    private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : -1 - (-1 - value) / divisor
    }

    /// The day of the month of the last Sunday of a month.
    private static func lastSunday(of month: Int, _ year: Int) -> Int {
        let last = CalendarDate.days(inMonth: month, of: year)
        return last - (CalendarDate(year: year, month: month, day: last)?.weekday ?? 0)
    }
}
