import CourseCatalogue
import Diagnostics
import Testing

@Suite("Rules that hold for every format")
struct ChecksTests {
    private func told(_ catalogue: Catalogue, _ language: InterfaceLanguage = .english) -> String {
        var told = DiagnosticCollector()
        catalogue.check(reporting: &told)
        return SmallCatalogue.shown(told, language)
    }

    private func catalogue(_ titles: String...) -> Catalogue {
        let modules = titles.enumerated().map { SmallCatalogue.module("m\($0)", $1) }
        return Catalogue(courses: [SmallCatalogue.course("c", "Parcours", modules)], modules: modules)
    }

    @Test("a sound catalogue is checked in silence")
    func sound() {
        #expect(told(SmallCatalogue.whole()) == "")
        #expect(told(Catalogue()) == "")
    }

    @Test("a course without modules")
    func emptyCourse() {
        #expect(
            told(catalogue(), .french) == """
                content/parcours.md:9:3: erreur: le parcours « Parcours » n’a aucun module [empty-course]
                  aide: ajoutez une carte à sa page, ou excluez ce parcours dans parcours.yml

                """)
    }

    @Test("two modules of one title, whatever its case and accents")
    func sameTitle() {
        #expect(
            told(catalogue("Écrire", "ecrire !")) == """
                content/parcours.md:9:3: warning: “ecrire !” is the title of another module too (content/parcours.md:9:3) [same-title]
                  help: give them two titles, or exclude one in parcours.yml

                """)
        #expect(told(catalogue("模块", "课程")) == "")
    }

    @Test("a title of more than 255 characters")
    func longTitle() {
        let longest = String(repeating: "é", count: 255)
        #expect(told(catalogue(longest)) == "")
        #expect(
            told(catalogue(longest + "x")) == """
                content/parcours.md:9:3: warning: this title has 256 characters, more than the 255 that platforms keep [long-title]
                  help: shorten it

                """)
    }
}
