import CommonCartridgeWriter
import CourseCatalogue
import Diagnostics
import Testing
import XML

/// What holds for every cartridge, whatever is in it.
@Suite struct CartridgeTests {
    static let cartridges: [ExplodedCartridge] = {
        let catalogues = [SampleCatalogue.catalogue] + NastyTexts.all.map(NastyTexts.catalogue(filledWith:))
        let found = try? TestedFormat.allCases.flatMap { format in
            try catalogues.flatMap { try ExplodedCartridge.all(format, of: $0) }
        }
        return found ?? []
    }()

    private func elements(_ name: String, below node: XMLNode) -> [XMLNode] {
        node.elements.flatMap { ($0.name == name ? [$0] : []) + elements(name, below: $0) }
    }

    @Test func everyFileIsListedOnceAndNoOther() throws {
        #expect(Self.cartridges.count == 6 + 3 + 2 * 3 * NastyTexts.all.count)
        for cartridge in Self.cartridges {
            let manifest = try parseXML(Array(cartridge.manifest.utf8))
            let listed = elements("file", below: manifest).compactMap { $0["href"] }
            let schemas = cartridge.schemas.map(\.path)
            #expect((listed + ["imsmanifest.xml"] + schemas).sorted() == cartridge.files.map(\.path).sorted())
        }
    }

    @Test func everyReferenceLeadsToItsResourceAndEveryResourceIsUsed() throws {
        for cartridge in Self.cartridges {
            let manifest = try parseXML(Array(cartridge.manifest.utf8))
            let resources = elements("resource", below: manifest).compactMap { $0["identifier"] }
            let references = ["item", "dependency"].flatMap { elements($0, below: manifest) }.compactMap {
                $0["identifierref"]
            }
            #expect(Set(resources) == Set(references))
        }
    }

    @Test func moodleFindsItsNamespaceInTheFirstKilobyte() throws {
        for cartridge in try ExplodedCartridge.all(.edition11) {
            let start = String(decoding: cartridge.manifest.utf8.prefix(1_024), as: UTF8.self)
            #expect(start.contains("xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1\""))
        }
    }

    @Test func pagesHoldNothingThatMoodleRemovesOrBreaks() {
        for cartridge in Self.cartridges {
            for page in cartridge.files where page.path.hasSuffix(".html") {
                for tag in ["<script", "<style", "<iframe", "<link", " style=", " onload=\"", ".html\""] {
                    #expect(!page.text.contains(tag), "\(tag) in \(page.path)")
                }
            }
        }
    }

    @Test func questionsStandWithTheirAnswersFolded() throws {
        let question = Question(
            [.text("Où ?")], choices: [.init([.text("Ici")], isRight: true), .init([.text("Là")], isRight: false)])
        var module = try #require(SampleCatalogue.catalogue.modules.first)
        module.body = Body([.selfCheck(SelfCheck(questions: [question], passMark: 60))])
        let cartridge = try #require(ExplodedCartridge.all(.edition11, of: Catalogue(modules: [module])).first)
        let page = try #require(cartridge.files.first { $0.path.hasSuffix(".html") }).text
        #expect(page.contains("<ul><li>Ici</li><li>Là</li></ul>\n<details><summary>Voir la réponse</summary>"))
        for part in ["<input", "<button", "<noscript", "hidden", "réussie"] { #expect(!page.contains(part), "\(part)") }
    }

    @Test func namesAreWhatEveryPlatformKeeps() {
        for name in Self.cartridges.flatMap(\.files).map(\.path) {
            #expect(name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./".contains($0)) }, "\(name)")
        }
    }

    @Test func modulesOrCoursesAloneCanBeAskedFor() throws {
        var options = CartridgeOptions()
        options.packagesModules = false
        var diagnostics = DiagnosticCollector()
        let courses = try TestedFormat.edition11.artifacts(SampleCatalogue.catalogue, options, &diagnostics)
        #expect(courses.map(\.path) == ["common-cartridge-1.1/parcours.imscc"])
        options.packagesModules = true
        options.packagesCourses = false
        let modules = try TestedFormat.thin.artifacts(SampleCatalogue.catalogue, options, &diagnostics)
        #expect(modules.map(\.path) == ["thin-common-cartridge/hosted.imscc", "thin-common-cartridge/read.imscc"])
    }

    @Test func aPageIsReachedByAWebLinkForItIsNoTool() throws {
        let cartridges = try ExplodedCartridge.all(.thin, links: .basicLTI)
        let course = try #require(cartridges.last)
        #expect(try #require(course["hosted-link.xml"]).contains("<cartridge_basiclti_link "))
        #expect(try #require(course["read-link.xml"]).contains("<webLink "))
        #expect(course.manifest.contains("identifier=\"RES-LINK-read\" type=\"imswl_xmlv1p2\""))
    }

    @Test func aModuleWithoutAddressIsToldOfAThinCartridge() throws {
        var diagnostics = DiagnosticCollector()
        _ = try TestedFormat.thin.artifacts(SampleCatalogue.catalogue, CartridgeOptions(), &diagnostics)
        #expect(
            diagnostics.diagnostics == [
                Diagnostic(
                    .warning, "module-without-address",
                    BilingualText(
                        fr: "« bare » n’a pas d’adresse : aucun lien n’y mène dans les cartouches de liens",
                        en: "“bare” has no address: no link leads to it in thin cartridges"),
                    at: SourceLocation(file: "content/module.md", line: 2, column: 8),
                    help: BilingualText(
                        fr: "ajoutez à sa page un lien vers sa plateforme, ou dites où est le site (site.address)",
                        en: "add a link to its platform to its page, or say where the site is (site.address)"))
            ])
    }
}
