import CourseCatalogue
import Diagnostics
import Interchange
import Testing
import XML

@testable import SCORMWriter

/// What holds for every package, whatever is in it.
@Suite struct PackageTests {
    private static func packages(as editions: [PackageEdition] = PackageEdition.allCases) throws -> [ExplodedPackage] {
        try editions.flatMap { edition in
            try NastyTexts.all.reduce(into: ExplodedPackage.all(as: edition)) { packages, text in
                packages += try ExplodedPackage.all(of: NastyTexts.catalogue(filledWith: text), as: edition)
            }
        }
    }

    /// Those with an `imsmanifest.xml`.
    private static func packagesWithManifest() throws -> [ExplodedPackage] {
        try packages(as: PackageEdition.allCases.filter { $0 != .cmi5 })
    }

    private func elements(_ name: String, below node: XMLNode) -> [XMLNode] {
        node.elements.flatMap { ($0.name == name && $0.prefix == nil ? [$0] : []) + elements(name, below: $0) }
    }

    @Test func everyFileIsListedOnceAndNoOther() throws {
        for package in try Self.packagesWithManifest() {
            let manifest = try parseXML(Array(package.manifest.utf8))
            let listed = elements("file", below: manifest).compactMap { $0["href"] }
            #expect((listed + ["imsmanifest.xml"]).sorted() == package.content.map(\.path).sorted())
        }
    }

    @Test func everyReferenceLeadsToItsResource() throws {
        for package in try Self.packagesWithManifest() {
            let manifest = try parseXML(Array(package.manifest.utf8))
            let resources = elements("resource", below: manifest).compactMap { $0["identifier"] }
            for name in ["item", "dependency"] {
                for element in elements(name, below: manifest) {
                    #expect(resources.contains(element["identifierref"] ?? ""))
                }
            }
        }
    }

    @Test func theFirstResourceIsTheOneToLaunch() throws {
        for package in try Self.packagesWithManifest() {
            let first = try #require(elements("resource", below: parseXML(Array(package.manifest.utf8))).first)
            #expect(first["href"] == "index.html")
            #expect(first.elements.first?["href"] == "index.html")
        }
    }

    @Test func namesArePlainAndFewLettersLong() throws {
        for package in try Self.packages() {
            for file in package.content {
                #expect(file.path.utf8.count <= 100)
                #expect(file.path.wholeMatch(of: /(pictures\/)?[a-z0-9-]+\.[a-z0-9]+/) != nil, "\(file.path)")
            }
        }
    }

