import CourseCatalogue
import Diagnostics
import Interchange
import Testing

@testable import FeedWriter

/// Which entries of many a feed holds.
struct RecentEntriesTests {
    /// Numbers that are the same each time.
    private struct Numbers {
        var state: UInt64

        mutating func next(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    /// So many entries, a tenth of them without a day, the others of a few years.
    private func entries(_ count: Int, seed: UInt64) throws -> [FeedEntry] {
        var numbers = Numbers(state: seed)
        let first = try #require(CalendarDate(iso8601: "2020-01-01")).daysSince1970
        let authority = try #require(TagAuthority("exemple.fr,2025"))
        return try (0..<count).map { index in
            let isDated = numbers.next(below: 10) > 0
            let day = isDated ? CalendarDate(daysSince1970: first + numbers.next(below: 1_500)) : nil
            let identifier = try #require(Identifier("m\(numbers.next(below: count))-\(index)"))
            return FeedEntry(
                kind: .release, identity: TagURI(releaseOf: identifier, by: authority), module: identifier, title: "",
                summary: nil, language: "fr", link: nil, publishedOn: day, changedOn: day)
        }
    }

    /// The same by sorting all of them.
    private func expected(_ entries: [FeedEntry], _ options: FeedOptions) -> (names: [String], leftOutCount: Int) {
        let newest = entries.compactMap(\.publishedOn).max()
        let recent = entries.sorted(by: FeedEntry.isBefore).filter { entry in
            guard let age = options.maximumAge, let newest, let day = entry.publishedOn else { return true }
            return newest.daysSince1970 - day.daysSince1970 <= age
        }
        let kept = recent.prefix(options.maximumEntryCount ?? .max)
        return (kept.map(\.module.text), recent.count - kept.count)
    }

    @Test(arguments: [nil, 0, 1, 40, 300, 5_000], [nil, 0, 30, 400])
    func `the newest stay, in the order and the number that sorting all of them gives`(count: Int?, age: Int?) throws {
        let options = FeedOptions(maximumEntryCount: count, maximumAge: age)
        for seed in 1...3 as ClosedRange<UInt64> {
            let entries = try entries(3_000, seed: seed), expected = expected(entries, options)
            let recent = RecentEntries(entries, options)
            #expect(recent.sorted().map(\.module.text) == expected.names)
            #expect(recent.leftOutCount == expected.leftOutCount)
        }
    }

    @Test func `only the first thousand have room for their pages`() throws {
        let entries = RecentEntries(try entries(1_500, seed: 7), FeedOptions()).sorted()
        let isFirst = entries.indices.map { $0 < FeedOptions.maximumPageCount }
        #expect(entries.map(\.hasRoomForPage) == isFirst)
    }

    @Test func `a feed that can't hold all tells how many there are, unless its number was chosen`() throws {
        let count = FeedOptions.defaultMaximumEntryCount + 5
        let modules = try (0..<count).map { try module("m\($0)", on: "2025-03-10") }
        let catalogue = catalogue(modules)
        func told(_ options: FeedOptions) -> [String] {
            var diagnostics = DiagnosticCollector()
            _ = FeedSet(of: catalogue, options: options, reporting: &diagnostics)
            return diagnostics.diagnostics.filter { $0.id == "feed-shortened" }.map(\.message.english)
        }
        #expect(told(FeedOptions()) == ["the feed “parcours” holds the newest 10000 announcements of 10005"])
        #expect(told(FeedOptions(maximumEntryCount: 3)) == [])
    }
}
