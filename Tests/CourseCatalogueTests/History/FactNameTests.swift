import CourseCatalogue
import Testing

@Suite("Facts as texts, to compare them from export to export")
struct FactNameTests {
    private func fact<Value>(_ value: Value) -> Fact<Value> { SmallCatalogue.fact(value) }

    private func values(_ module: Module) -> [String] {
        FactName.allCases.compactMap { name in name.value(of: module).map { "\(name.rawValue): \($0)" } }
    }

    @Test("every fact of a module has its text, in one order")
    func whole() throws {
        var module = SmallCatalogue.module("m", "Écrire")
        let day = try #require(CalendarDate(iso8601: "2026-03-10"))
        module.summary = fact("En clair")
        (module.objectives, module.audience) = (fact(["Lire", "Écrire"]), fact(["Agents"]))
        (module.prerequisites, module.partners) = (fact([]), fact(["A"]))
        module.duration = DurationRange(minimumMinutes: 60, maximumMinutes: 90).map(fact)
        (module.mode, module.isFree, module.provider) = (fact(.blended), fact(true), fact("Service"))
        module.platform = fact(Platform(name: "p", address: "https://p.example/1"))
        (module.hasQuiz, module.hasAttestation, module.keywords) = (fact(false), fact(true), fact(["clair"]))
        let asset = Asset(sourcePath: "img/a.svg", mediaType: "image/svg+xml", byteCount: 3)
        module.picture = fact(Picture(asset: asset, alternativeText: "A"))
        (module.pageAddress, module.version) = (fact("https://x.fr/m/"), fact("2"))
        module.release = Release(
            state: fact(.announced), expected: fact(.month(year: 2026, month: 11)), releasedOn: fact(day),
            availableUntil: fact(.endOfYear(2027)), withdrawnOn: fact(day), modifiedOn: fact(day))
        #expect(
            values(module) == [
                "title: Écrire", "summary: En clair", "objectives: Lire | Écrire", "audience: Agents",
                "prerequisites: ", "duration: 60-90", "language: fr", "mode: blended", "free: true",
                "provider: Service", "partners: A", "platform: https://p.example/1", "quiz: false",
                "attestation: true", "keywords: clair", "picture: img/a.svg", "page: https://x.fr/m/", "version: 2",
                "state: announced", "expected: 2026-11", "released-on: 2026-03-10", "available-until: 2027-end",
                "withdrawn-on: 2026-03-10", "modified-on: 2026-03-10",
            ])
    }

    @Test("what isn't known has no text; nothing is expected of a module that is out")
    func unknown() {
        var module = SmallCatalogue.module("m", "M")
        module.release = Release(state: fact(.released), expected: fact(.year(2025)))
        module.duration = DurationRange(minutes: 60).map(fact)
        #expect(values(module) == ["title: M", "duration: 60", "language: fr", "state: released"])
    }
}
