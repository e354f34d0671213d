import Foundation
import TestSupport
import Testing

/// Two years of a site, as its subscribers live them.
@Suite("A site in twelve revisions", .enabled(if: Judge.has("git"), "needs git"))
struct TimelineTests {
    private let exports: TimelineExports
    private var folder: TemporaryFolder { exports.folder }

    init() throws { exports = try TimelineExports() }

    private func parcours(_ arguments: String...) throws -> CommandResult {
        try TestSupport.run(
            Program.path, arguments, in: folder.url, environment: ["LC_ALL": "C", "NO_COLOR": "1"])
    }

    @Test(
        "each module is told once to every subscriber, on its day",
        .enabled(if: Judge.hasPython && Judge.has("newsboat") && Judge.has("r2e"), "needs judges, newsboat, rss2email"))
    func subscribers() throws {
        let judge = Project.root.path + "/Tests/CommandLineToolTests/Judges/subscribers.py"
        let result = try run(Judge.python, [judge] + exports.days.map(exports.feeds))
        #expect(result.errors == "")
        #expect(
            result.output
                == (try Golden("CommandLineToolTests/Goldens/subscribers.txt").expected(insteadOf: result.output)))
    }

    @Test("exports one after the other, and one export with the whole history, are the same bytes")
    func history() throws {
        let result = try exports.export("2026-11-16", "history.json", to: "whole", "--history")
        #expect(result.status == 0, "\(result.errors)")
        #expect(try folder.text("history.json") == folder.text("journal.json"))
        #expect(try tree(folder.path + "/whole") == tree(folder.path + "/out"))
        let built = try parcours("journal", "build", "site", "--as-of", "2026-11-16", "--journal", "built.json")
        #expect(built.output == "3 modules and 14 events written to built.json\n")
        #expect(try folder.text("built.json") == folder.text("journal.json"))
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
