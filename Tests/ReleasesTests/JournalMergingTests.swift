import CourseCatalogue
import Diagnostics
import Releases
import Testing

@Suite("Journals of two branches")
struct JournalMergingTests {
    private func text(_ journal: Journal) -> String { String(decoding: journal.serialised(), as: UTF8.self) }

    private func recorded(_ journal: Journal, _ date: String, _ modules: Module...) throws -> Journal {
        journal.recording(Catalogue(modules: modules), on: try day(date), isWhole: false)
    }

    @Test("what both saw counts once, from the day that it was seen first")
    func both() throws {
        let base = try recorded(Journal(), "2025-01-01", module("a", .announced, on: "2025-11"))
        let ours = try recorded(base, "2025-03-11", module("a", .released, on: "2025-03-10"))
        let theirs = try recorded(base, "2025-03-12", module("a", .released, on: "2025-03-10"), module("b", .announced))
        let merged = ours.merging(theirs)
        #expect(merged.modules.keys.map(\.text).sorted() == ["a", "b"])
        #expect(
            shown(try #require(merged.modules[try identifier("a")]).events) == [
                "2025-01-01 announced 2025-11 field", "2025-03-11 released 2025-03-10 field",
            ])
        #expect(theirs.merging(ours) == merged)
        #expect(merged.merging(ours) == merged)
    }

    @Test("dates that slipped on two branches slipped one after the other")
    func slips() throws {
        let base = try recorded(Journal(), "2025-01-01", module("a", .announced, on: "2025-11"))
        let ours = try recorded(base, "2025-02-01", module("a", .announced, on: "2025-12"))
        let theirs = try recorded(base, "2025-03-01", module("a", .announced, on: "2026-01"))
        let events = try #require(ours.merging(theirs).modules[try identifier("a")]).events
        #expect(
            shown(events) == [
                "2025-01-01 announced 2025-11 field", "2025-02-01 slipped 2025-12 field",
                "2025-03-01 slipped 2026-01 field",
            ])
    }

    @Test("a journal with the marks of a merge is refused with the way out, and its two sides can be read")
    func marks() throws {
        let base = try recorded(Journal(), "2025-01-01", module("a", .announced, on: "2025-11"))
        let ours = try recorded(base, "2025-02-01", module("a", .announced, on: "2025-12"))
        let theirs = try recorded(base, "2025-03-01", module("a", .announced, on: "2026-01"))
        let conflict = "<<<<<<< HEAD\n\(text(ours))||||||| base\n\(text(base))=======\n\(text(theirs))>>>>>>> other\n"
        let sides = try #require(JournalConflict(conflict))
        #expect(try Journal(reading: sides.ours, file: "j.json") == ours)
        #expect(try Journal(reading: sides.theirs, file: "j.json") == theirs)
        do throws(FatalDiagnostic) {
            _ = try Journal(reading: conflict, file: "j.json")
            Issue.record("a journal in conflict was read")
        } catch {
            #expect(
                TerminalRenderer(language: .english).render(error.diagnostic) == """
                    j.json:1:1: error: this journal holds the marks of a merge in conflict [journal-conflict]
                      help: “parcours journal mend j.json” puts both sides together

                    """)
        }
    }

    @Test(
        "marks that don't pair are no conflict",
        arguments: ["", "a\n", "<<<<<<< a\n", "<<<<<<< a\n>>>>>>> b\n", "<<<<<<< a\n=======\n<<<<<<< a\n>>>>>>> b\n"])
    func noMarks(text: String) {
        #expect(JournalConflict(text) == nil)
    }
}
