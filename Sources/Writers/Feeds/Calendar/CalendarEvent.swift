import CourseCatalogue
import Interchange

/// Something that a calendar shows of a module: on a day, or over the days that a less precise date can mean.
struct CalendarEvent: Sendable {
    /// How sure it is (RFC 5545 section 3.8.1.11).
    enum Status: String, Sendable {
        case confirmed = "CONFIRMED"
        case tentative = "TENTATIVE"
    }

    /// Its identity, the same while its date changes.
    let identity: TagURI
    let module: Identifier
    let title: String
    let status: Status
    /// Its first day.
    let start: CalendarDate
    /// The day after its last one.
    let end: CalendarDate
    /// The day that what is said of it was last seen to change.
    let stamp: CalendarDate
    /// How often what is said of its module has changed.
    let sequence: Int
    /// What it says, plain text.
    let summary: String?
    let link: WebAddress?
    let keywords: [String]
}
