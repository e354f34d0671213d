import CourseCatalogue
import Diagnostics
import Interchange
import Testing
import TestSupport

@testable import EleventyReader

@Suite("The real page", .enabled(if: Project.hasShared, "needs ../shared"))
struct RealPageTests {
    private let catalogue: Catalogue
    private let diagnostics: DiagnosticCollector

    init() throws {
        var diagnostics = DiagnosticCollector()
        let source = try SourceTree(at: try Project.shared("real/ecoresponsable").path)
        catalogue = try EleventyReader().read(source, reporting: &diagnostics)
        self.diagnostics = diagnostics
    }

    private func module(_ identifier: String) throws -> Module {
        try #require(Identifier(identifier).flatMap(catalogue.module))
    }

    @Test("one parcours, four modules in the order of the page")
    func structure() throws {
        #expect(catalogue.courses.map(\.identifier.text) == ["parcours-mooc"])
        #expect(catalogue.courses[0].title.value == "Parcours MOOC Numérique Écoresponsable")
        #expect(
            catalogue.modules.map(\.identifier.text) == [
                "mentor-2825", "mentor-3087", "mentor-3244",
                "module-3-evaluer-l-empreinte-environnementale-de-son-si-et-de-ses-services",
            ])
        #expect(catalogue.courses[0].moduleIdentifiers == catalogue.modules.map(\.identifier))
        #expect(catalogue.siteAddress?.value == "https://ecoresponsable.numerique.gouv.fr")
    }

    @Test("the video of the parcours has its transcript, by its author")
    func video() throws {
        let video = try #require(catalogue.courses[0].videos.first?.value)
        #expect(catalogue.courses[0].videos.count == 1)
        #expect(video.host == .dailymotion)
        #expect(video.identifier == "x9fznfq")
        #expect(video.transcript?.author == "Mélanie RAPHAËL")
        #expect(video.transcript?.content.count == 2)
    }

    @Test("the first module has every fact of its page, with its place")
    func firstModule() throws {
        let module = try module("mentor-3087")
        let page = "content/actualites/posts/actus/mooc/module-1.md"
        #expect(module.title.value == "Module 1 - L’impact environnemental du numérique : comment agir ?")
        #expect(
            module.title.provenance
                == Provenance(
                    .field, at: SourceLocation(file: "content/formations/parcours-mooc.md", line: 85, column: 10)))
        #expect(
            module.summary?.value
                == "Un premier module sur la compréhension des impacts environnementaux du numérique et les engagements de l'État en matière de réduction"
        )
        #expect(module.objectives?.value.count == 4)
        #expect(module.objectives?.value.last == "Améliorer vos pratiques quotidiennes")
        #expect(
            module.objectives?.provenance == Provenance(.prose, at: SourceLocation(file: page, line: 24, column: 1)))
        #expect(module.audience?.value == ["Tous les agents publics, quelque soit le domaine d'activité"])
        #expect(module.prerequisites?.value == [])
        #expect(module.duration?.value == DurationRange(minutes: 60))
        #expect(module.mode?.value == .remote)
        #expect(module.hasQuiz?.value == true)
        #expect(module.hasAttestation?.value == true)
        #expect(module.keywords?.value == ["MiNumEco", "Formation"])
        #expect(module.language.value == "fr")
        #expect(module.platform?.value.moduleIdentifier == "3087")
        #expect(module.platform?.value.name == "mentor.gouv.fr")
        #expect(module.pageAddress?.value == "https://ecoresponsable.numerique.gouv.fr/actualites/module-1/")
        #expect(module.picture?.value.asset.sourcePath == "public/img/formations/parcours-formation-mooc-module1.webp")
        #expect(module.picture?.value.width == 814)
        #expect(module.release.state.value == .released)
        #expect(module.release.releasedOn?.value.description == "2024-12-22")
        #expect(module.release.releasedOn?.provenance.manner == .hint)
    }

    @Test("the second module names its provider, its partner and its length")
    func secondModule() throws {
        let module = try module("mentor-3244")
        #expect(module.duration?.value == DurationRange(minutes: 75))
        #expect(module.provider?.value == "DINUM")
        #expect(
            module.partners?.value == ["Direction du Numérique du Ministère de l'Europe et des Affaires Étrangères"])
        #expect(
            module.audience?.value == ["Agents travaillant dans le numérique : cheffe ou chef de projet, PO, PM, DP"])
        #expect(module.objectives?.value.count == 4)
        #expect(module.prerequisites == nil)
    }

    @Test("the serious game is open until a month that its prose gives")
    func seriousGame() throws {
        let module = try module("mentor-2825")
        #expect(module.duration?.value == DurationRange(minutes: 50))
        #expect(module.release.state.value == .released)
        #expect(module.release.availableUntil?.value == .month(year: 2025, month: 9))
        #expect(module.release.availableUntil?.provenance.manner == .prose)
    }

    @Test("the third module is announced for November 2025")
    func announced() throws {
        let module = try #require(catalogue.modules.last)
        #expect(module.release.state.value == .announced)
        #expect(module.release.expected?.value == .month(year: 2025, month: 11))
        #expect(
            module.release.expected?.provenance
                == Provenance(
                    .prose, at: SourceLocation(file: "content/formations/parcours-mooc.md", line: 120, column: 11)))
        #expect(module.platform == nil)
        #expect(module.pageAddress == nil)
    }

    @Test("a body holds its video, its call-out and no card")
    func bodies() throws {
        var told = DiagnosticCollector()
        let body = try module("mentor-3087").body.nodes(reporting: &told)
        #expect(body.contains { if case .video(let video) = $0 { video.host == .peertube } else { false } })
        #expect(body.contains { if case .element(let element) = $0 { element.name == "aside" } else { false } })
        let parcours = try catalogue.courses[0].body.nodes(reporting: &told)
        #expect(!String(describing: parcours).contains("data-parcours"))
    }

    @Test("the doubts are a link to a page that the folder leaves out, and numbers that contradict each other")
    func doubts() {
        #expect(
            Fixture.shown(diagnostics) == """
                content/formations/parcours-mooc.md:11:1: warning: the link “/formations/referentiel-competences/” leads to a page that the folder doesn’t have [link-to-missing-page]
                  help: correct the link, or add the page
                content/formations/parcours-mooc.md:11:1: warning: the text says 3 modules, a heading says 4 (content/formations/parcours-mooc.md:56:1), the page has 4 cards [contradicting-counts]
                  help: make the numbers agree; the export follows the cards

                """)
    }
}
