import CourseCatalogue
import TestSupport
import Testing

@testable import FeedWriter

/// Calendars, as files and before a program that reads them.
struct CalendarTests {
    private func calendars(_ catalogue: Catalogue) throws -> [String: String] {
        try files(of: catalogue, CalendarWriter(options: everything))
    }

    @Test(arguments: ["parcours", "upcoming"])
    func `the calendar of a catalogue with a history is the golden`(name: String) throws {
        let text = try #require(try calendars(storiedCatalogue())["feeds/\(name).ics"])
        #expect(text == (try Golden("FeedWriterTests/Goldens/storied/\(name).ics").expected(insteadOf: text)))
    }

    private func read(_ text: String?) throws -> [String] {
        let folder = try TemporaryFolder()
        try folder.write(try #require(text), to: "calendar.ics")
        let judge = Project.root.path + "/Tests/FeedWriterTests/Judges/read_calendar.py"
        let result = try run(Judge.python, [judge, folder.path + "/calendar.ics"])
        #expect(result.errors == "")
        return result.output.split(separator: "\n").map(String.init)
    }

    @Test(.enabled(if: Judge.hasPython, "run `make judges` first"))
    func `releases have their day, expectations all the days they may mean, withdrawals their end`() throws {
        var all = try storiedCatalogue()
        var ending = try module("ending", on: "2025-03-30")
        ending.release.availableUntil = field(.month(year: 2025, month: 12))
        var lasting = try module("lasting", on: "2025-10-26")
        lasting.release.availableUntil = field(.day(try day("2026-01-31")))
        var sure = try module("sure", .announced)
        sure.release.expected = field(.day(try day("2026-02-28")))
        all = all.replacing(modules: ModuleList(Array(all.modules) + [ending, lasting, sure]))
        #expect(
            try read(try calendars(all)["feeds/parcours.ics"]) == [
                "Numérique écoresponsable",
                "touched 2025-03-10 2025-03-11 CONFIRMED 2 2025-04-01T22:00:00+00:00 Sortie : Module touched",
                "versioned 2025-01-15 2025-01-16 CONFIRMED 2 2025-05-31T22:00:00+00:00 Sortie : Module versioned",
                "closed 2024-01-01 2024-01-02 CONFIRMED 1 2025-01-31T23:00:00+00:00 Sortie : Module closed",
                "closed/withdrawals/2025-02-01 2025-01-31 2025-02-01 CONFIRMED 1 2025-01-31T23:00:00+00:00 "
                    + "Retiré : Module closed",
                "first-name 2024-02-01 2024-02-02 CONFIRMED 2 2024-12-31T23:00:00+00:00 Sortie : Module returned",
                "first-name/withdrawals/2024-09-01 2024-10-01 2025-01-01 CONFIRMED 2 2024-12-31T23:00:00+00:00 "
                    + "Retiré : Module returned",
                "late 2026-01-01 2026-04-01 TENTATIVE 2 2025-02-28T23:00:00+00:00 À venir : Module late "
                    + "(1er trimestre 2026)",
                "ending 2025-03-30 2025-03-31 CONFIRMED 0 2025-03-29T23:00:00+00:00 Sortie : Module ending",
                "ending/limit 2025-12-01 2026-01-01 TENTATIVE 0 2025-11-30T23:00:00+00:00 "
                    + "Jusqu’à décembre 2025 : Module ending",
                "lasting 2025-10-26 2025-10-27 CONFIRMED 0 2025-10-25T22:00:00+00:00 Sortie : Module lasting",
                "lasting/limit 2026-01-31 2026-02-01 CONFIRMED 0 2026-01-30T23:00:00+00:00 "
                    + "Dernier jour : Module lasting",
                "sure 2026-02-28 2026-03-01 TENTATIVE 0 2026-02-27T23:00:00+00:00 À venir : Module sure",
                "gone/withdrawals/2025-06-15 2025-06-15 2025-06-16 CONFIRMED 1 2025-06-14T22:00:00+00:00 "
                    + "Withdrawn: Gone",
            ])
    }

    @Test(.enabled(if: Judge.hasPython, "run `make judges` first"))
    func `texts of any kind are folded and come back`() throws {
        let titles = [
            "a;b,c\\d\\n", "é" + String(repeating: "ü", count: 100), String(repeating: "🧑🏽‍🚒", count: 30), "a\u{7}\u{85}b",
            "\"guillemets\" : 1", "BEGIN:VEVENT",
        ]
        let modules = try titles.enumerated().map { index, title in
            var module = try module("m\(index)", on: "2025-03-10")
            module.title = field(title)
            module.summary = field(title + "\r\nsuite\u{2028}fin")
            module.keywords = field(["a,b", ";"])
            return module
        }
        let read = try read(try calendars(catalogue(modules))["feeds/parcours.ics"]).dropFirst()
        let shown = read.map { $0.components(separatedBy: "Sortie : ").last ?? "" }
        #expect(shown == titles.map { $0.replacing("\u{7}", with: "").replacing("\u{85}", with: "") })
    }

    @Test func `a calendar without an event isn't written`() throws {
        let undated = try module("m")
        #expect(try calendars(catalogue([undated])).isEmpty)
        let told = try module("n", on: "2025-03-10")
        let two = try catalogue([undated, told], courses: [course("a", ["m"]), course("b", ["n"])])
        #expect(try calendars(two).keys.sorted() == ["feeds/b.ics", "feeds/parcours.ics"])
    }

    @Test func `a line is folded at 75 octets, never inside a character`() throws {
        var lines = ContentLines()
        lines.add("SUMMARY", text: String(repeating: "a", count: 66) + "éé" + String(repeating: "b", count: 73))
        let folded = String(decoding: lines.drain(), as: UTF8.self)
        #expect(
            folded == "SUMMARY:" + String(repeating: "a", count: 66) + "\r\n éé" + String(repeating: "b", count: 70)
                + "\r\n bbb\r\n")
    }

    @Test(arguments: [
        ("2025-11", "2025-11-01", "2025-11-30"), ("2026-Q2", "2026-04-01", "2026-06-30"),
        ("2025-end", "2025-10-01", "2025-12-31"), ("2026", "2026-01-01", "2026-12-31"),
        ("2024-02-29", "2024-02-29", "2024-02-29"), ("2024-02", "2024-02-01", "2024-02-29"),
    ])
    func `a date that isn't a day means all its days`(text: String, first: String, last: String) throws {
        let date = try #require(ApproximateDate(text))
        #expect(date.firstDay?.description == first)
        #expect(date.lastDay?.description == last)
        #expect(date.isDay == (first == last))
    }
}
