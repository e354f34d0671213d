import CourseCatalogue
import Diagnostics
import Releases
import Testing

@Suite("The journal")
struct JournalTests {
    private func module(
        _ identifier: String, _ keys: [IdentityKey], state: ReleaseState = .released, releasedOn: String? = nil,
        manner: Provenance.Manner = .field
    ) throws -> Module {
        let date = try releasedOn.map { Fact(try #require(CalendarDate(iso8601: $0)), Provenance(manner)) }
        return Module(
            identifier: try #require(Identifier(identifier)), identityKeys: keys, title: Fact("T", Provenance(.field)),
            language: Fact("fr", Provenance(.field)),
            release: Release(state: Fact(state, Provenance(.field)), releasedOn: date))
    }

    private func catalogue(_ modules: Module...) -> Catalogue { Catalogue(modules: modules) }

    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso8601: text)) }

    @Test("what is written is read back, and written again byte for byte")
    func roundTrip() throws {
        let journal = Journal().recording(
            catalogue(
                try module("b", [IdentityKey(.page, "b"), IdentityKey(.title, "le \"b\"")]),
                try module("a", [IdentityKey(.platform, "mentor.gouv.fr/3087")], releasedOn: "2025-03-10")),
            on: try day("2025-03-11"))
        let text = String(decoding: journal.serialised(), as: UTF8.self)
        #expect(
            text == """
                {
                "journal": 1,
                "modules": {
                "a": {
                 "keys": [
                  "platform:mentor.gouv.fr/3087"
                 ],
                 "events": [
                  {"seen": "2025-03-11", "state": "released", "date": "2025-03-10", "manner": "field"}
                 ]
                },
                "b": {
                 "keys": [
                  "page:b",
                  "title:le \\"b\\""
                 ],
                 "events": [
                  {"seen": "2025-03-11", "state": "released"}
                 ]
                }
                },
                "courses": {
                }
                }

                """)
        #expect(try Journal(reading: text, file: "parcours.journal.json") == journal)
    }

    @Test("an export with nothing new adds nothing")
    func nothingNew() throws {
        let seen = catalogue(try module("a", [IdentityKey(.page, "a")]))
        let first = Journal().recording(seen, on: try day("2025-03-11"))
        #expect(first.recording(seen, on: try day("2025-03-12")) == first)
    }

    @Test("a module that was announced and is out came out on the day of the export that sees it")
    func observedRelease() throws {
        let keys = [IdentityKey(.title, "a")]
        let journal = Journal().recording(
            catalogue(try module("a", keys, state: .announced)), on: try day("2025-01-01"))
        var out = try module("a", keys)
        journal.date(&out, on: try day("2025-03-10"))
        #expect(out.release.releasedOn == Fact(try day("2025-03-10"), Provenance(.journal)))
        let later = journal.recording(catalogue(out), on: try day("2025-03-10"))
        var again = try module("a", keys, releasedOn: "2025-05-01", manner: .hint)
        later.date(&again, on: try day("2025-06-01"))
        #expect(again.release.releasedOn?.value == (try day("2025-03-10")))
    }

    @Test("a module that was out before the first export has no date but its source's")
    func firstSeenReleased() throws {
        let keys = [IdentityKey(.page, "a")]
        var fresh = try module("a", keys)
        Journal().date(&fresh, on: try day("2025-03-10"))
        #expect(fresh.release.releasedOn == nil)
        let journal = Journal().recording(catalogue(fresh), on: try day("2025-03-10"))
        var again = try module("a", keys)
        journal.date(&again, on: try day("2025-04-01"))
        #expect(again.release.releasedOn == nil)
    }

    @Test("a declared date goes before the journal's")
    func declaredDate() throws {
        let keys = [IdentityKey(.page, "a")]
        let journal = Journal().recording(
            catalogue(try module("a", keys, releasedOn: "2025-03-01", manner: .hint)), on: try day("2025-03-02"))
        var module = try module("a", keys, releasedOn: "2025-02-01", manner: .configuration)
        journal.date(&module, on: try day("2025-03-03"))
        #expect(module.release.releasedOn?.value == (try day("2025-02-01")))
    }

    @Test(
        "what is no journal is refused with its place",
        arguments: ["[]", "{\"journal\": 1, \"modules\": {\"A b\": {}}}", "{"])
    func notAJournal(text: String) {
        #expect(throws: FatalDiagnostic.self) { try Journal(reading: text, file: "parcours.journal.json") }
    }

    @Test("a journal of a later version is not guessed at")
    func laterVersion() {
        do throws(FatalDiagnostic) {
            _ = try Journal(reading: "{\"journal\": 2}", file: "parcours.journal.json")
            Issue.record("a journal of version 2 was read")
        } catch {
            #expect(
                error.diagnostic.message.english == "this journal is of version 2, and this program reads version 1")
        }
    }
}
