import CourseCatalogue
import Releases
import Testing

@Suite("What a catalogue learns from the journal")
struct JournalCompletingTests {
    private func recorded(_ sights: [(String, [Module])]) throws -> Journal {
        try sights.reduce(Journal()) { journal, sight in
            journal.recording(Catalogue(modules: sight.1), on: try day(sight.0))
        }
    }

    private func shown(_ changes: [FactChange]) -> [String] {
        changes.map { "\($0.seenOn) \($0.module) \($0.fact.rawValue): \($0.before ?? "–") → \($0.after ?? "–")" }
    }

    @Test("every change of a fact, by day, module and fact; what was known at first is none")
    func changes() throws {
        var retitled = try module("b", .released, on: "2025-03-10", title: "Nouveau")
        retitled.summary = Fact("Résumé", Provenance(.field))
        let journal = try recorded([
            ("2025-01-01", [module("b", .announced, on: "2025-11"), module("a", .released)]),
            ("2025-03-10", [module("b", .released, on: "2025-03-10"), module("a", .released)]),
            ("2025-04-01", [retitled, module("a", .released, title: "U")]),
            ("2025-05-01", [module("b", .released, on: "2025-03-10", title: "Nouveau")]),
        ])
        let seen = Catalogue(modules: [retitled])
        #expect(
            shown(journal.completing(seen).changes) == [
                "2025-03-10 b state: announced → released", "2025-03-10 b expected: 2025-11 → –",
                "2025-03-10 b released-on: – → 2025-03-10", "2025-04-01 a title: T → U",
                "2025-04-01 b title: T → Nouveau", "2025-04-01 b summary: – → Résumé",
                "2025-05-01 b summary: Résumé → –",
            ])
    }

    @Test("what changes back on the same day did not change")
    func sameDay() throws {
        let journal = try recorded([
            ("2025-01-01", [module("a", .released)]), ("2025-02-01", [module("a", .released, title: "U")]),
            ("2025-02-01", [module("a", .released)]),
        ])
        #expect(journal.completing(Catalogue()).changes.isEmpty)
    }

    @Test("modules get their history, and those that are gone are still known")
    func formerModules() throws {
        var gone = try module("gone", .released, title: "Parti")
        gone.pageAddress = Fact("https://x.fr/gone/", Provenance(.field))
        let stays = try module("stays", .released)
        let journal = try recorded([("2025-01-01", [gone, stays]), ("2025-02-01", [stays])])
        let catalogue = journal.completing(Catalogue(modules: [stays]))
        #expect(ReleasesTests.shown(catalogue.modules[0].history) == ["2025-01-01 released"])
        let former = try #require(catalogue.formerModules.first)
        #expect(catalogue.formerModules.count == 1)
        #expect((former.identifier.text, former.title, former.language) == ("gone", "Parti", "fr"))
        #expect(former.pageAddress == "https://x.fr/gone/")
        #expect(
            ReleasesTests.shown(former.history) == [
                "2025-01-01 released", "2025-02-01 withdrawn 2025-02-01 journal",
            ])
    }

    @Test("a module that gets another identifier keeps its history under it")
    func aliases() throws {
        let before = try recorded([("2025-01-01", [module("page", .released)])])
        var named = try module("chosen", .released)
        named.identityKeys = [IdentityKey(.page, "page")]
        let catalogue = Catalogue(modules: [named])
        let journal = before.adopting(catalogue)
        #expect(journal.modules.keys.map(\.text) == ["chosen"])
        let after = journal.recording(catalogue, on: try day("2025-02-01")).completing(catalogue)
        #expect(after.modules[0].formerIdentifiers.map(\.text) == ["page"])
        #expect(ReleasesTests.shown(after.modules[0].history) == ["2025-01-01 released"])
        #expect(after.formerModules.isEmpty)
        #expect(after.changes.isEmpty)
    }

    @Test("a module that is gone is known by the courses that it was last seen in")
    func formerCourses() throws {
        func course(_ name: String, _ modules: [String]) throws -> Course {
            Course(
                identifier: try identifier(name), title: Fact(name, Provenance(.field)),
                language: Fact("fr", Provenance(.field)), moduleIdentifiers: try modules.map(identifier))
        }
        func sight(_ courses: Course..., on date: String, after journal: Journal) throws -> Journal {
            let modules = try courses.isEmpty ? [] : [module("gone", .released)]
            return journal.recording(Catalogue(courses: courses, modules: modules), on: try day(date))
        }
        var journal = try sight(course("a", ["gone"]), course("b", []), on: "2025-01-01", after: Journal())
        journal = try sight(course("b", ["gone"]), course("c", ["gone"]), on: "2025-02-01", after: journal)
        let other = try sight(course("d", ["gone"]), on: "2025-02-02", after: Journal())
        let merged = journal.merging(other)
        journal = try sight(on: "2025-03-01", after: journal)
        #expect(journal.completing(Catalogue()).formerModules.first?.courses.map(\.text).sorted() == ["b", "c"])
        #expect(merged.completing(Catalogue()).formerModules.first?.courses.map(\.text).sorted() == ["b", "c", "d"])
    }
}
