import CourseCatalogue
import Diagnostics
import Testing

@Suite("What the configuration says of modules and courses")
struct AmendingTests {
    private let place = SourceLocation(file: "parcours.yml", line: 4, column: 12)

    private func fact<Value>(_ value: Value) -> Fact<Value> { Fact(value, Provenance(.configuration, at: place)) }

    private func amendment(_ match: String, _ change: (inout Amendment) -> Void = { _ in }) -> Amendment {
        var amendment = Amendment(match: fact(match))
        change(&amendment)
        return amendment
    }

    private func amended(
        modules: [Amendment] = [], courses: [Amendment] = []
    ) -> (result: AmendedCatalogue, told: DiagnosticCollector) {
        var told = DiagnosticCollector()
        let result = SmallCatalogue.whole().amended(modules: modules, courses: courses, reporting: &told)
        return (result, told)
    }

    @Test(
        "a module is found by its identifier, a key, its page, its platform's number or its title",
        arguments: [
            "m1", "page:ecrire", "Écrire", "7", "x.fr/7", "platform:x.fr/7", "MODULE 1 : écrire", "module-1-ecrire",
        ])
    func matches(text: String) {
        let (result, told) = amended(modules: [amendment(text) { $0.title = fact("Autre") }])
        #expect(result.catalogue.modules.map(\.title.value) == ["Autre", "Module 2", "Module 3"])
        #expect(told.diagnostics.isEmpty)
    }

    @Test("what is about nothing is told", arguments: ["m9", "page:module-1", "17", "…"])
    func aboutNothing(text: String) {
        for isCourse in [false, true] {
            let amendments = [amendment(text)]
            let told = isCourse ? amended(courses: amendments).told : amended(modules: amendments).told
            #expect(
                SmallCatalogue.shown(told) == """
                    parcours.yml:4:12: warning: nothing in the catalogue matches “\(text)” [amendment-about-nothing]
                      help: give an identifier, a page’s name, the platform’s identifier or a title

                    """)
        }
    }

    @Test("an identifier that is given stands everywhere, and is pinned")
    func pinning() {
        let (result, told) = amended(
            modules: [amendment("Module 2") { $0.identifier = fact(Identifier(hashing: "")) }],
            courses: [
                amendment("c1") {
                    $0.identifier = Identifier("premier").map(fact); $0.title = fact("Premier")
                }
            ])
        #expect(told.diagnostics.isEmpty)
        #expect(
            SmallCatalogue.outline(result.catalogue) == ["premier: m1 xcbf29ce484222325", "c2: xcbf29ce484222325 m3"])
        #expect(result.pinned.map(\.text).sorted() == ["premier", "xcbf29ce484222325"])
        #expect(result.catalogue.courses[0].title.value == "Premier")
    }

    @Test(
        "an identifier that is taken is refused, one's own is kept",
        arguments: [("m1", "m2"), ("m1", "c1"), ("m1", "m1")])
    func taken(match: String, wanted: String) {
        let (result, told) = amended(modules: [amendment(match) { $0.identifier = Identifier(wanted).map(fact) }])
        #expect(SmallCatalogue.outline(result.catalogue) == ["c1: m1 m2", "c2: m2 m3"])
        #expect(result.pinned.isEmpty == (match != wanted))
        #expect(
            SmallCatalogue.shown(told, .french)
                == (match == wanted
                    ? ""
                    : """
                    parcours.yml:4:12: erreur: l’identifiant « \(wanted) » est déjà pris [identifier-taken]
                      aide: choisissez-en un autre

                    """))
    }

    @Test("one identifier isn't given twice")
    func twice() {
        let wanted = Identifier("x").map { fact($0) }
        let (result, told) = amended(modules: [
            amendment("m1") { $0.identifier = wanted }, amendment("m2") { $0.identifier = wanted },
        ])
        #expect(SmallCatalogue.outline(result.catalogue) == ["c1: x m2", "c2: m2 m3"])
        #expect(told.diagnostics.map(\.id) == ["identifier-taken"])
    }

    @Test("a day of release makes a module released, an expectation announced, and the later word counts")
    func releases() throws {
        let day = fact(try #require(CalendarDate(year: 2026, month: 3, day: 10)))
        let released = amended(modules: [
            amendment("m1") {
                $0.releasedOn = day; $0.availableUntil = fact(.year(2027))
            }
        ])
        let release = try #require(released.result.catalogue.modules.first).release
        #expect(release.state == Fact(.released, day.provenance))
        #expect(release.releasedOn == day)
        #expect(release.availableUntil?.value == .year(2027))
        let again = amended(modules: [
            amendment("m1") { $0.releasedOn = day },
            amendment("m1") {
                $0.expected = fact(.endOfYear(2027)); $0.withdrawnOn = day
            },
        ])
        let announced = try #require(again.result.catalogue.modules.first).release
        #expect(announced.state.value == .announced)
        #expect(announced.releasedOn == nil)
        #expect(announced.expected?.value == .endOfYear(2027))
        #expect(announced.withdrawnOn == day)
    }

    @Test("what is excluded is gone from the catalogue and its courses")
    func exclusion() {
        let module = amended(modules: [amendment("m2") { $0.isExcluded = true }]).result
        #expect(SmallCatalogue.outline(module.catalogue) == ["c1: m1", "c2: m3"])
        #expect(module.catalogue.modules.map(\.identifier.text) == ["m1", "m3"])
        let course = amended(courses: [amendment("c2") { $0.isExcluded = true }]).result
        #expect(SmallCatalogue.outline(course.catalogue) == ["c1: m1 m2"])
        #expect(course.catalogue.modules.map(\.identifier.text) == ["m1", "m2"])
    }
}
