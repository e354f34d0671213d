import CourseCatalogue
import Testing

@testable import EleventyReader

@Suite("Facts that a page's fields declare")
struct DeclaredFactsTests {
    private func module(_ fields: String) throws -> Module {
        let (catalogue, _) = try Fixture.read([
            "content/p.md": "---\ntitle: P\n---\n" + Fixture.card("Module 1", "url: \"/m/\""),
            "content/m.md": "---\ntitle: M\n\(fields)---\n## Déroulé\n\n2h à suivre.\n\n## Objectifs\n\n- De la page\n",
        ])
        return try #require(catalogue.modules.first)
    }

    @Test("a field goes before the page's prose, and says so")
    func beforeProse() throws {
        let module = try module("durée: 1h15\nobjectifs: [Du champ]\nprérequis: aucun\ngratuit: true\n")
        #expect(module.duration?.value == DurationRange(minutes: 75))
        #expect(module.duration?.provenance.manner == .field)
        #expect(module.duration?.provenance.location?.line == 3)
        #expect(module.objectives?.value == ["Du champ"])
        #expect(module.prerequisites?.value == [])
        #expect(module.isFree?.value == true)
    }

    @Test("what no field gives is read in the prose")
    func prose() throws {
        let module = try module("audience: Everyone\nreleased-on: 2026-02-01\navailable-until: 2027-06\n")
        #expect(module.audience?.value == ["Everyone"])
        #expect(module.duration?.value == DurationRange(minutes: 120))
        #expect(module.duration?.provenance.manner == .prose)
        #expect(module.release.releasedOn?.value.description == "2026-02-01")
        #expect(module.release.releasedOn?.provenance.manner == .field)
        #expect(module.release.availableUntil?.value == .month(year: 2027, month: 6))
    }

    @Test(
        "a page can count its versions and say when it last changed in earnest",
        arguments: ["mise à jour", "modified-on"])
    func versions(key: String) throws {
        let module = try module("version: 1.10\n\(key): 2026-04-02\n")
        #expect(module.version?.value == "1.10")
        #expect(module.version?.provenance.location?.line == 3)
        #expect(module.release.modifiedOn?.value.description == "2026-04-02")
    }

    @Test("a field of a wrong kind is no fact")
    func wrongKind() throws {
        let module = try module("duration: longue\nfree: peut-être\naudience: {a: b}\n")
        #expect(module.duration?.value == DurationRange(minutes: 120))
        #expect(module.isFree == nil)
        #expect(module.audience == nil)
    }
}
