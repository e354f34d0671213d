import Foundation
import TestSupport
import Testing

/// Two years of a site, as its subscribers live them.
@Suite("A site in twelve revisions", .enabled(if: Judge.has("git"), "needs git"))
struct TimelineTests {
    private let folder: TemporaryFolder
    private let site: TimelineSite
    private static let formats = ["rss", "atom", "json-feed", "icalendar", "feed-page", "dataset"].flatMap {
        ["--format", $0]
    }

    /// Publishes and exports the revisions one after the other, each on its day.
    init() throws {
        folder = try TemporaryFolder()
        site = try TimelineSite(in: folder.url.appending(path: "site"))
        for revision in TimelineSite.revisions {
            let hash = try site.publish(revision)
            let result = try export(revision.day, "journal.json", to: "out", "--revision", hash)
            #expect(result.status <= 1, "\(result.errors)")
            let kept = folder.url.appending(path: "days/" + revision.day)
            try FileManager.default.createDirectory(
                at: kept.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: folder.url.appending(path: "out/feeds"), to: kept)
        }
    }

    private func export(_ day: String, _ journal: String, to output: String, _ further: String...) throws
        -> CommandResult
    {
        try TestSupport.run(
            Program.path,
            ["export", "site", "--as-of", day, "--journal", journal, "--output", output] + Self.formats + further,
            in: folder.url, environment: ["LC_ALL": "C", "NO_COLOR": "1"])
    }

    private func parcours(_ arguments: String...) throws -> CommandResult {
        try TestSupport.run(
            Program.path, arguments, in: folder.url, environment: ["LC_ALL": "C", "NO_COLOR": "1"])
    }

    @Test(
        "each module is told once to every subscriber, on its day",
        .enabled(if: Judge.hasPython && Judge.has("newsboat") && Judge.has("r2e"), "needs judges, newsboat, rss2email"))
    func subscribers() throws {
        let judge = Project.root.path + "/Tests/CommandLineToolTests/Judges/subscribers.py"
        let days = TimelineSite.revisions.map { folder.path + "/days/" + $0.day }
        let result = try run(Judge.python, [judge] + days)
        #expect(result.errors == "")
        #expect(
            result.output
                == (try Golden("CommandLineToolTests/Goldens/subscribers.txt").expected(insteadOf: result.output)))
    }

    @Test("exports one after the other, and one export with the whole history, are the same bytes")
    func history() throws {
        let result = try export("2026-11-16", "history.json", to: "whole", "--history")
        #expect(result.status == 0, "\(result.errors)")
        #expect(try folder.text("history.json") == folder.text("journal.json"))
        #expect(try tree(folder.path + "/whole") == tree(folder.path + "/out"))
        let built = try parcours("journal", "build", "site", "--as-of", "2026-11-16", "--journal", "built.json")
        #expect(built.output == "3 modules and 14 events written to built.json\n")
        #expect(try folder.text("built.json") == folder.text("journal.json"))
    }

    @Test("an export again with nothing new is the same bytes, and leaves the journal alone")
    func again() throws {
        let (before, journal) = (try tree(folder.path + "/out"), try folder.text("journal.json"))
        #expect(try export("2026-11-30", "journal.json", to: "out").status == 0)
        #expect(try folder.text("journal.json") == journal)
        #expect(try tree(folder.path + "/out") == before)
    }

    @Test("the journal shows what happened, and holds")
    func journal() throws {
        let shown = try parcours("journal", "show", "journal.json")
        #expect(shown.errors == "")
        let text = shown.output.replacing(/@[0-9a-f]{12}/, with: "@HASH")
        #expect(text == (try Golden("CommandLineToolTests/Goldens/journal.txt").expected(insteadOf: text)))
        let verified = try parcours("journal", "verify", "journal.json")
        #expect(verified.output == "journal.json: 3 modules, 14 events, 0 contradictions\n")
        #expect(verified.errors == "" && verified.status == 0)
    }

    @Test("what changed is told in a sentence each", arguments: ["fr", "en"])
    func sentences(language: String) throws {
        let result = try parcours("diff", "journal.json", "--language", language)
        #expect(result.errors == "")
        let golden = Golden("CommandLineToolTests/Goldens/news-\(language).txt")
        #expect(result.output == (try golden.expected(insteadOf: result.output)))
        let since = try parcours("diff", "journal.json", "--since", "2026-09-06", "--until", "2026-10-01")
        #expect(since.output == "“Module 2 - Mesurer” is back since 7\u{A0}September 2026.\n")
    }
}
