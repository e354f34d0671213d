/// A date and time as a zip holds it (APPNOTE 4.4.6): from 1980 to 2107, in steps of two seconds, taken as UTC.
public struct ZipTimestamp: Hashable, Sendable {
    /// The date: years from 1980, month and day in 7, 4 and 5 bits.
    public let dosDate: UInt16
    /// The time: hours, minutes and pairs of seconds in 5, 6 and 5 bits.
    public let dosTime: UInt16

    /// 1980-01-01 00:00:00.
    public static let earliest = ZipTimestamp(secondsSince1970: 0)

    private static let firstSecond = 315_532_800  // 1980-01-01T00:00:00Z
    private static let lastSecond = 4_354_819_199  // 2107-12-31T23:59:59Z

    /// A moment in seconds from 1970-01-01T00:00:00Z, cut to the two-second step before it; what a zip can't hold
    /// becomes the nearest that it can.
    public init(secondsSince1970 seconds: Int) {
        let seconds = min(max(seconds, Self.firstSecond), Self.lastSecond)
        let (year, month, day) = Self.civilDate(daysSince1970: seconds / 86_400)
        let second = seconds % 86_400
        dosDate = UInt16(clamping: (year - 1980) << 9 | month << 5 | day)
        dosTime = UInt16(clamping: (second / 3_600) << 11 | (second / 60 % 60) << 5 | (second % 60) / 2)
    }

    /// The Gregorian date of a day after 1970, counted in eras of 400 years that begin in March.
    private static func civilDate(daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
        let days = daysSince1970 + 719_468
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + days / 146_097 * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
