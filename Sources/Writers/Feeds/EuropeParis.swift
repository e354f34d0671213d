import CourseCatalogue

/// Legal time in Paris, by the rule of the European Union since 1996 (directive 2000/84/EC): an hour ahead of UTC, two
/// from the last Sunday of March to the last of October, changing at 01:00 UTC.
///
/// The rule is written here since a release's feed must not depend on the machine's own table of time zones.
enum EuropeParis {
    /// How many hours the time is ahead of UTC as the day begins: 1 or 2.
    ///
    /// Both changes come after midnight: the day that summer time starts on begins in winter time, and the day that it
    /// ends on begins in summer time.
    static func hoursAheadOfUTC(atStartOf day: CalendarDate) -> Int {
        let isSummer =
            switch day.month {
            case 4...9: true
            case 3: day.day > lastSunday(of: 3, day.year)
            case 10: day.day <= lastSunday(of: 10, day.year)
            default: false
            }
        return isSummer ? 2 : 1
    }

    /// The day of the month of the last Sunday of a month.
    private static func lastSunday(of month: Int, _ year: Int) -> Int {
        let last = CalendarDate.days(inMonth: month, of: year)
        return last - (CalendarDate(year: year, month: month, day: last)?.weekday ?? 0)
    }
}
