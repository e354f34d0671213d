import CourseCatalogue
import Diagnostics
import Foundation
import Interchange
import Testing
import TestSupport

@testable import EleventyReader

/// What authors get wrong in one module: the whole message, and the other module read all the same.
@Suite("Bad input")
struct BadInputTests {
    private let folder: TemporaryFolder

    /// A sound site of one course with two modules.
    init() throws {
        folder = try Fixture.folder([
            "content/parcours.md": "---\ntitle: Parcours\n---\n"
                + Fixture.card("Module 1", "url: \"/m1/\", image: { src: \"/img/x.svg\", alt: \"\" }")
                + Fixture.card("Module 2", "url: \"/m2/\""),
            "content/m1.md": "---\ntitle: Un\n---\n## Déroulé\n\n1h à suivre en autonomie.\n",
            "content/m2.md": "---\ntitle: Deux\n---\n## Déroulé\n\n2h à suivre en autonomie.\n",
            "public/img/x.svg": Fixture.svg,
            "_data/metadata.json": "{\"url\": \"https://www.example.org\"}",
        ])
    }

    /// What is told of the site once all of it has been read, bodies included; the second module is whole, whatever became
    /// of the first.
    private func told(_ language: InterfaceLanguage = .english, limit: Int = 64 << 20) throws -> String {
        var diagnostics = DiagnosticCollector()
        var source = try SourceTree(at: folder.path)
        source.limits.fileBytes = limit
        let catalogue = try EleventyReader().read(source, reporting: &diagnostics)
        #expect(catalogue.modules.map(\.identifier.text) == ["m1", "m2"])
        for module in catalogue.modules { _ = try module.body.nodes(reporting: &diagnostics) }
        #expect(catalogue.modules.last?.duration?.value == DurationRange(minutes: 120))
        #expect(
            try catalogue.modules.last?.body.nodes(reporting: &diagnostics).plainText
                == "Déroulé2h à suivre en autonomie.")
        return Fixture.shown(diagnostics, language)
    }

    private func fatal(_ path: String, _ language: InterfaceLanguage = .english) -> String {
        var diagnostics = DiagnosticCollector()
        do {
            _ = try EleventyReader().read(SourceTree(at: path), reporting: &diagnostics)
            return "read"
        } catch let error as FatalDiagnostic {
            let text = TerminalRenderer(language: language).render(error.diagnostic)
            return Fixture.shown(diagnostics, language) + text.replacing(path, with: "site")
        } catch {
            return String(describing: error)
        }
    }

    private func link(_ path: String, to target: String) throws {
        try? FileManager.default.removeItem(atPath: folder.path + "/" + path)
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/" + path, withDestinationPath: target)
    }

    @Test("a sound site is read in silence")
    func sound() throws {
        #expect(try told() == "")
    }

    @Test("a missing folder, and a file for a folder")
    func missingFolder() throws {
        for path in [folder.path + "/nowhere", folder.path + "/content/m1.md"] {
            #expect(
                fatal(path) == """
                    error: “site” is not a folder that can be read [missing-source-folder]
                      help: give the site's folder, the one that holds “content”

                    """)
        }
        #expect(
            fatal(folder.path + "/nowhere", .french) == """
                erreur: « site » n'est pas un dossier lisible [missing-source-folder]
                  aide: donnez le dossier du site, celui qui contient « content »

                """)
    }

    @Test("an empty folder")
    func emptyFolder() throws {
        let empty = try TemporaryFolder()
        #expect(
            fatal(empty.path) == """
                error: “site” has no Markdown page [no-page]
                  help: give the site’s folder, the one that holds “content”, or say in parcours.yml where its pages are

                """)
        #expect(
            fatal(empty.path, .french) == """
                erreur: « site » n’a aucune page Markdown [no-page]
                  aide: donnez le dossier du site, celui qui contient « content », ou dites dans parcours.yml où sont ses pages

                """)
    }

    @Test("pages without a card")
    func noCard() throws {
        try folder.write("Rien encore.\n", to: "content/parcours.md")
        #expect(
            fatal(folder.path) == """
                error: none of the 3 pages of “site/content” presents modules by cards [no-course]
                  help: a parcours is a page with cards: {{ component("card", { title: "…", url: "…" }) }}

                """)
        let alone = try Fixture.folder(["a.md": "card"])
        #expect(
            fatal(alone.path, .french) == """
                erreur: la seule page de « site » ne présente pas de modules par des cartes [no-course]
                  aide: un parcours est une page avec des cartes : {{ component("card", { title: "…", url: "…" }) }}

                """)
    }

    @Test("invalid YAML")
    func invalidYAML() throws {
        try folder.write("---\ntitle: Un: le début\n---\n", to: "content/m1.md")
        #expect(
            try told() == """
                content/m1.md:2:10: error: invalid YAML: mapping values are not allowed in this context [invalid-yaml]
                  2 | title: Un: le début
                    |          ^
                  help: check the indentation, and quote a value that holds “: ” or “#”

                """)
    }

    @Test("an unclosed tag")
    func unclosedTag() throws {
        try folder.write("---\ntitle: Un\n---\n{% if draft %}\nTexte\n", to: "content/m1.md")
        #expect(
            try told().hasPrefix(
                """
                content/m1.md:4:1: error: the tag “if” is not closed: {% endif %} is missing [template-syntax]
                  4 | {% if draft %}
                    | ^

                """))
    }

    @Test("a missing image, on a card and in a page")
    func missingImage() throws {
        try FileManager.default.removeItem(atPath: folder.path + "/public/img/x.svg")
        try folder.write("---\ntitle: Un\n---\nTexte\n![Un dessin](/img/y.png)\n", to: "content/m1.md")
        #expect(
            try told(.french) == """
                content/m1.md:5:1: erreur: l’image « public/img/y.png » n’existe pas [missing-image]
                  aide: ajoutez l’image, ou corrigez son chemin ; l’export se fait sans elle
                content/parcours.md:4:70: erreur: l’image « public/img/x.svg » n’existe pas [missing-image]
                  aide: ajoutez l’image, ou corrigez son chemin ; l’export se fait sans elle

                """)
    }

    @Test("a card and a link that lead to pages that don't exist")
    func missingPage() throws {
        try FileManager.default.removeItem(atPath: folder.path + "/content/m1.md")
        let (catalogue, diagnostics) = try Fixture.read(folder)
        #expect(catalogue.modules.map(\.identifier.text) == ["module-1", "m2"])
        #expect(
            Fixture.shown(diagnostics) == """
                content/parcours.md:4:48: error: the card leads to “https://www.example.org/m1/”, a page that the folder doesn’t have [missing-page]
                  4 | {{ component("card", { title: "Module 1", url: "/m1/", image: { src: "/img/x.svg", alt: "" } }) }}
                    |                                                ^
                  help: correct the link or add the page; the module is exported without its content

                """)
        try folder.write("---\ntitle: Un\n---\n\nVoir [là](/la/).\n", to: "content/m1.md")
        #expect(
            try told() == """
                content/m1.md:5:1: warning: the link “/la/” leads to a page that the folder doesn’t have [link-to-missing-page]
                  help: correct the link, or add the page

                """)
    }

    @Test("a page that isn't UTF-8")
    func notUTF8() throws {
        try folder.write(Array("---\ntitle: D".utf8) + [0xE9] + Array("but\n---\n".utf8), to: "content/m1.md")
        #expect(
            try told() == """
                content/m1.md:2:9: error: this file is not text in UTF-8 [not-utf-8]
                  help: save it as UTF-8

                """)
    }

    @Test("a page that is a link out of the source folder")
    func linkOut() throws {
        try link("content/m1.md", to: "/etc/hostname")
        #expect(
            try told() == """
                content/m1.md: error: “content/m1.md” leads out of the source folder [outside-source]
                  help: replace the symbolic link by a copy of the file

                """)
        #expect(
            try told(.french) == """
                content/m1.md: erreur: « content/m1.md » mène hors du dossier source [outside-source]
                  aide: remplacez le lien symbolique par une copie du fichier

                """)
    }

    @Test("a folder of pages that is a link out of the source folder")
    func folderLinkOut() throws {
        try link("content/dehors", to: "/etc")
        #expect(
            try told() == """
                content/dehors: error: “content/dehors” leads out of the source folder [outside-source]
                  help: replace the symbolic link by a copy of what it leads to

                """)
    }

    @Test("a pipe for a page")
    func pipe() throws {
        try FileManager.default.removeItem(atPath: folder.path + "/content/m1.md")
        #expect(mkfifo(folder.path + "/content/m1.md", 0o600) == 0)
        #expect(
            try told() == """
                content/m1.md: error: “content/m1.md” is not a file [not-a-file]
                  help: put an ordinary file in this place, or give what is there another name

                """)
    }

    @Test("a folder for a picture")
    func folderForPicture() throws {
        try folder.write("", to: "public/img/y.png/z")
        try folder.write("---\ntitle: Un\n---\n![Un dessin](/img/y.png)\n", to: "content/m1.md")
        #expect(
            try told() == """
                content/m1.md:4:1: error: “public/img/y.png” is not a file [not-a-file]
                  help: put an ordinary file in this place, or give what is there another name

                """)
    }

    @Test(
        "an image whose name is written in another case, or with other codes for its accents",
        arguments: ["Été.svg", "e\u{301}te\u{301}.svg"])
    func alike(name: String) throws {
        try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "public/img/" + name)
        try folder.write("---\ntitle: Un\n---\n![Un dessin](/img/été.svg)\n", to: "content/m1.md")
        #expect(
            try told() == """
                content/m1.md:4:1: error: there is no image “public/img/été.svg” [missing-image]
                  help: the folder has one of the same name, in other case or with other codes for accents: rename it

                """)
    }

    @Test("a huge page")
    func huge() throws {
        try folder.write([UInt8](repeating: 0x0A, count: (1 << 20) + 1), to: "content/m1.md")
        #expect(
            try told(limit: 1 << 20) == """
                content/m1.md: error: “content/m1.md” is larger than 1048576 bytes [file-too-large]
                  help: make this file smaller, part it, or set “limits.file-bytes”

                """)
    }
}
