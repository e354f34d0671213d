import CourseCatalogue
import Releases
import Testing

@Suite("The rules of what happened")
struct HistoryRulesTests {
    /// What an export sees of a module: the day, and its state with its date, version, declared change and content.
    struct Sight: Sendable, CustomStringConvertible {
        var on: String
        var state: ReleaseState?
        var date: String?
        var version: String?
        var modifiedOn: String?
        var content: String?
        var manner = Provenance.Manner.field

        var description: String { "\(on) \(state?.rawValue ?? "gone") \(date ?? "")" }
    }

    private static func announced(_ on: String, _ date: String? = nil) -> Sight {
        Sight(on: on, state: .announced, date: date)
    }

    private static func out(
        _ on: String, _ date: String? = nil, _ content: String? = nil, version: String? = nil,
        modifiedOn: String? = nil, manner: Provenance.Manner = .field
    ) -> Sight {
        Sight(
            on: on, state: .released, date: date, version: version, modifiedOn: modifiedOn, content: content,
            manner: manner)
    }

    private static func withdrawn(_ on: String, _ date: String? = nil) -> Sight {
        Sight(on: on, state: .withdrawn, date: date)
    }

    private static func gone(_ on: String) -> Sight { Sight(on: on) }

    private func history(of sights: [Sight]) throws -> [String] {
        var journal = Journal()
        for sight in sights {
            let seen = try sight.state.map { state in
                try module(
                    "m", state, on: sight.date, modifiedOn: sight.modifiedOn, version: sight.version,
                    manner: sight.manner)
            }
            journal = journal.recording(Catalogue(modules: [seen].compactMap { $0 }), on: try day(sight.on)) { _ in
                sight.content
            }
        }
        return shown(try #require(journal.modules[try identifier("m")]).events)
    }

    /// Each case: what exports saw, one after the other, and the history that it makes.
    static let cases: [([Sight], [String])] = [
        // Announced, then the same again, then for other dates.
        (
            [announced("2025-01-01", "2025-11"), announced("2025-02-01", "2025-11")],
            ["2025-01-01 announced 2025-11 field"]
        ),
        (
            [announced("2025-01-01", "2025-11"), announced("2025-02-01", "2026-Q1"), announced("2025-03-01")],
            ["2025-01-01 announced 2025-11 field", "2025-02-01 slipped 2026-Q1 field", "2025-03-01 slipped"]
        ),
        // Twice on one day is once, as it was last.
        (
            [announced("2025-01-01", "2025-11"), announced("2025-01-01", "2025-12")],
            ["2025-01-01 announced 2025-12 field"]
        ),
        // Released, once.
        (
            [announced("2025-01-01", "2025-11"), out("2025-03-10", "2025-03-10"), out("2025-03-11", "2025-03-10")],
            ["2025-01-01 announced 2025-11 field", "2025-03-10 released 2025-03-10 field"]
        ),
        ([out("2025-03-11")], ["2025-03-11 released"]),
        // A better known day corrects the release that is told.
        (
            [out("2025-03-11", "2025-03-01", manner: .hint), out("2025-04-01", "2025-02-20", manner: .configuration)],
            ["2025-03-11 released 2025-02-20 configuration"]
        ),
        // Small changes are updates, one a day, and none on the day of the release.
        (
            [
                out("2025-03-11", "2025-03-10", "a"), out("2025-03-11", "2025-03-10", "b"),
                out("2025-04-01", "2025-03-10", "b"), out("2025-04-02", "2025-03-10", "c"),
                out("2025-04-02", "2025-03-10", "d"),
            ],
            ["2025-03-11 released 2025-03-10 field b", "2025-04-02 updated 2025-04-02 journal d"]
        ),
        // Without a digest of before there is nothing to compare with.
        (
            [out("2025-03-11", "2025-03-10"), out("2025-04-01", "2025-03-10", "a")],
            ["2025-03-11 released 2025-03-10 field a"]
        ),
        // A new version is a major update; a first one of 1 is none.
        (
            [
                out("2025-03-11", "2025-03-10", "a"), out("2025-04-01", "2025-03-10", "a", version: "1"),
                out("2025-05-01", "2025-03-10", "b", version: "2"),
            ],
            [
                "2025-03-11 released 2025-03-10 field a v1", "2025-05-01 updated 2025-05-01 journal b v2 major",
            ]
        ),
        (
            [out("2025-03-11", nil, "a"), out("2025-04-01", nil, "a", version: "2")],
            ["2025-03-11 released a", "2025-04-01 updated 2025-04-01 journal a v2 major"]
        ),
        // A declared change is major from its day on, and once.
        (
            [
                out("2025-03-11", "2025-03-10", "a"), out("2025-04-01", "2025-03-10", "a", modifiedOn: "2025-05-01"),
                out("2025-05-02", "2025-03-10", "b", modifiedOn: "2025-05-01"),
                out("2025-06-01", "2025-03-10", "b", modifiedOn: "2025-05-01"),
            ],
            ["2025-03-11 released 2025-03-10 field a", "2025-05-02 updated 2025-05-01 field b major"]
        ),
        (
            [out("2025-03-11", nil, "a"), out("2025-04-01", nil, "b", modifiedOn: "2025-03-05")],
            ["2025-03-11 released a", "2025-04-01 updated 2025-03-05 field b major"]
        ),
        // One that was declared when the module was first seen was told with it.
        (
            [
                out("2025-03-11", "2024-01-01", "a", modifiedOn: "2025-02-01"),
                out("2025-04-01", "2024-01-01", "a", modifiedOn: "2025-02-01"),
            ],
            ["2025-03-11 released 2024-01-01 field a"]
        ),
        // Withdrawn by a declared day, or because it is gone; then back.
        (
            [
                out("2025-03-11", "2025-03-10"), withdrawn("2025-09-02", "2025-09-01"),
                withdrawn("2025-10-01", "2025-08-31"), out("2025-11-01", "2025-03-10", "a"),
            ],
            [
                "2025-03-11 released 2025-03-10 field", "2025-09-02 withdrawn 2025-08-31 field",
                "2025-11-01 back 2025-11-01 journal a",
            ]
        ),
        (
            [out("2025-03-11", "2025-03-10"), gone("2025-09-02"), gone("2025-09-03"), out("2025-10-01", "2025-03-10")],
            [
                "2025-03-11 released 2025-03-10 field", "2025-09-02 withdrawn 2025-09-02 journal",
                "2025-10-01 back 2025-10-01 journal",
            ]
        ),
        (
            [announced("2025-01-01"), gone("2025-02-01"), out("2025-03-10")],
            ["2025-01-01 announced", "2025-02-01 withdrawn 2025-02-01 journal", "2025-03-10 released"]
        ),
        // Announced again after it was out: it comes back.
        (
            [out("2025-01-01"), announced("2025-02-01", "2025-12"), out("2025-03-01")],
            [
                "2025-01-01 released", "2025-02-01 announced 2025-12 field", "2025-03-01 back 2025-03-01 journal",
            ]
        ),
        (
            [withdrawn("2025-01-01"), out("2025-02-01")],
            ["2025-01-01 withdrawn", "2025-02-01 back 2025-02-01 journal"]
        ),
        // What an export for a day before sees is not noted.
        ([out("2025-03-11", "2025-03-10"), gone("2025-03-10")], ["2025-03-11 released 2025-03-10 field"]),
    ]

    @Test("each sight adds what is new, and nothing else", arguments: cases)
    func table(sights: [Sight], expected: [String]) throws {
        #expect(try history(of: sights) == expected)
    }

    @Test("a module that is missing from a source with faults is not withdrawn")
    func faultySource() throws {
        let journal = Journal().recording(Catalogue(modules: [try module("m", .released)]), on: try day("2025-03-11"))
        let after = journal.recording(Catalogue(), on: try day("2025-03-12"), isWhole: false)
        #expect(after == journal)
    }

    @Test("the revision stands beside what it showed")
    func revision() throws {
        let journal = Journal().recording(
            Catalogue(modules: [try module("m", .released)]), on: try day("2025-03-11"), revision: "abc")
        #expect(shown(try #require(journal.modules[try identifier("m")]).events) == ["2025-03-11 released @abc"])
    }
}
