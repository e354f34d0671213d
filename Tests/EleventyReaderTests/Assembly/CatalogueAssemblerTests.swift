import CourseCatalogue
import Diagnostics
import Testing
import TestSupport

@testable import EleventyReader

@Suite("Courses and modules of a site")
struct CatalogueAssemblerTests {
    private static let module =
        "---\ntitle: Un module\n---\n## Objectifs\n\n- Savoir\n\n## À qui s’adresse la formation ?\n\nÀ tous.\n"

    /// Each course with the identifiers of its modules.
    private func courses(_ files: [String: String]) throws -> [String] {
        try Fixture.read(files).catalogue.courses.map { course in
            course.identifier.text + ": " + course.moduleIdentifiers.map(\.text).joined(separator: ", ")
        }
    }

    private func page(_ title: String, _ cards: String...) -> String { "---\ntitle: \(title)\n---\n" + cards.joined() }

    @Test("a module of two courses is one module")
    func shared() throws {
        let files = [
            "content/a.md": page(
                "Parcours A", Fixture.card("Module 1", "url: \"/m1/\""), Fixture.card("Module 2", "url: \"/m2/\"")),
            "content/b.md": page("Parcours B", Fixture.card("Module 2", "url: \"/m2/\"")),
            "content/m1.md": Self.module, "content/m2.md": Self.module,
        ]
        #expect(try courses(files) == ["a: m1, m2", "b: m2"])
        #expect(try Fixture.read(files).catalogue.modules.count == 2)
    }

    @Test("two cards of one module are one, by their page or by the platform's number")
    func twoCards() throws {
        let files = [
            "content/a.md": page(
                "A", Fixture.card("Module 1", "url: \"/m1/\""), Fixture.card("Module 1, encore", "url: \"/m1/#suite\""),
                Fixture.card("Module 2", "externalUrl: \"https://x.fr/catalog/7\""),
                Fixture.card("Module 2 bis", "externalUrl: \"https://x.fr/local/training.php?trainingid=7\""),
                Fixture.card("Module 3"), Fixture.card("MODULE 3")),
            "content/m1.md": Self.module,
        ]
        #expect(try courses(files) == ["a: m1, x-7, module-3"])
    }

    @Test("a page and its announcement elsewhere on the same platform are one module")
    func samePlatform() throws {
        let callout = "\n[Accéder au module](https://x.fr/catalog/7)\n"
        let files = [
            "content/a.md": page(
                "A", Fixture.card("Module 1", "url: \"/m1/\""), Fixture.card("Module 1", "url: \"/annonce/\"")),
            "content/m1.md": Self.module + callout, "content/annonce.md": Self.module + callout,
        ]
        #expect(try courses(files) == ["a: x-7"])
    }

