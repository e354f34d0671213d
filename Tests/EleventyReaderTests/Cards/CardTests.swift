import CourseCatalogue
import Diagnostics
import Testing

@testable import EleventyReader

@Suite("Cards")
struct CardTests {
    private func cards(_ text: String) throws -> [Card] {
        try SiteFixture(["content/a.md": "---\ntitle: A\n---\n" + text]).content("content/a.md").content.cards
    }

    @Test("a component's card gives every field, each with its place")
    func everyField() throws {
        let card = try #require(
            try cards(
                """
                {% from "components/component.njk" import component with context %}
                {{ component("card", {
                \ttitle: "Un <em>titre</em> &amp; plus",
                \tdescription: "Deux\\nlignes", url: "/m/", externalUrl: "https://x.fr/catalog/1",
                \timage: { src: "/img/a.svg", alt: "Un dessin" },
                \tbadges: ["Module 1", "Sortie avril 2026"], tags: ["Données"], detail: "45 min", detailEnd: "gratuit",
                \tdate: "2026-03-10", serie: "s", addClass: "c"
                }) }}
                """
            ).first)
        #expect(
            card.title
                == Fact(
                    "Un titre & plus", Provenance(.field, at: SourceLocation(file: "content/a.md", line: 6, column: 9)))
        )
        #expect(card.summary?.value == "Deux lignes")
        #expect(card.link?.value == "https://x.fr/catalog/1")
        #expect(
            card.image
                == Page.ImageField(
                    path: "/img/a.svg", alternativeText: "Un dessin",
                    location: SourceLocation(file: "content/a.md", line: 8, column: 16)))
        #expect(card.badges.map(\.value) == ["Module 1", "Sortie avril 2026"])
        #expect(card.tags.map(\.value) == ["Données"])
        #expect(card.details.map(\.value) == ["45 min", "gratuit"])
        #expect(card.date?.value.description == "2026-03-10")
        #expect(card.location == SourceLocation(file: "content/a.md", line: 5, column: 4))
        #expect(card.sourceLine == "{{ component(\"card\", {")
        #expect(card.announcement?.value == .some(.month(year: 2026, month: 4)))
    }

    @Test(
        "a link is the external one, or else the site's own; empty ones are none",
        arguments: [
            ("url: \"/m/\", externalUrl: \"\"", "/m/"), ("url: \"\", externalUrl: \"https://x.fr/\"", "https://x.fr/"),
            ("url: \"\", externalUrl: \"\"", nil), ("url: false", nil), ("href: \"/m/\"", "/m/"), ("", nil),
        ] as [(String, String?)])
    func links(fields: String, link: String?) throws {
        #expect(try cards(Fixture.card("M", fields)).first?.link?.value == link)
    }

    @Test(
        "badges are texts, numbers, or objects with a label",
        arguments: [
            (
                "badges: [{ text: \"Module 1\", class: \"x\" }, { label: \"Sortie fin 2026\" }]",
                ["Module 1", "Sortie fin 2026"]
            ),
            ("badges: { html: \"<b>Gras</b>\" }", ["Gras"]), ("badges: \"Seul\"", ["Seul"]), ("badge: \"Un\"", ["Un"]),
            ("badges: [2026, true, null, \"\", [], { other: 1 }]", ["2026"]), ("badges: null", []),
        ])
    func badges(field: String, texts: [String]) throws {
        #expect(try cards(Fixture.card("M", field)).first?.badges.map(\.value) == texts)
    }

    @Test(
        "a picture is an object or a path",
        arguments: [
            ("image: { path: \"a.svg\", alt: \"A\" }", "a.svg"), ("image: { url: \"a.svg\" }", "a.svg"),
            ("image: \"a.svg\"", "a.svg"),
            ("image: { alt: \"A\" }", nil), ("image: {}", nil), ("image: \"\"", nil), ("image: [1]", nil),
        ] as [(String, String?)])
    func pictures(field: String, path: String?) throws {
        #expect(try cards(Fixture.card("M", field)).first?.image?.path == path)
    }

    @Test("other components, and calls without fields, are no cards")
    func others() throws {
        #expect(try cards("{{ component(\"tile\", { title: \"T\" }) }} card").isEmpty)
        #expect(try cards("{{ component(\"card\") }} {{ component() }} {{ component(\"card\", \"x\") }}").isEmpty)
    }

    @Test("a card written as HTML")
    func html() throws {
        let card = try #require(
            try cards(
                """
                <div class="fr-col">
                <div class="a fr-card fr-enlarge-link">
                <h3 class="fr-card__title"><a href="/m/">Un
                titre</a></h3>
                <p class="fr-card__desc">Un <b>texte</b></p>
                <p class="fr-card__detail">45 min</p>
                <ul><li><p class="fr-badge">Module 2</p></li><li><p class="fr-badge fr-badge--info">Sortie T2 2027</p></li></ul>
                <p class="fr-tag">Données</p>
                <img class="fr-responsive-img" src="/img/a.svg" alt="Un dessin">
                </div>
                </div>
                """
            ).first)
        #expect(
            card.title
                == Fact("Un titre", Provenance(.field, at: SourceLocation(file: "content/a.md", line: 6, column: 1))))
        #expect(card.link?.value == "/m/")
        #expect(card.summary?.value == "Un texte")
        #expect(card.details.map(\.value) == ["45 min"])
        #expect(card.badges.map(\.value) == ["Module 2", "Sortie T2 2027"])
        #expect(card.tags.map(\.value) == ["Données"])
        #expect(card.image?.path == "/img/a.svg")
        #expect(card.location.line == 5)
    }

    @Test("an announced card written as HTML has no link")
    func htmlWithoutLink() throws {
        let card = try cards(
            "<div class=\"fr-card\"><h3 class=\"fr-card__title\">T</h3><p class=\"fr-badge\">Sortie fin 2026</p></div>"
        ).first
        #expect(card?.title?.value == "T")
        #expect(card?.link == nil)
        #expect(card.map(CardOutline.init)?.looksLikeModule == true)
    }

    @Test("a card that Markdown takes for code is a card all the same, and leaves no mark in the body")
    func indented() throws {
        let site = try SiteFixture(["content/a.md": "Avant\n\n    " + Fixture.card("Module 1") + "\nAprès\n"])
        let content = try site.content("content/a.md").content
        #expect(content.cards.map(\.title?.value) == ["Module 1"])
        #expect(content.body.markup == "<p>Avant</p><p>Après</p>")
    }

    @Test("cards keep the order of the page, and those made by a loop count each")
    func order() throws {
        let loop =
            "{% for n in [1, 2] %}\n" + "{{ component(\"card\", { title: \"Module \" + n }) }}\n" + "{% endfor %}\n"
        let html = "\n<div class=\"fr-card\"><h3 class=\"fr-card__title\">HTML</h3></div>\n\n"
        #expect(
            try cards(Fixture.card("A") + html + loop).map(\.title?.value) == ["A", "HTML", "Module 1", "Module 2"])
    }

    @Test(
        "a card looks like a module by its words, or by an announcement without link",
        arguments: [
            ("Module 1", "", true), ("Écoconception", "badges: [\"MOOC\"]", true),
            ("Sujet", "tags: [\"Formation\"]", true),
            ("Sujet", "badges: [\"Sortie fin 2026\"]", true),
            ("Sujet", "badges: [\"Sortie fin 2026\"], url: \"/m/\"", false),
            ("Actualité", "badges: [\"Nouveau\"]", false),
        ])
    func looks(title: String, fields: String, isModule: Bool) throws {
        #expect(try cards(Fixture.card(title, fields)).first.map(CardOutline.init)?.looksLikeModule == isModule)
    }
}
