import CourseCatalogue
import FeedWriter
import Testing

/// An event: its kind, the day it was seen on, and the date that it is for.
func event(
    _ kind: ReleaseEvent.Kind, _ seenOn: String, _ date: String? = nil, version: String? = nil, isMajor: Bool = false
) throws -> ReleaseEvent {
    ReleaseEvent(
        kind, seenOn: try day(seenOn), date: try date.map { try #require(ApproximateDate($0)) }, version: version,
        isMajor: isMajor)
}

/// Options of feeds that tell all they can.
let everything = FeedOptions(includesNotices: true, includesUpcoming: true, hubAddress: "https://hub.exemple.fr/")

/// A catalogue to whose modules everything happened that can happen.
func storiedCatalogue() throws -> Catalogue {
    var touched = try module("touched", on: "2025-03-10")
    touched.history = [
        try event(.announced, "2024-12-01", "2025-02"), try event(.released, "2025-03-10", "2025-03-10"),
        try event(.updated, "2025-04-02", "2025-04-02"),
    ]
    var versioned = try module("versioned", on: "2025-01-15")
    versioned.history = [
        try event(.released, "2025-01-20", "2025-01-15"),
        try event(.updated, "2025-05-06", "2025-05-05", version: "2", isMajor: true),
        try event(.updated, "2025-06-01", "2025-06-01", isMajor: true),
    ]
    var closed = try module("closed", on: "2024-01-01", .withdrawn)
    closed.history = [try event(.released, "2024-01-01"), try event(.withdrawn, "2025-02-01", "2025-01-31")]
    var returned = try module("returned", on: "2024-02-01")
    returned.formerIdentifiers = [try identifier("first-name"), try identifier("second-name")]
    returned.history = [
        try event(.released, "2024-02-01", "2024-02-01"), try event(.withdrawn, "2024-09-01", "2024-09"),
        try event(.back, "2025-01-01", "2025-01-01"),
    ]
    var late = try module("late", .announced)
    late.release.expected = field(.quarter(year: 2026, quarter: 1))
    late.history = [
        try event(.announced, "2025-01-01", "2025-11"), try event(.slipped, "2025-02-01"),
        try event(.slipped, "2025-03-01", "2026-Q1"),
    ]
    let undated = try module("undated")
    var all = catalogue([touched, versioned, closed, returned, late, undated])
    all.formerModules = [
        FormerModule(
            identifier: try identifier("gone"), title: "Gone", language: "en",
            history: [try event(.released, "2024-03-01"), try event(.withdrawn, "2025-06-15", "2025-06-15")]),
        FormerModule(
            identifier: try identifier("never"), title: "Jamais", history: [try event(.announced, "2024-03-01")]),
    ]
    return all
}
