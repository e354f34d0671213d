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
        var module = try ReleasesTests.module(identifier, state, on: releasedOn, manner: manner)
        module.identityKeys = keys
        return module
    }

    private func catalogue(_ modules: Module...) -> Catalogue { Catalogue(modules: modules) }

    /// A module as the rules of release leave it, after what a journal saw.
    private func dated(_ module: Module, after journal: Journal, on date: String) throws -> Module {
        var module = module
        var told = DiagnosticCollector()
        ReleaseRules(asOf: try day(date), after: journal).apply(to: &module, reporting: &told)
        return module
    }

    @Test("what is written is read back, and written again byte for byte")
    func roundTrip() throws {
        var module = try module("b", [IdentityKey(.page, "b"), IdentityKey(.title, "le \"b\"")])
        module.version = Fact("2", Provenance(.field))
        module.summary = Fact("un\ndeux", Provenance(.field))
        var journal = Journal().recording(
            catalogue(
                module, try self.module("a", [IdentityKey(.platform, "mentor.gouv.fr/3087")], releasedOn: "2025-03-10")),
            on: try day("2025-03-11"), revision: "4f2c"
        ) { $0.identifier.text + "0" }
        journal.modules[module.identifier]?.aliases = [try identifier("former")]
        journal.modules[module.identifier]?.courses = [try identifier("d"), try identifier("c")]
        journal.modules[module.identifier]?.events[0].isMajor = true
        journal.courses[try identifier("c")] = Journal.Entry(keys: [IdentityKey(.page, "c")])
        let text = String(decoding: journal.serialised(), as: UTF8.self)
        #expect(
            text == """
                {
                "journal": 2,
                "modules": {
                "a": {
                 "aliases": [],
                 "keys": [
                  "platform:mentor.gouv.fr/3087"
                 ],
                 "events": [
                  {"seen": "2025-03-11", "event": "released", "date": "2025-03-10", "manner": "field", "revision": "4f2c", \
                "fingerprint": "a0"}
                 ],
                 "facts": [
                  {"fact": "title", "seen": "2025-03-11", "value": "T"},
                  {"fact": "language", "seen": "2025-03-11", "value": "fr"},
                  {"fact": "state", "seen": "2025-03-11", "value": "released"},
                  {"fact": "released-on", "seen": "2025-03-11", "value": "2025-03-10"}
                 ]
                },
                "b": {
                 "aliases": [
                  "former"
                 ],
                 "keys": [
                  "page:b",
                  "title:le \\"b\\""
                 ],
                 "courses": [
                  "c",
                  "d"
                 ],
                 "events": [
                  {"seen": "2025-03-11", "event": "released", "revision": "4f2c", "fingerprint": "b0", "version": "2", \
                "major": true}
                 ],
                 "facts": [
                  {"fact": "title", "seen": "2025-03-11", "value": "T"},
                  {"fact": "summary", "seen": "2025-03-11", "value": "un\\ndeux"},
                  {"fact": "language", "seen": "2025-03-11", "value": "fr"},
                  {"fact": "version", "seen": "2025-03-11", "value": "2"},
                  {"fact": "state", "seen": "2025-03-11", "value": "released"}
                 ]
                }
                },
                "courses": {
                "c": {
                 "keys": [
                  "page:c"
                 ]
                }
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
        let out = try dated(module("a", keys), after: journal, on: "2025-03-10")
        #expect(out.release.releasedOn == Fact(try day("2025-03-10"), Provenance(.journal)))
        let later = journal.recording(catalogue(out), on: try day("2025-03-10"))
        let again = try dated(
            module("a", keys, releasedOn: "2025-05-01", manner: .hint), after: later, on: "2025-06-01")
        #expect(again.release.releasedOn?.value == (try day("2025-03-10")))
    }

    @Test(
        "a hint counts for a module that came out since, if it agrees with what was seen",
        arguments: [
            ("2025-01-01", "2025-03-10"), ("2025-02-14", "2025-02-14"), ("2025-03-10", "2025-03-10"),
            ("2025-03-11", "2025-03-10"),
        ])
    func hints(hint: String, expected: String) throws {
        let journal = Journal().recording(
            catalogue(try module("other", [IdentityKey(.page, "other")])), on: try day("2025-01-01"))
        let out = try dated(
            module("a", [IdentityKey(.page, "a")], releasedOn: hint, manner: .hint), after: journal, on: "2025-03-10")
        #expect(out.release.releasedOn?.value == (try day(expected)))
    }

    @Test("a module that was out before the first export has no date but its source's")
    func firstSeenReleased() throws {
        let fresh = try module("a", [IdentityKey(.page, "a")])
        #expect(try dated(fresh, after: Journal(), on: "2025-03-10").release.releasedOn == nil)
        let journal = Journal().recording(catalogue(fresh), on: try day("2025-03-10"))
        #expect(try dated(fresh, after: journal, on: "2025-04-01").release.releasedOn == nil)
    }

    @Test("a declared date goes before the journal's")
    func declaredDate() throws {
        let keys = [IdentityKey(.page, "a")]
        let journal = Journal().recording(
            catalogue(try module("a", keys, releasedOn: "2025-03-01", manner: .hint)), on: try day("2025-03-02"))
        let seen = try dated(
            module("a", keys, releasedOn: "2025-02-01", manner: .configuration), after: journal, on: "2025-03-03")
        #expect(seen.release.releasedOn?.value == (try day("2025-02-01")))
    }

    @Test(
        "what is no journal is refused with its place",
        arguments: [
            "[]", "{\"journal\": 0}", "{\"journal\": 1, \"modules\": {\"A b\": {}}}", "{",
            "{\"journal\": 1, \"modules\": {\"a\": {\"events\": [{\"seen\": \"2025-03-11\"}]}}}",
            "{\"journal\": 2, \"modules\": {\"a\": {\"aliases\": [\"A\"]}}}",
            "{\"journal\": 2, \"modules\": {\"a\": {\"events\": [{\"seen\": \"2025\", \"event\": \"back\"}]}}}",
            "{\"journal\": 2, \"modules\": {\"a\": {\"facts\": [{\"seen\": \"2025-03-11\", \"fact\": \"x\"}]}}}",
        ])
    func notAJournal(text: String) {
        #expect(throws: FatalDiagnostic.self) { try Journal(reading: text, file: "parcours.journal.json") }
    }

    @Test("a journal of a later version is not guessed at")
    func laterVersion() {
        do throws(FatalDiagnostic) {
            _ = try Journal(reading: "{\"journal\": 3}", file: "parcours.journal.json")
            Issue.record("a journal of version 3 was read")
        } catch {
            #expect(
                error.diagnostic.message.english == "this journal is of version 3, and this program reads version 2")
        }
    }

    @Test("a journal of the first form is read: states become what happened")
    func firstForm() throws {
        let text = """
            {"journal": 1, "modules": {"a": {"keys": ["page:a"], "events": [
              {"seen": "2025-01-01", "state": "announced", "date": "2025-11", "manner": "prose"},
              {"seen": "2025-02-01", "state": "announced", "date": "2026-Q1", "manner": "prose"},
              {"seen": "2025-03-11", "state": "released", "date": "2025-03-01", "manner": "hint"},
              {"seen": "2025-04-11", "state": "released", "date": "2025-03-10", "manner": "configuration"},
              {"seen": "2025-09-02", "state": "withdrawn"},
              {"seen": "2025-09-03", "state": "withdrawn", "date": "2025-09-01", "manner": "configuration"},
              {"seen": "2025-10-01", "state": "released", "date": "2025-03-10", "manner": "configuration"}
            ]}}, "courses": {"c": {"keys": ["page:c"], "events": []}}}
            """
        let journal = try Journal(reading: text, file: "parcours.journal.json")
        #expect(
            shown(try #require(journal.modules[try identifier("a")]).events) == [
                "2025-01-01 announced 2025-11 prose", "2025-02-01 slipped 2026-Q1 prose",
                "2025-03-11 released 2025-03-10 configuration", "2025-09-02 withdrawn 2025-09-01 configuration",
                "2025-10-01 back 2025-03-10 configuration",
            ])
        #expect(journal.courses.keys.map(\.text) == ["c"])
    }

    @Test("facts are recorded the first time that they are told, and are no change then")
    func firstFacts() throws {
        let text = """
            {"journal": 1, "modules": {"a": {"keys": ["page:a"], "events": [
              {"seen": "2025-01-01", "state": "released"}]}}}
            """
        let former = try Journal(reading: text, file: "parcours.journal.json")
        let seen = catalogue(try module("a", [IdentityKey(.page, "a")]))
        let after = former.recording(seen, on: try day("2025-02-01"))
        #expect(after.completing(seen).changes.isEmpty)
        #expect(after.modules.values.first?.lastValue(of: .title) == "T")
        #expect(shown(after.completing(seen).modules[0].history) == ["2025-01-01 released"])
    }
}
