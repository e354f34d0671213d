import CourseCatalogue
import Interchange

/// A moment as Atom and JSON Feed write it (RFC 3339): `2025-03-10T00:00:00+01:00`.
struct RFC3339Date: Hashable, CustomStringConvertible {
    /// The date as it is written.
    let description: String

    /// Midnight in Paris, as a day begins.
    init(startOf day: CalendarDate) {
        description = "\(day)T00:00:00+0\(EuropeParis.hoursAheadOfUTC(atStartOf: day)):00"
    }

    /// The first moment of 1970, for what must have a date and of which nobody knows any.
    static let unknown = RFC3339Date(unchecked: "1970-01-01T00:00:00Z")

    private init(unchecked text: String) {
        description = text
    }
}
