import CourseCatalogue
import Diagnostics
import Testing

@testable import EleventyReader

@Suite("Facts of a module page")
struct PageFactsTests {
    /// Blocks from lines: `## ` headings, `- ` items, `*…*` emphasis, others paragraphs with `/` as a line end.
    private func facts(_ lines: String...) -> PageFacts {
        var list = 0, wasItem = false
        let blocks = lines.enumerated().map { number, line -> ProseBlock in
            let place = SourceLocation(file: "page.md", line: number + 1, column: 1)
            let isItem = line.hasPrefix("- ")
            if isItem, !wasItem { list += 1 }
            wasItem = isItem
            if line.hasPrefix("## ") {
                return ProseBlock(kind: .heading(level: 2), text: String(line.dropFirst(3)), location: place)
            }
            if isItem {
                return ProseBlock(kind: .listItem(list: list), text: String(line.dropFirst(2)), location: place)
            }
            if line.hasPrefix("*") {
                return ProseBlock(kind: .emphasis, text: String(line.dropFirst().dropLast()), location: place)
            }
            return ProseBlock(kind: .paragraph, text: line.replacing("/", with: "\n"), location: place)
        }
        return PageFacts(reading: blocks)
    }

    @Test("objectives are the list after the sentence that leads to them")
    func objectives() {
        let found = facts(
            "## Ouvrir ses données", "Trois idées./Cette formation vous permettra de :", "- Choisir un format ;",
            "- Décrire ses données.", "## Suite", "- Autre chose")
        #expect(found.objectives?.value == ["Choisir un format", "Décrire ses données"])
        #expect(
            found.objectives?.provenance == Provenance(.prose, at: SourceLocation(file: "page.md", line: 3, column: 1)))
    }

    @Test("objectives are the list of the section that is called so, in English too")
    func objectivesByHeading() {
        #expect(facts("## Objectifs de la formation", "- Un", "- Deux").objectives?.value == ["Un", "Deux"])
        #expect(facts("## What you will learn", "- One").objectives?.value == ["One"])
    }

    @Test("the audience is told without its preposition, the prerequisites apart")
    func audience() {
        let found = facts(
            "## À qui s'adresse la formation ?", "À tous les agents, quel que soit leur métier./Sans pré-requis.")
        #expect(found.audience?.value == ["Tous les agents, quel que soit leur métier"])
        #expect(found.prerequisites?.value == [])
        let other = facts(
            "## Public visé", "Elle s'adresse principalement aux agents du numérique : chefs de projet, PO.")
        #expect(other.audience?.value == ["Agents du numérique : chefs de projet, PO"])
        #expect(facts("## Who is it for?", "For all staff.").audience?.value == ["All staff"])
    }

    @Test("a heading on public services is no audience")
    func noAudience() {
        #expect(facts("## Les services publics numériques", "Ils sont nombreux.").audience == nil)
    }

    @Test("prerequisites known to be none are an empty list, unknown ones nothing")
    func prerequisites() {
        #expect(facts("## Pré-requis", "Aucun.").prerequisites?.value == [])
        #expect(facts("## Pré-requis", "- Avoir suivi le module 1").prerequisites?.value == ["Avoir suivi le module 1"])
        #expect(facts("## Prerequisites", "No prior knowledge needed.").prerequisites?.value == [])
        #expect(facts("## Contenu", "Du texte.").prerequisites == nil)
    }

    @Test("the provider and the partner are told apart, without their articles")
    func partners() {
        let found = facts("## Partenariat", "Développé par la DINUM en partenariat avec la Direction du Numérique.")
        #expect(found.provider?.value == "DINUM")
        #expect(found.partners?.value == ["Direction du Numérique"])
    }

    @Test("quiz, attestation, mode and length are found where they stand")
    func programme() {
        let found = facts(
            "## Déroulé de la formation", "- 1h à suivre en autonomie", "- quizz pour obtenir l'attestation")
        #expect(found.duration?.value == DurationRange(minutes: 60))
        #expect(found.mode?.value == .remote)
        #expect(found.hasQuiz?.value == true)
        #expect(found.hasAttestation?.value == true)
    }

    @Test("the lead is the first paragraph, on one line")
    func lead() {
        #expect(facts("*Un premier module/sur un sujet*", "## Suite").lead?.value == "Un premier module/sur un sujet")
        #expect(facts("## Titre", "Texte").lead == nil)
    }
}
