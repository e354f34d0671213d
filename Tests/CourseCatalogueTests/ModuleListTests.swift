import Diagnostics
import Testing

@testable import CourseCatalogue

@Suite("Lists of modules")
struct ModuleListTests {
    private final class Bodies: BodySource {
        func nodes(of key: String, reporting diagnostics: inout DiagnosticCollector) throws -> [BodyNode] {
            [.text("The body of \(key)")]
        }
    }

    private let bodies = Bodies()

    /// A module with a value for every fact, whose body is kept.
    private func whole(_ identifier: String) throws -> Module {
        func fact<Value>(_ value: Value) -> Fact<Value> { SmallCatalogue.fact(value) }
        let day = try #require(CalendarDate(iso8601: "2026-03-10"))
        var module = SmallCatalogue.module(identifier, "« Été » \(identifier)", keys: ["platform:x.fr/a:7", "page:p"])
        module.summary = fact("Une\nphrase")
        (module.objectives, module.audience, module.prerequisites) = (fact(["un", "deux"]), fact(["tous"]), fact([]))
        module.duration = DurationRange(minimumMinutes: 45, maximumMinutes: 60).map(fact)
        (module.mode, module.isFree, module.provider) = (fact(.blended), fact(false), fact("P"))
        module.partners = Fact(["Q"], Provenance(.derived))
        module.platform = fact(Platform(name: "N", address: "https://x.fr/7", moduleIdentifier: "7"))
        (module.hasQuiz, module.hasAttestation) = (fact(true), fact(false))
        (module.keywords, module.version) = (fact(["k"]), fact("2026.1"))
        module.release = Release(
            state: fact(.released), expected: fact(.quarter(year: 2026, quarter: 2)), releasedOn: fact(day),
            availableUntil: fact(.endOfYear(2027)), withdrawnOn: fact(day), modifiedOn: fact(day))
        var picture = Picture(
            asset: Asset(sourcePath: "a.webp", mediaType: "image/webp", byteCount: 3), alternativeText: "A", width: 2)
        picture.renditions = [.init(asset: picture.asset, width: 1, height: 1)]
        (module.picture, module.pageAddress) = (fact(picture), fact("https://x.fr/p/"))
        module.body = Body(keptBy: bodies, as: identifier + ".md", digest: "d")
        module.formerIdentifiers = [try identifierNamed("former")]
        module.history = [ReleaseEvent(.released, seenOn: day, date: .day(day), fingerprint: "f")]
        return module
    }

    private func identifierNamed(_ text: String) throws -> Identifier { try #require(Identifier(text)) }

    /// A list that keeps so many modules whole.
    private func list(_ modules: [Module], keepingWhole count: Int) -> ModuleList {
        ModuleList.$usualWholeCount.withValue(count) { ModuleList(modules) }
    }

    /// All that is known of a module, as text.
    private func shown(_ module: Module) throws -> [String] {
        var unheard = DiagnosticCollector()
        let facts = FactName.allCases.map { "\($0): \($0.value(of: module) ?? "-")" }
        return facts + [
            "\(module.identifier) \(module.identityKeys) \(module.title) \(module.partners as Any)",
            "\(module.picture as Any) \(module.platform as Any) \(module.release)", module.body.digest ?? "-",
            "\(try module.body.nodes(reporting: &unheard)) \(module.formerIdentifiers) \(module.history)",
        ]
    }

    @Test("a module that is kept as a record is read back whole")
    func records() throws {
        let modules = try ["a", "b", "c"].map(whole)
        let list = list(modules, keepingWhole: 1)
        #expect(try list.map(shown) == modules.map(shown))
        #expect(Array(list.identifiers).map(\.text) == ["a", "b", "c"])
        // As many facts as there are names: none was forgotten above.
        #expect(FactName.allCases.filter { $0 != .expected && $0.value(of: modules[0]) == nil } == [])
    }

    @Test("a module whose body isn't kept stays as it is")
    func withoutBodies() throws {
        var module = try whole("a")
        module.body = Body([.text("Here")])
        #expect(try shown(#require(list([module], keepingWhole: 0).first)) == shown(module))
    }

    @Test("what is changed in a list is changed in it alone, record or not", arguments: [0, 9])
    func changes(wholeCount: Int) throws {
        let list = list(try ["a", "b"].map(whole), keepingWhole: wholeCount)
        var other = list
        other[1].title = SmallCatalogue.fact("Another")
        #expect(list.map(\.title.value) == ["« Été » a", "« Été » b"])
        #expect(other.map(\.title.value) == ["« Été » a", "Another"])
        let dated = list.changing { $0.history = [] }
        #expect(dated.map(\.history.count) == [0, 0] && list.map(\.history.count) == [1, 1])
        #expect(list.keeping { $0.text == "b" }.map(\.title.value) == ["« Été » b"])
    }

    @Test("a catalogue of records does what one of whole modules does")
    func catalogues() throws {
        let modules = try ["a", "b", "a", "c"].map(whole)
        let catalogues = [0, 9].map { count in
            ModuleList.$usualWholeCount.withValue(count) {
                Catalogue(courses: [SmallCatalogue.course("x", "X", modules)], modules: modules)
                    .renaming(modules: [modules[0].identifier: Identifier(hashing: "n")], courses: [:])
            }
        }
        #expect(try catalogues[0].modules.map(shown) == catalogues[1].modules.map(shown))
        #expect(SmallCatalogue.outline(catalogues[0]) == SmallCatalogue.outline(catalogues[1]))
        #expect(catalogues[0].modules.count == 3)
    }
}