    @Test("two pages of one name are two modules, whether a platform tells them apart or not")
    func sameName() throws {
        let files = [
            "content/a.md": page(
                "A", Fixture.card("Module 1", "url: \"/un/module-1/\""),
                Fixture.card("Module 1 bis", "url: \"/deux/module-1/\"")),
            "content/b.md": page("B", Fixture.card("Module 1 ter", "url: \"/trois/module-1/\"")),
            "content/un/module-1.md": Self.module, "content/deux/module-1.md": Self.module,
            "content/trois/module-1.md": Self.module + "\n[Accéder](https://x.fr/catalog/7)\n",
        ]
        #expect(try courses(files) == ["a: module-1, deux-module-1", "b: x-7"])
        let keys = try Fixture.read(files).catalogue.modules.map { $0.identityKeys.map(\.description) }
        #expect(
            keys == [
                ["page:module-1", "title:module-1"], ["page:deux-module-1", "title:module-1-bis"],
                ["platform:x.fr/7", "page:trois-module-1", "title:module-1-ter"],
            ])
    }

    @Test("a course and a module never share an identifier")
    func collisions() throws {
        let files = [
            "content/eco.md": page(
                "Eco", Fixture.card("Module", "url: \"/m/eco/\""),
                Fixture.card("Module 2", "externalUrl: \"https://eco.fr/catalog/2\"")),
            "content/m/eco.md": Self.module, "content/eco-2.md": page("Eco", Fixture.card("Module 3")),
        ]
        #expect(try courses(files) == ["eco-2: module-3", "eco-3: eco, eco-2-2"])
    }

    @Test("titles without Latin letters still make identifiers, the same each time")
    func otherScripts() throws {
        let files = [
            "content/a.md": page(
                "Курс", Fixture.card("模块", "badges: [\"Module\"]"), Fixture.card("وحدة", "badges: [\"Module\"]"))
        ]
        #expect(try courses(files) == courses(files))
        #expect(try Fixture.read(files).catalogue.modules.count == 2)
    }

    @Test("a page of cards that are no modules is no course, and its faults are nobody's")
    func newsCards() throws {
        let files = [
            "content/a.md": page("A", Fixture.card("Module 1", "url: \"/m1/\"")), "content/m1.md": Self.module,
            "content/news.md": page(
                "Actualités", Fixture.card("Une visite", "url: \"/visite/\", image: \"/nulle-part.png\""),
                Fixture.card("Un prix", "url: \"/prix/\"")),
            "content/visite.md": "Bonjour\n",
        ]
        #expect(try courses(files) == ["a: m1"])
        #expect(Fixture.shown(try Fixture.read(files).diagnostics) == "")
    }

    @Test("cards without words of their own are modules where their pages describe modules")
    func describedByPages() throws {
        let files = [
            "content/a.md": page("A", Fixture.card("Écrire", "url: \"/m1/\""), Fixture.card("Lire", "url: \"/m2/\"")),
            "content/m1.md": Self.module, "content/m2.md": Self.module,
        ]
        #expect(try courses(files) == ["a: m1, m2"])
    }

    @Test("a page that lists courses, and a course that leads to another, hold no course as a module")
    func coursesOfCourses() throws {
        let files = [
            "content/index.md": page(
                "Formations", Fixture.card("Parcours A", "url: \"/a/\""), Fixture.card("Parcours B", "url: \"/b/\"")),
            "content/a.md": page(
                "A", Fixture.card("Module 1", "url: \"/m1/\""), Fixture.card("Le parcours B", "url: \"/b/\"")),
            "content/b.md": page(
                "B", Fixture.card("Module 2", "url: \"/m2/\""), Fixture.card("Le parcours A", "url: \"/a/\"")),
            "content/m1.md": Self.module, "content/m2.md": Self.module,
        ]
        #expect(try courses(files) == ["a: m1", "b: m2"])
    }

    @Test("a module's page with cards of other modules below is a module, not a course")
    func relatedCards() throws {
        let related = Fixture.card("Module 2", "url: \"/m2/\"")
        let files = [
            "content/a.md": page("A", Fixture.card("Module 1", "url: \"/m1/\""), related),
            "content/m1.md": Self.module + related,
            "content/m2.md": Self.module + Fixture.card("Module 1", "url: \"/m1/\""),
        ]
        #expect(try courses(files) == ["a: m1, m2"])
    }

    @Test("a card without title takes its page's, or is told")
    func untitled() throws {
        let files = [
            "content/a.md": page(
                "A", "{{ component(\"card\", { url: \"/m1/\", badges: [\"Module 1\"] }) }}\n",
                "{{ component(\"card\", { badges: [\"Module 2\"] }) }}\n"),
            "content/m1.md": Self.module,
        ]
        let (catalogue, diagnostics) = try Fixture.read(files)
        #expect(catalogue.modules.map(\.title.value) == ["Un module"])
        #expect(
            Fixture.shown(diagnostics) == """
                content/a.md:5:4: error: this card has no title [card-without-title]
                  5 | {{ component("card", { badges: ["Module 2"] }) }}
                    |    ^
                  help: add “title: "…"” to it; the module is not exported

                """)
        #expect(
            Fixture.shown(diagnostics, .french) == """
                content/a.md:5:4: erreur: cette carte n’a pas de titre [card-without-title]
                  5 | {{ component("card", { badges: ["Module 2"] }) }}
                    |    ^
                  aide: ajoutez-lui « title: "…" » ; le module n’est pas exporté

                """)
    }

    @Test("a course without title goes by its heading, or by its file")
    func courseTitles() throws {
        let card = Fixture.card("Module 1")
        #expect(
            try Fixture.read(["content/a.md": "## Le *parcours*\n\n" + card]).catalogue.courses[0].title.value
                == "Le parcours")
        #expect(try Fixture.read(["content/a.md": card]).catalogue.courses[0].title.value == "a")
    }

    @Test("dates are no facts of release where they are about something else")
    func otherDates() throws {
        let prose =
            "\n## Contexte\n\nDepuis le 1er janvier 2023, la loi demande de réduire les déchets jusqu’en 2030.\n"
        let files = [
            "content/a.md": page("A", Fixture.card("Module 1", "url: \"/m1/\", badges: [\"Sortie le 10 mars 2026\"]")),
            "content/m1.md": Self.module + prose + "\nLe module est ouvert à partir du 1er juin 2026.\n",
        ]
        let release = try #require(try Fixture.read(files).catalogue.modules.first).release
        #expect(release.availableUntil == nil)
        #expect(release.releasedOn?.value.description == "2026-03-10")
    }
}
