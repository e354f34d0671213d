import CourseCatalogue
import Diagnostics
import Interchange
import Testing

@testable import FeedWriter

/// What stands in a feed, and in which order.
struct FeedTests {
    @Test func `the newest comes first, undated modules last, equals by identifier`() throws {
        let modules = [
            try module("z"), try module("b", on: "2025-03-10"), try module("old", on: "2024-12-31"),
            try module("a", on: "2025-03-10"), try module("y"), try module("new", on: "2026-01-01"),
        ]
        #expect(try names(in: modules) == ["new", "a", "b", "old", "y", "z"])
    }

    @Test func `announced and withdrawn modules are not told`() throws {
        let modules = [
            try module("a", on: "2025-03-10", .announced), try module("b", on: "2025-03-10", .withdrawn),
            try module("c"),
        ]
        #expect(try names(in: modules) == ["c"])
    }

    @Test func `without a title of its own, a catalogue takes that of its one course, then its host's name`() throws {
        let one = Catalogue(courses: [try course("mooc", [])])
        #expect(Feed(of: one, on: try site(), options: FeedOptions()).title == "Parcours mooc")
        #expect(Feed(of: Catalogue(), on: try site(), options: FeedOptions()).title == "exemple.fr")
    }

    private func names(in modules: [Module]) throws -> [String] {
        Feed(of: catalogue(modules), on: try site(), options: FeedOptions()).entries.map(\.module.text)
    }

    private func site() throws -> FeedSite {
        var diagnostics = DiagnosticCollector()
        let site = FeedSite(of: catalogue([]), folder: nil, authority: nil, reporting: &diagnostics)
        return try #require(site)
    }
}
