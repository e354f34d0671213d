import CourseCatalogue
import Foundation
import TestSupport
import Testing

/// What holds on each of the twelve days, not on the last one alone.
@Suite("Each revision of a site", .enabled(if: Judge.has("git"), "needs git"))
struct TimelineRevisionTests {
    private let exports: TimelineExports
    private static let judges = Project.root.path + "/Tests/FeedWriterTests/Judges/"
    private static let names = ["complet", "essentiel", "parcours", "upcoming"]

    init() throws { exports = try TimelineExports() }

    /// The files of all days with an ending, in order.
    private func files(_ endings: String...) -> [String] {
        exports.days.flatMap { day in
            Self.names.flatMap { name in endings.map { "\(exports.feeds(of: day))/\(name).\($0)" } }
        }
    }

    @Test(
        "keeps the rules of RSS 2.0, of RFC 4287 and of JSON Feed's schema",
        .enabled(if: Judge.hasPython && Project.hasShared, "needs `make judges` and ../shared"))
    func rules() throws {
        let paths = files("rss.xml", "atom.xml", "feed.json")
        let schemas = try Project.shared("official/json-schema").path
        let result = try run(Judge.python, [Self.judges + "check_feeds.py", schemas] + paths)
        #expect(result.errors == "")
        let verdicts = result.output.split(separator: "\n")
        #expect(verdicts.count == 12 * 4 * 3)
        for (path, verdict) in zip(paths, verdicts) { #expect(verdict == "ok", "\(path)") }
    }

    @Test("tells the same in its three forms", .enabled(if: Judge.hasPython, "run `make judges` first"))
    func forms() throws {
        for day in exports.days {
            for name in Self.names {
                let feed = exports.feeds(of: day) + "/" + name
                let result = try run(Judge.python, [Self.judges + "compare_forms.py", feed])
                #expect(result.errors == "")
                #expect(result.output == "same\n", "\(day) \(name)")
            }
        }
    }

    @Test("has a calendar that icalendar reads", .enabled(if: Judge.hasPython, "run `make judges` first"))
    func calendars() throws {
        var told = ""
        for day in exports.days {
            let path = exports.feeds(of: day) + "/parcours.ics"
            let result = try run(Judge.python, [Self.judges + "read_calendar.py", path])
            #expect(result.errors == "")
            told += day + "\n" + result.output.split(separator: "\n").dropFirst().map { "  \($0)\n" }.joined()
        }
        #expect(told == (try Golden("CommandLineToolTests/Goldens/calendars.txt").expected(insteadOf: told)))
    }

    @Test("gives the same journal and feeds from its git history as from the exports before it")
    func history() throws {
        for (day, hash) in zip(exports.days, exports.hashes) {
            let clone = "clone-" + day
            try exports.site.git("worktree", "add", "--quiet", "--detach", exports.folder.path + "/" + clone, hash)
            let journal = clone + ".json", output = "out-" + day
            let result = try exports.export(day, journal, to: output, of: clone, "--history")
            #expect(result.status == 0, "\(result.errors)")
            #expect(try exports.folder.text(journal) == exports.folder.text("journals/\(day).json"), "\(day)")
            #expect(try tree(exports.folder.path + "/\(output)/feeds") == tree(exports.feeds(of: day)), "\(day)")
        }
    }

    @Test("is exported again, the same day and until the next revision, as the same bytes")
    func again() throws {
        let nextDays = exports.days.dropFirst() + ["2028-01-01"]
        for ((day, next), hash) in zip(zip(exports.days, nextDays), exports.hashes) {
            let source = "site-" + day, journal = source + ".json", output = "out-" + day
            try exports.site.git("worktree", "add", "--quiet", "--detach", exports.folder.path + "/" + source, hash)
            try exports.keep("journals/\(day).json", as: journal)
            let eve = try #require(
                CalendarDate(iso8601: next).flatMap { CalendarDate(daysSince1970: $0.daysSince1970 - 1) })
            for date in [day, eve.description] {
                let result = try exports.export(date, journal, to: output, of: source, "--revision", "another")
                #expect(result.status == 0, "\(result.errors)")
                #expect(try exports.folder.text(journal) == exports.folder.text("journals/\(day).json"), "\(date)")
                #expect(try tree(exports.folder.path + "/\(output)/feeds") == tree(exports.feeds(of: day)), "\(date)")
            }
        }
    }
}
