import CourseCatalogue
import Testing

@testable import EleventyReader

/// What a page's template sees, and which pages there are.
@Suite("Data, collections and pages of a site")
struct CascadeTests {
    private static let card = "{{ component(\"card\", { title: title, url: url, badges: [badge] }) }}"

    private func titles(_ files: [String: String]) throws -> [String] {
        let folder = try Fixture.folder(files)
        let (catalogue, diagnostics) = try Fixture.read(folder)
        #expect(Fixture.shown(diagnostics) == "")
        return catalogue.modules.map { "\($0.identifier): \($0.title.value)" }
    }

    @Test("cards are made from global data, in JSON, YAML and JavaScript, folders included")
    func globalData() throws {
        let page = """
            ---
            title: Parcours
            ---
            {% for module in modules.fr %}
            {{ component("card", { title: module.titre, badges: [module.sortie] }) }}
            {% endfor %}
            """
        let expected = ["module-1: Module 1", "module-2: Module 2"]
        let values =
            "[{\"titre\": \"Module 1\", \"sortie\": \"Sortie avril 2027\"}, {\"titre\": \"Module 2\", \"sortie\": \"À venir\"}]"
        #expect(try titles(["content/p.md": page, "_data/modules/fr.json": values]) == expected)
        #expect(try titles(["content/p.md": page, "_data/modules.yml": "fr: " + values]) == expected)
        #expect(
            try titles(["content/p.md": page, "_data/modules.js": "module.exports = { fr: " + values + " }"])
                == expected)
    }

    @Test("cards are made from a collection, drafts and excluded pages left out, oldest first")
    func collections() throws {
        let page = """
            ---
            title: Parcours
            eleventyExcludeFromCollections: true
            ---
            {% for item in collections.module %}
            {{ component("card", { title: item.data.title, url: item.url }) }}
            {% endfor %}
            """
        let module = "\n---\n## Objectifs\n\n- Un\n"
        #expect(
            try titles([
                "content/p.md": page, "content/modules/modules.json": "{\"tags\": \"module\"}",
                "content/modules/2026-02-01-b.md": "---\ntitle: Module B" + module,
                "content/modules/2026-01-01-c.md": "---\ntitle: Module C" + module,
                "content/modules/d.md": "---\ntitle: Module D\ndraft: true" + module,
                "content/modules/e.md": "---\ntitle: Module E\neleventyExcludeFromCollections: true" + module,
            ]) == ["c: Module C", "b: Module B"])
    }

    @Test("a page's own fields go before those of its folder, and these before the site's")
    func order() throws {
        #expect(
            try titles([
                "_data/title.json": "\"Site\"", "_data/badge.json": "\"À venir\"", "_data/url.json": "\"\"",
                "content/content.json": "{\"title\": \"Dossier\"}",
                "content/a.md": "---\ntitle: Module page\n---\n" + Self.card,
            ]) == ["module-page: Module page"])
    }

    @Test("a page in HTML or Nunjucks is a page like another")
    func htmlPages() throws {
        let card = "<div class=\"fr-card\"><h3 class=\"fr-card__title\"><a href=\"/m/\">Module 1</a></h3></div>"
        let module = "---\ntitle: M\n---\n<h2>Objectifs</h2><ul><li>Un</li></ul>"
        #expect(
            try titles(["content/p.html": "---\ntitle: P\n---\n" + card, "content/m.njk": module]) == ["m: Module 1"])
    }

    @Test("a page that is not served is reached by no link")
    func notServed() throws {
        let folder = try Fixture.folder([
            "content/p.md": "---\ntitle: P\n---\n{{ component(\"card\", { title: \"Module 1\", url: \"/m/\" }) }}",
            "content/m.md": "---\ntitle: M\npermalink: false\n---\n",
        ])
        let (_, diagnostics) = try Fixture.read(folder)
        #expect(diagnostics.diagnostics.map(\.id) == ["missing-page"])
    }
}

@Suite("Two pages on one module")
struct TwoPagesTests {
    private let page =
        "---\ntitle: Parcours\n---\n"
        + "{{ component(\"card\", { title: \"Module 1 - Données\", url: \"/module-1/\" }) }}\n"
    private let module =
        "---\ntitle: Module 1\ndate: 2025-03-14\n---\n"
        + "## Objectifs\n\n- Un\n\n[Accéder au module](https://lms.example.org/catalog/7)\n"

    @Test("an announcement that links to the same module on its platform completes it, and dates it earlier")
    func announcement() throws {
        let folder = try Fixture.folder([
            "content/p.md": page, "content/module-1.md": module,
            "content/actus/annonce.md": "---\ntitle: Le module 1 est là\ndate: 2025-03-10\n---\n"
                + "Durée : 1 heure.\n\n[Le module](https://lms.example.org/local/training.php?trainingid=7)\n",
        ])
        let (catalogue, diagnostics) = try Fixture.read(folder)
        #expect(catalogue.modules.map(\.identifier.text) == ["lms-7"])
        #expect(catalogue.modules[0].duration?.value == DurationRange(minutes: 60))
        #expect(catalogue.modules[0].title.value == "Module 1 - Données")
        #expect(catalogue.modules[0].release.releasedOn?.value.description == "2025-03-10")
        #expect(
            Fixture.shown(diagnostics) == """
                content/actus/annonce.md:2:8: note: “Le module 1 est là” is the module of content/p.md:4:31, recognised by platform:lms.example.org/7: both are merged [one-module-twice]
                  help: if these are two modules, give each its own link to the platform

                """)
    }

    @Test("a page that links to several modules is about none of them")
    func newsletter() throws {
        let folder = try Fixture.folder([
            "content/p.md": page, "content/module-1.md": module,
            "content/lettre.md": "---\ntitle: Lettre\ndate: 2024-01-01\n---\nDurée : 3 heures.\n\n"
                + "[Un](https://lms.example.org/catalog/7) [Deux](https://lms.example.org/catalog/8)\n",
        ])
        let (catalogue, diagnostics) = try Fixture.read(folder)
        #expect(catalogue.modules[0].duration == nil)
        #expect(diagnostics.diagnostics.isEmpty)
    }
}
