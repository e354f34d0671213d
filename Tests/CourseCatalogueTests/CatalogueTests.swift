import CourseCatalogue
import Diagnostics
import Testing

@Suite("Catalogues")
struct CatalogueTests {
    private func identifier(_ text: String) throws -> Identifier { try #require(Identifier(text)) }

    @Test("a module is found by its identifier, in its courses, and once")
    func lookups() throws {
        let catalogue = SmallCatalogue.whole()
        #expect(try catalogue.module(identifier("m2"))?.title.value == "Module 2")
        #expect(try catalogue.module(identifier("m9")) == nil)
        #expect(try catalogue.courses(with: identifier("m2")).map(\.identifier.text) == ["c1", "c2"])
        #expect(SmallCatalogue.outline(catalogue) == ["c1: m1 m2", "c2: m2 m3"])
        let doubled = Catalogue(modules: [SmallCatalogue.module("m", "Un"), SmallCatalogue.module("m", "Deux")])
        #expect(doubled.modules.map(\.title.value) == ["Un"])
    }

    @Test("other identifiers stand wherever the old ones stood, and all else stays")
    func renaming() throws {
        let renamed = try SmallCatalogue.whole().renaming(
            modules: [identifier("m2"): identifier("deux"), identifier("absent"): identifier("x")],
            courses: [identifier("c1"): identifier("un")])
        #expect(SmallCatalogue.outline(renamed) == ["un: m1 deux", "c2: deux m3"])
        #expect(try renamed.module(identifier("m2")) == nil)
        #expect(renamed.title?.value == "Catalogue")
        #expect(renamed.publisher?.value.name == "Service")
        #expect(renamed.licence?.value == "etalab-2.0")
        #expect(renamed.siteAddress?.value == "https://x.fr")
        #expect(renamed.language == "en")
    }

    @Test("what is said of the whole stays when modules are renamed, changed or amended, and when they are replaced")
    func historyStays() throws {
        var catalogue = SmallCatalogue.whole()
        let day = try #require(CalendarDate(iso8601: "2026-03-10"))
        let changes = [
            FactChange(module: try identifier("m1"), fact: .title, before: "A", after: "B", seenOn: day)
        ]
        let former = [
            FormerModule(
                identifier: try identifier("m0"), title: "Zéro", history: [ReleaseEvent(.released, seenOn: day)])
        ]
        (catalogue.changes, catalogue.formerModules) = (changes, former)
        var told = DiagnosticCollector()
        let results = [
            catalogue.renaming(modules: [:], courses: [:]), catalogue.changingModules { _ in },
            catalogue.amended(modules: [], courses: [], reporting: &told).catalogue,
            catalogue.replacing(courses: [], modules: []),
        ]
        for result in results {
            #expect(result.changes == changes)
            #expect(result.formerModules == former)
            #expect(result.title?.value == "Catalogue" && result.language == "en")
        }
        #expect(results[3].courses.isEmpty && results[3].modules.isEmpty)
        #expect(SmallCatalogue.outline(catalogue.replacing()) == ["c1: m1 m2", "c2: m2 m3"])
    }

    @Test("two modules can change names with each other")
    func swapping() throws {
        let names = try [identifier("m1"): identifier("m3"), identifier("m3"): identifier("m1")]
        let renamed = SmallCatalogue.whole().renaming(modules: names, courses: [:])
        #expect(SmallCatalogue.outline(renamed) == ["c1: m3 m2", "c2: m2 m1"])
        #expect(try renamed.module(identifier("m1"))?.title.value == "Module 3")
    }

    @Test("modules are changed in place; their identifiers can't be")
    func changing() throws {
        let changed = try SmallCatalogue.whole().changingModules { module in
            module.isFree = SmallCatalogue.fact(true)
            module.identifier = try identifier("autre")
        }
        #expect(changed.modules.allSatisfy { $0.isFree?.value == true })
        #expect(SmallCatalogue.outline(changed) == ["c1: m1 m2", "c2: m2 m3"])
    }

    @Test(
        "a length is at least a minute and at most a thousand hours",
        arguments: [
            (1, 1, true), (60, 90, true), (60_000, 60_000, true), (0, 10, false), (90, 60, false), (1, 60_001, false),
            (.min, .max, false),
        ])
    func lengths(least: Int, most: Int, isLength: Bool) {
        #expect((DurationRange(minimumMinutes: least, maximumMinutes: most) != nil) == isLength)
        #expect((DurationRange(minutes: least) != nil) == (1...60_000).contains(least))
    }

    @Test("a body is read when it is asked for, each time")
    func bodies() throws {
        let body = Body { diagnostics in
            diagnostics.report(Diagnostic(.note, "read", BilingualText("M")))
            return [.text("A")]
        }
        var first = DiagnosticCollector(), second = DiagnosticCollector()
        #expect(try body.nodes(reporting: &first) == body.nodes(reporting: &second))
        #expect(first.diagnostics.map(\.id) == ["read"] && second.diagnostics.map(\.id) == ["read"])
        #expect(try Body().nodes(reporting: &first).isEmpty)
        #expect(BodyElement("a", [.init("href", "#x")])["href"] == "#x")
        #expect(BodyElement("a")["href"] == nil)
    }
}
