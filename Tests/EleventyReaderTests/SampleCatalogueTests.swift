import CourseCatalogue
import Diagnostics
import Interchange
import Testing
import TestSupport

@testable import EleventyReader

@Suite("The sample catalogue, without configuration")
struct SampleCatalogueTests {
    private let catalogue: Catalogue
    private let diagnostics: DiagnosticCollector

    init() throws {
        var diagnostics = DiagnosticCollector()
        let source = try SourceTree(at: Project.root.appending(path: "samples").path)
        catalogue = try EleventyReader(options: .examples).read(source, reporting: &diagnostics)
        self.diagnostics = diagnostics
    }

    private func module(_ identifier: String) throws -> Module {
        try #require(Identifier(identifier).flatMap(catalogue.module))
    }

    private func body(_ identifier: String) throws -> [BodyNode] {
        var told = DiagnosticCollector()
        let nodes = try module(identifier).body.nodes(reporting: &told)
        #expect(Fixture.shown(told) == "")
        return nodes
    }

    @Test("it is read without a word")
    func silence() {
        #expect(Fixture.shown(diagnostics) == "")
    }

    @Test("the site says who publishes it, where, and in which language")
    func whole() {
        #expect(catalogue.title?.value == "Compétences numériques")
        #expect(
            catalogue.publisher?.value
                == Publisher(
                    name: "Service des démarches numériques", address: "https://competences.example.org/",
                    contact: "formations@example.org"))
        #expect(catalogue.siteAddress?.value == "https://competences.example.org")
        #expect(catalogue.language == "fr")
    }

    @Test("two courses, eight modules, in the order of the pages")
    func structure() {
        // The pages are taken in byte order of their paths: `en/training` comes before `formations`.
        #expect(
            catalogue.courses.map(\.title.value) == [
                "Open data, from table to reuse", "Parcours Services numériques accessibles",
            ])
        #expect(catalogue.courses.map(\.identifier.text) == ["parcours-open-data", "parcours-accessibilite"])
        #expect(catalogue.courses.map(\.language.value) == ["en", "fr"])
        #expect(
            catalogue.courses.map { $0.moduleIdentifiers.map(\.text) } == [
                ["formation-634", "formation-642", "keeping-a-dataset-alive"],
                [
                    "formation-605", "formation-618", "formation-623", "module-3-tester-un-formulaire-au-clavier",
                    "module-4-piloter-la-mise-en-accessibilite-de-son-service",
                ],
            ])
        #expect(catalogue.modules.count == 8)
        #expect(
            catalogue.courses.map(\.pageAddress?.value) == [
                "https://competences.example.org/en/training/open-data/",
                "https://competences.example.org/formations/parcours-accessibilite/",
            ])
    }

    @Test("the French course has its video, with the transcript of its author")
    func courseVideo() throws {
        let video = try #require(catalogue.courses[1].videos.first?.value)
        #expect(catalogue.courses[1].videos.count == 1)
        #expect(video.host == .dailymotion)
        #expect(video.identifier == "x0exemple")
        #expect(video.transcript?.author == "Nora Delmas")
        #expect(catalogue.courses[0].videos.map(\.value.host) == [.peertube])
    }

    @Test("the game: its prose gives a limit, its page a hint")
    func game() throws {
        let module = try module("formation-605")
        #expect(module.title.value == "L’enquête du formulaire fantôme")
        #expect(module.duration?.value == DurationRange(minutes: 45))
        #expect(module.mode?.value == .remote)
        #expect(module.audience?.value == ["Tous les agents publics, quel que soit leur métier"])
        #expect(module.prerequisites?.value == [])
        #expect(module.objectives?.value.count == 3)
        #expect(module.objectives?.value.first == "Voir une démarche avec les yeux de quelqu’un d’autre")
        #expect(module.hasQuiz == nil)
        #expect(module.release.state.value == .released)
        #expect(module.release.availableUntil?.value == Fixture.day(2026, 10, 31))
        #expect(module.release.availableUntil?.provenance.manner == .prose)
        #expect(module.release.releasedOn?.value.description == "2026-01-12")
        #expect(module.release.releasedOn?.provenance.manner == .hint)
        #expect(module.identityKeys.map(\.description).contains("page:jeu-formulaire-fantome"))
        #expect(module.pageAddress?.value == "https://competences.example.org/actualites/jeu-formulaire-fantome/")
        #expect(module.picture?.value.asset.mediaType == "image/jpeg")
        #expect(module.keywords?.value == ["Accessibilité", "Jeu"])
        #expect(try body("formation-605").videos.map(\.host) == [.peertube])
    }

    @Test("module 1: a badge gives the day it came out")
    func situations() throws {
        let module = try module("formation-618")
        #expect(module.title.value == "Comprendre les situations de handicap face à l’écran")
        #expect(module.duration?.value == DurationRange(minutes: 60))
        #expect(module.mode?.value == .remote)
        #expect(module.hasQuiz?.value == true)
        #expect(module.hasAttestation?.value == true)
        #expect(module.objectives?.value.count == 4)
        #expect(module.objectives?.value.first == "Distinguer une déficience d’une situation de handicap")
        #expect(module.release.releasedOn?.value.description == "2026-03-10")
        #expect(module.release.releasedOn?.provenance.manner == .prose)
        #expect(
            module.picture?.value.alternativeText
                == "Quatre pastilles reliées : un œil, un haut-parleur, un pointeur, une bulle")
        let videos = try body("formation-618").videos
        #expect(videos.map(\.host) == [.peertube])
        #expect(videos.first?.transcript?.author == "Service des démarches numériques")
        #expect(videos.first?.transcript?.content.count == 3)
    }

    @Test("module 2, whose card is HTML: its prose says when it opens and for how long")
    func writing() throws {
        let module = try module("formation-623")
        #expect(module.title.value == "Module 2 - Écrire pour être compris")
        #expect(module.summary?.value == "Des courriers et des formulaires que l’on comprend à la première lecture.")
        #expect(module.duration?.value == DurationRange(minimumMinutes: 75, maximumMinutes: 120))
        #expect(module.mode?.value == .remote)
        #expect(
            module.audience?.value == [
                "agents d’accueil", "personnes qui instruisent des demandes",
                "rédactrices et rédacteurs de courriers, de formulaires ou de pages",
            ])
        #expect(
            module.prerequisites?.value == ["Avoir suivi le module 1", "Avoir sous la main un texte de son service"])
        #expect(module.objectives?.value.count == 4)
        #expect(module.provider?.value == "Service des démarches numériques")
        #expect(module.partners?.value == ["Atelier des mots simples"])
        #expect(module.hasQuiz?.value == true)
        #expect(module.hasAttestation?.value == true)
        #expect(module.release.releasedOn?.value.description == "2026-05-04")
        #expect(module.release.releasedOn?.provenance.manner == .prose)
        #expect(module.release.availableUntil?.value == Fixture.day(2028, 5, 4))
        #expect(module.picture?.value.asset.sourcePath == "public/img/formations/phrases-claires.png")
        let body = try body("formation-623")
        #expect(body.elements("table").count == 1)
        #expect(body.elements("details").count == 1)
        #expect(body.elements("summary").map(\.plainText) == ["Peut-on garder un mot du métier ?"])
        #expect(body.pictures.map(\.asset.sourcePath) == ["public/img/formations/couper-une-phrase.png"])
        #expect(
            body.elements("a").map { $0["href"] }.prefix(2) == [
                "#c-grille", "https://competences.example.org/actualites/module-1-situations-de-handicap/",
            ])
        #expect(body.elements("h2").contains { $0["id"] == "c-grille" })
    }

    @Test("modules 3 and 4 are announced, as precisely as their badges say")
    func announced() throws {
        let third = try module("module-3-tester-un-formulaire-au-clavier")
        #expect(third.release.state.value == .announced)
        #expect(third.release.expected?.value.description == "2027-Q2")
        #expect(third.summary?.value == "Sans souris, jusqu’au bouton « Envoyer ».")
        #expect(third.platform == nil)
        let fourth = try module("module-4-piloter-la-mise-en-accessibilite-de-son-service")
        #expect(fourth.release.expected?.value.description == "2027-end")
        #expect(fourth.picture?.value.alternativeText == "")
    }

    @Test("the English module: every fact of its prose")
    func openingData() throws {
        let module = try module("formation-634")
        #expect(module.title.value == "Opening your first dataset")
        #expect(module.language.value == "en")
        #expect(module.duration?.value == DurationRange(minutes: 90))
        #expect(module.mode?.value == .remote)
        #expect(module.audience?.value == ["Civil servants who keep a register, a table or a map"])
        #expect(module.prerequisites?.value == [])
        #expect(module.objectives?.value.count == 4)
        #expect(module.objectives?.value.first == "Tell what may be published from what may not")
        #expect(module.hasQuiz?.value == true)
        #expect(module.hasAttestation?.value == true)
        #expect(module.provider?.value == "Service des démarches numériques")
        #expect(module.partners?.value == ["Open Counter Network"])
        #expect(module.release.releasedOn?.value.description == "2026-06-22")
        #expect(module.release.releasedOn?.provenance.manner == .hint)
        #expect(module.release.availableUntil?.value == .endOfYear(2028))
        #expect(module.pageAddress?.value == "https://competences.example.org/en/news/opening-your-first-dataset/")
        #expect(module.keywords?.value == ["Open data", "CSV"])
    }

    @Test("a card straight to the platform is a released module without a page")
    func withoutPage() throws {
        let module = try module("formation-642")
        #expect(module.release.state.value == .released)
        #expect(module.release.releasedOn == nil)
        #expect(module.platform?.value.address == "https://formation.example.org/catalog/642")
        #expect(module.pageAddress == nil)
        #expect(try body("formation-642").isEmpty)
    }

    @Test("an announcement in English keeps its month")
    func coming() throws {
        let module = try module("keeping-a-dataset-alive")
        #expect(module.release.state.value == .announced)
        #expect(module.release.expected?.value == .month(year: 2027, month: 3))
        #expect(module.picture == nil)
    }
}