    @Test func everyAddressOfAPageIsAFileOfThePackage() throws {
        for package in try Self.packages() {
            let files = Set(package.files.map(\.path))
            for page in package.ownTexts where page.path.hasSuffix(".html") {
                for address in page.text.matches(of: /(?:src|data-page)="([^"]*)"/) {
                    #expect(files.contains(String(address.1)), "\(page.path): \(address.1)")
                }
            }
        }
    }

    @Test(arguments: NastyTexts.all)
    func titlesComeBackFromTheManifest(text: String) throws {
        let module = SampleCatalogue.module("m", title: text)
        let catalogue = Catalogue(modules: [module])
        let manifest = try parseXML(Array(#require(ExplodedPackage.all(of: catalogue).first).manifest.utf8))
        let titles = elements("title", below: manifest).filter { $0.prefix == nil }.map(\.text)
        let allowed = ManifestTitle(of: module).text.unicodeScalars.filter { !["\u{FFFE}", "\u{FFFF}"].contains($0) }
        #expect(titles == Array(repeating: String(String.UnicodeScalarView(allowed)), count: 2))
    }

    @Test func modulesThatAreNotOutHaveNoPackage() throws {
        #expect(
            try ExplodedPackage.all().map(\.path) == [
                "scorm-1.2/module-1.zip", "scorm-1.2/module-2.zip", "scorm-1.2/abroad.zip",
                "scorm-1.2/parcours-numerique.zip", "scorm-1.2/green-it.zip",
            ])
    }

    @Test func aCourseWithoutAModuleThatIsOutHasNoPackage() throws {
        var catalogue = SampleCatalogue.catalogue
        catalogue.courses[0].moduleIdentifiers = [SampleCatalogue.identifier("module-3")]
        #expect(try ExplodedPackage.all(of: catalogue).last?.path == "scorm-1.2/green-it.zip")
        #expect(try ExplodedPackage.all(of: catalogue).count == 4)
    }

    @Test func oneKindOfPackagesCanBeLeftOut() throws {
        var options = PackageOptions()
        options.packagesCourses = false
        #expect(try ExplodedPackage.all(options: options).count == 3)
        options.packagesModules = false
        #expect(try ExplodedPackage.all(options: options).isEmpty)
    }

    @Test(arguments: [(-5, "0"), (80, "80"), (500, "100")])
    func theMasteryScoreStaysInItsRange(score: Int, written: String) throws {
        var options = PackageOptions()
        options.masteryScore = score
        let package = try #require(ExplodedPackage.all(options: options).first)
        #expect(package.manifest.contains("<adlcp:masteryscore>\(written)</adlcp:masteryscore>"))
        #expect(package["index.html"]?.contains("data-score=\"reading\"") == true)
    }

    @Test func aBodyIsReadWhenItsPackageIsMade() throws {
        let refusal = Diagnostic(.error, "gone", BilingualText("gone"))
        var module = SampleCatalogue.module("m", title: "M")
        module.body = Body { _ in throw FatalDiagnostic(refusal) }
        var diagnostics = DiagnosticCollector()
        let artifacts = Array(
            try SCORM12Writer().artifacts(for: Catalogue(modules: [module]), reporting: &diagnostics))
        #expect(artifacts.map(\.path) == ["scorm-1.2/m.zip"])
        #expect(throws: FatalDiagnostic(refusal)) { try ExplodedPackage(artifacts[0]) }
    }

    @Test func everyArtifactNamesItsFormat() throws {
        var diagnostics = DiagnosticCollector()
        let artifacts = try SCORM12Writer().artifacts(for: SampleCatalogue.catalogue, reporting: &diagnostics)
        #expect(artifacts.allSatisfy { $0.format == "scorm-1.2" })
        #expect(diagnostics.diagnostics.isEmpty)
    }

    @Test func anIMSPackageSaysNothingOfSCORMAndItsPagesSpeakToNobody() throws {
        for package in try ExplodedPackage.all(as: .contentPackaging) {
            for word in ["adlcp", "imsss", "SCORM", "sco"] { #expect(!package.manifest.contains(word + ":")) }
            #expect(package.manifest.contains("<schema>IMS Content</schema>"))
            for page in package.ownTexts where page.path.hasSuffix(".html") {
                #expect(page.text.contains("<body>"))
            }
        }
    }

    @Test(arguments: [(PackageEdition.scorm12, true), (.cmi5, true), (.contentPackaging, false)])
    func aModuleThatLeadsToNoActivityIsNoted(edition: PackageEdition, isNoted: Bool) throws {
        var options = PackageOptions()
        options.completion = .externalActivity
        options.packagesCourses = false
        var catalogue = SampleCatalogue.catalogue
        catalogue = Catalogue(siteAddress: catalogue.siteAddress, modules: Array(catalogue.modules.prefix(2)))
        var diagnostics = DiagnosticCollector()
        _ = try ExplodedPackage.artifacts(of: catalogue, as: edition, options: options, reporting: &diagnostics)
        let note = Diagnostic(
            .note, "completed-by-reading",
            BilingualText(
                fr: "« module-2 » ne mène à aucune activité : sa page est achevée quand elle est lue",
                en: "“module-2” leads to no activity: its page is completed when it is read"),
            at: SourceLocation(file: "content/module.md", line: 2, column: 8))
        #expect(diagnostics.diagnostics.filter { $0.id == note.id } == (isNoted ? [note] : []))
    }
}
