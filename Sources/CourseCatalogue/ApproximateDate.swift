/// A date with the precision that its source gives, and no more: a month never becomes a day.
public enum ApproximateDate: Hashable, Sendable {
    /// A day: `10 mars 2025`.
    case day(CalendarDate)
    /// A month, 1 to 12: `novembre 2025`.
    case month(year: Int, month: Int)
    /// A quarter, 1 to 4: `T2 2026`.
    case quarter(year: Int, quarter: Int)
    /// The last part of a year, whatever that means to its author: `fin 2025`.
    case endOfYear(Int)
    /// A year: `2026`.
    case year(Int)

    /// The last day that the date can mean.
    public var lastDay: CalendarDate? {
        switch self {
        case .day(let day): day
        case .month(let year, let month): Self.lastDay(of: month, year)
        case .quarter(let year, let quarter): (1...4).contains(quarter) ? Self.lastDay(of: quarter * 3, year) : nil
        case .endOfYear(let year), .year(let year): Self.lastDay(of: 12, year)
        }
    }

    /// The first day that the date can mean; the end of a year is taken in its widest sense, its last quarter.
    public var firstDay: CalendarDate? {
        switch self {
        case .day(let day): day
        case .month(let year, let month): CalendarDate(year: year, month: month, day: 1)
        case .quarter(let year, let quarter):
            (1...4).contains(quarter) ? CalendarDate(year: year, month: quarter * 3 - 2, day: 1) : nil
        case .endOfYear(let year): CalendarDate(year: year, month: 10, day: 1)
        case .year(let year): CalendarDate(year: year, month: 1, day: 1)
        }
    }

    /// Whether it is a day, and no less precise.
    public var isDay: Bool {
        if case .day = self { true } else { false }
    }

    private static func lastDay(of month: Int, _ year: Int) -> CalendarDate? {
        CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    }
}

extension ApproximateDate: CustomStringConvertible {
    /// `2025-03-10`, `2025-11`, `2026-Q2`, `2025-end` or `2026`: the form that the journal and the JSON dataset use.
    public var description: String {
        switch self {
        case .day(let day): day.description
        case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
        case .quarter(let year, let quarter): "\(padded(year, 4))-Q\(quarter)"
        case .endOfYear(let year): "\(padded(year, 4))-end"
        case .year(let year): padded(year, 4)
        }
    }

    /// Reads the forms that `description` writes.
    public init?(_ text: some StringProtocol) {
        if let day = CalendarDate(iso8601: text) {
            self = .day(day)
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4, first.allSatisfy({ $0.isASCII && $0.isNumber }),
            let year = Int(first), year > 0, parts.count <= 2
        else { return nil }
        guard parts.count == 2 else {
            self = .year(year)
            return
        }
        switch parts[1] {
        case "end": self = .endOfYear(year)
        case "Q1", "Q2", "Q3", "Q4": self = .quarter(year: year, quarter: Int(parts[1].dropFirst()) ?? 1)
        default:
            guard parts[1].utf8.count == 2, parts[1].allSatisfy({ $0.isASCII && $0.isNumber }),
                let month = Int(parts[1]), (1...12).contains(month)
            else { return nil }
            self = .month(year: year, month: month)
        }
    }
}
