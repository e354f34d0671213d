import Foundation
import Testing
import TestSupport

/// A module keeps its identifier, and so its learners' tracking and its subscribers' peace.
@Suite("Identifiers, from export to export")
struct IdentityTests {
    private func page(_ cards: String) -> String { "---\ntitle: Parcours\n---\n\(cards)\n" }

    private func card(_ title: String, url: String = "", badge: String = "", image: String = "") -> String {
        "{{ component(\"card\", { title: \"\(title)\", url: \"\(url)\", badges: [\"\(badge)\"] }) }}"
    }

    private let module =
        "---\ntitle: Un module\n---\n## Objectifs\n\n- Un\n\n[Accéder au module](https://lms.example.org/catalog/77)\n"

    private func identifiers(in folder: TemporaryFolder) throws -> [String] {
        let result = try Program.export(folder.path + "/site", to: folder.path + "/out")
        #expect(result.status <= 1)
        let text = try folder.text("out/dataset/modules.csv")
        return text.split(whereSeparator: \.isNewline).dropFirst().compactMap {
            $0.split(separator: ",").first.map(String.init)
        }
    }

    @Test("case, accents, badge, place, address and folder of a module change nothing")
    func changes() throws {
        let folder = try TemporaryFolder()
        let settings = "site:\n  address: https://www.example.org\nlicence: etalab-2.0\npublisher:\n  name: Service\n"
        try folder.write(settings, to: "site/parcours.yml")
        try folder.write(
            page(
                card("Module 1 - évaluer", badge: "Sortie avril 2027")
                    + card("Module 2 - Publier", url: "/actus/module-2/")),
            to: "site/content/parcours.md")
        try folder.write(module, to: "site/content/actus/module-2.md")
        #expect(try identifiers(in: folder) == ["module-1-evaluer", "lms-77"])
        try folder.write(
            page(
                card("Module 2 - PUBLIER", url: "/actualites/module-2/")
                    + card("Module 1 - Évaluer", badge: "Sortie fin 2027")),
            to: "site/content/parcours.md")
        try FileManager.default.removeItem(atPath: folder.path + "/site/content/actus")
        try folder.write(module, to: "site/content/actualites/2027/module-2.md")
        #expect(try identifiers(in: folder) == ["lms-77", "module-1-evaluer"])
    }

    @Test("an announced module keeps the identifier of its title when it comes out with a page of its own")
    func announcedThenReleased() throws {
        let folder = try TemporaryFolder()
        try folder.write("site:\n  address: https://www.example.org\n", to: "site/parcours.yml")
        try folder.write(
            page(card("Module 1 - Les données", badge: "Sortie avril 2027")), to: "site/content/parcours.md")
        #expect(try identifiers(in: folder) == ["module-1-les-donnees"])
        try folder.write(page(card("Module 1 - Les données", url: "/un/")), to: "site/content/parcours.md")
        try folder.write(module, to: "site/content/un.md")
        #expect(try identifiers(in: folder) == ["module-1-les-donnees"])
        try folder.write(page(card("Tout autre titre", url: "/un/")), to: "site/content/parcours.md")
        #expect(try identifiers(in: folder) == ["module-1-les-donnees"])
    }

    @Test("without a configuration the journal goes along with the export")
    func journalInExport() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            page(card("Module 1 - Les données", badge: "Sortie avril 2027")), to: "site/content/parcours.md")
        #expect(try identifiers(in: folder) == ["module-1-les-donnees"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/site") == ["content"])
        try folder.write(
            page(card("Module 1 - Les données", url: "https://lms.example.org/catalog/9")),
            to: "site/content/parcours.md")
        #expect(try identifiers(in: folder) == ["module-1-les-donnees"])
    }
}
