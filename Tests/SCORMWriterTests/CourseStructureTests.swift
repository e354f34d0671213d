import CourseCatalogue
import Diagnostics
import Testing
import XML

@testable import SCORMWriter

/// What cmi5 asks beyond its schema.
@Suite struct CourseStructureTests {
    private func elements(_ name: String, below node: XMLNode) -> [XMLNode] {
        node.elements.flatMap { ($0.name == name ? [$0] : []) + elements(name, below: $0) }
    }

    private func structures(
        of catalogue: Catalogue = SampleCatalogue.catalogue, options: PackageOptions = .init()
    ) throws -> [(name: String, root: XMLNode)] {
        try ExplodedPackage.all(of: catalogue, as: .cmi5, options: options).map { package in
            (package.name, try parseXML(Array(package.manifest.utf8)))
        }
    }

    private func identifiers(_ root: XMLNode) -> [String] {
        ["course", "block", "au"].flatMap { elements($0, below: root) }.compactMap { $0["id"] }
    }

    @Test func identifiersStandBelowTheSitesAddress() throws {
        let structures = try structures()
        #expect(
            try #require(structures.first).root.elements.compactMap { $0["id"] } == [
                "https://site.example/modules/module-1/package", "https://site.example/modules/module-1",
            ])
        let course = try #require(structures.first { $0.name == "parcours-numerique" }).root
        #expect(
            identifiers(course) == [
                "https://site.example/courses/parcours-numerique",
                "https://site.example/courses/parcours-numerique/modules",
                "https://site.example/courses/parcours-numerique/overview", "https://site.example/modules/module-1",
                "https://site.example/modules/module-2",
            ])
    }

    @Test func noIdentifierStandsTwiceInAPackage() throws {
        for structure in PackageOptions.CourseStructure.allCases {
            var options = PackageOptions()
            options.courseStructure = structure
            for (name, root) in try structures(options: options) {
                #expect(Set(identifiers(root)).count == identifiers(root).count, "\(name)")
            }
        }
    }

    @Test func withoutTheSitesAddressIdentifiersAreUUIDsAndTheUserIsTold() throws {
        for address in [nil, "site.example", "https://site.example/?a=b"] {
            var catalogue = SampleCatalogue.catalogue
            catalogue.siteAddress = address.map { SampleCatalogue.field($0) }
            let all = try structures(of: catalogue).flatMap { identifiers($0.root) }
            #expect(
                all.allSatisfy {
                    $0.wholeMatch(of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}/) != nil
                })
            #expect(all.first == "urn:uuid:fbae4337-1166-88c3-8393-10580755a34c")
            var diagnostics = DiagnosticCollector()
            _ = try ExplodedPackage.artifacts(of: catalogue, as: .cmi5, reporting: &diagnostics)
            #expect(
                diagnostics.diagnostics == [
                    Diagnostic(
                        .warning, "local-activity-identifiers",
                        BilingualText(
                            fr: "l’adresse du site n’est pas connue : deux catalogues pourraient donner le même "
                                + "identifiant à deux modules dans un entrepôt xAPI",
                            en: "the site’s address isn’t known: two catalogues could give two modules the same "
                                + "identifier in a record store"),
                        help: BilingualText(
                            fr: "donnez-la dans la configuration : site.address",
                            en: "give it in the configuration: site.address"))
                ])
        }
    }

    @Test func aScoreIsWantedWhereOneIsAskedFor() throws {
        let plain = try elements("au", below: #require(structures().first).root)
        #expect(plain.map { $0["moveOn"] } == ["Completed"])
        #expect(plain.map { $0["masteryScore"] } == [nil])
        var options = PackageOptions()
        options.masteryScore = 75
        let scored = try elements("au", below: #require(structures(options: options).first).root)
        #expect(scored.map { $0["moveOn"] } == ["CompletedAndPassed"])
        #expect(scored.map { $0["masteryScore"] } == ["0.75"])
    }

    @Test(arguments: NastyTexts.all)
    func titlesComeBackWhole(text: String) throws {
        let root = try #require(structures(of: Catalogue(modules: [SampleCatalogue.module("m", title: text)])).first)
            .root
        let module = SampleCatalogue.module("m", title: text)
        let whole = ManifestTitle(of: module, limit: .max).text.unicodeScalars
        let allowed = whole.filter { !["\u{FFFE}", "\u{FFFF}"].contains($0) }
        let unit = try #require(elements("au", below: root).first)
        #expect(unit.first("title")?.first("langstring")?.text == String(String.UnicodeScalarView(allowed)))
        #expect(unit.first("title")?.first("langstring")?["lang"] == "fr")
    }

    @Test func everyUnitIsAFileOfThePackage() throws {
        for package in try ExplodedPackage.all(as: .cmi5) {
            let root = try parseXML(Array(package.manifest.utf8))
            let urls = elements("url", below: root).map(\.text)
            #expect(!urls.isEmpty)
            #expect(urls.allSatisfy { package[$0]?.contains("<body data-lms=\"cmi5\">") == true })
        }
    }
}
