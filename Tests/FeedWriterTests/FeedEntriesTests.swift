import CourseCatalogue
import Diagnostics
import Testing

@testable import FeedWriter

/// What feeds tell of what happened, and when.
struct FeedEntriesTests {
    private func lines(_ options: FeedOptions, upcoming: Bool = false) throws -> [String] {
        var diagnostics = DiagnosticCollector()
        let site = try #require(
            FeedSite(of: storiedCatalogue(), folder: nil, authority: nil, reporting: &diagnostics))
        let feed =
            try upcoming
            ? Feed(ofUpcoming: storiedCatalogue(), on: site, options: options)
            : Feed(of: storiedCatalogue(), on: site, options: options)
        return feed.entries.map { entry in
            let days = [entry.publishedOn, entry.changedOn].map { $0?.description ?? "–" }.joined(separator: " ")
            return
                "\(days) \(entry.identity.description.dropFirst("tag:exemple.fr,2025:modules/".count)) \(entry.title)"
        }
    }

    @Test func `a release stays one entry through small changes; a major update is one of its own`() throws {
        #expect(
            try lines(FeedOptions()) == [
                "2025-06-01 2025-06-01 versioned/updates/2025-06-01 Module versioned (mis à jour)",
                "2025-05-05 2025-06-01 versioned/updates/2025-05-06 Module versioned (version\u{A0}2)",
                "2025-03-10 2025-04-02 touched Module touched",
                "2025-01-15 2025-06-01 versioned Module versioned",
                "2024-02-01 2024-02-01 first-name Module returned",
                "– – undated Module undated",
            ])
    }

    @Test func `withdrawals and returns are notices where they are wanted, dated by the day they were seen`() throws {
        let notices = try lines(everything).filter { !(try lines(FeedOptions()).contains($0)) }
        #expect(
            notices == [
                "2025-06-15 2025-06-15 gone/withdrawals/2025-06-15 Withdrawn: Gone",
                "2025-02-01 2025-02-01 closed/withdrawals/2025-02-01 Retiré : Module closed",
                "2025-01-01 2025-01-01 first-name/returns/2025-01-01 De retour : Module returned",
                "2024-09-01 2024-09-01 first-name/withdrawals/2024-09-01 Retiré : Module returned",
            ])
    }

    @Test func `what is to come is told when it is seen, never on the day that it is for`() throws {
        #expect(
            try lines(everything, upcoming: true) == [
                "2025-03-01 2025-03-01 late/announcements/2025-03-01 Nouvelle date : Module late "
                    + "(1er trimestre 2026)",
                "2025-02-01 2025-02-01 late/announcements/2025-02-01 Nouvelle date : Module late",
                "2025-01-01 2025-01-01 late/announcements À venir : Module late (novembre 2025)",
            ])
    }

    @Test func `entries stay by number and by age, counted from the newest one`() throws {
        #expect(try lines(FeedOptions(maximumEntryCount: 2)).count == 2)
        #expect(
            try lines(FeedOptions(maximumAge: 90)).map { String($0.prefix(10)) } == [
                "2025-06-01", "2025-05-05", "2025-03-10", "– – undate",
            ])
        #expect(try lines(FeedOptions(maximumAge: 82)).count == 3)
        #expect(try lines(FeedOptions(maximumAge: 0)).count == 2)
    }

    @Test(
        arguments: [
            ("2025-11", "2026-01", "Sortie prévue : janvier 2026, au lieu de : novembre 2025."),
            ("2025-11", nil, "Sa date (novembre 2025) n’est plus donnée."),
            (nil, "2026-03-01", "Sortie prévue : 1er\u{A0}mars 2026."),
            (nil, nil, "Sa date n’est pas encore connue."),
        ] as [(String?, String?, String)])
    func `a slip says both dates`(before: String?, after: String?, sentence: String) {
        let dates = [before, after].map { $0.flatMap { ApproximateDate($0) } }
        #expect(FeedWording(for: "fr").slipSentence(from: dates[0], to: dates[1]) == sentence)
    }

    @Test func `the feed of a course tells of the withdrawal of a module that stood in it, another's doesn't`() throws {
        let courses = [try course("left", []), try course("other", [])]
        var catalogue = catalogue([], courses: courses)
        catalogue.formerModules = try storiedCatalogue().formerModules
        catalogue.formerModules[0].courses = [courses[0].identifier]
        var diagnostics = DiagnosticCollector()
        let site = try #require(FeedSite(of: catalogue, folder: nil, authority: nil, reporting: &diagnostics))
        let feeds = courses.map { Feed(of: $0, in: catalogue, on: site, options: everything) }
        #expect(feeds.map { $0.entries.map(\.title) } == [["Withdrawn: Gone"], []])
        #expect(Feed(of: courses[0], in: catalogue, on: site, options: FeedOptions()).entries.isEmpty)
    }
}
