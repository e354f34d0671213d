import Diagnostics
import Interchange
import Testing
import TestSupport
import YAML

@testable import EleventyReader

@Suite("Front matter")
struct FrontMatterTests {
    private func matter(_ text: String) throws -> FrontMatter {
        let folder = try Fixture.folder(["page.md": text])
        return try FrontMatter(of: SourceText("page.md", in: SourceTree(at: folder.path)))
    }

    private func fault(_ text: String, _ language: InterfaceLanguage = .english) throws -> String? {
        do {
            _ = try matter(text)
            return nil
        } catch let error as FatalDiagnostic {
            return TerminalRenderer(language: language).render(error.diagnostic)
        }
    }

    @Test("fields and content are parted, and the content knows its line")
    func parted() throws {
        let matter = try matter("---\ntitle: Un titre\ntags:\n  - a\n---\nLe texte\n")
        #expect(matter.fields?["title"]?.string == "Un titre")
        #expect(matter.fields?["title"]?.location == SourceLocation(file: "page.md", line: 2, column: 8))
        #expect(matter.fields?["tags"]?.strings == ["a"])
        #expect(matter.content == "Le texte\n")
        #expect(matter.contentLine == 6)
    }

    @Test("Windows line ends, old Mac ones and a byte order mark change nothing")
    func lineEnds() throws {
        for text in [
            "---\r\ntitle: Un titre\r\n---\r\nLe texte\r\n", "---\rtitle: Un titre\r---\rLe texte\r",
            "\u{FEFF}---\ntitle: Un titre\n---\nLe texte\n", "\u{FEFF}---\r\ntitle: Un titre\r\n---\r\nLe texte\r\n",
        ] {
            let matter = try matter(text)
            #expect(matter.fields?["title"]?.string == "Un titre")
            #expect(matter.content == "Le texte\n")
            #expect(matter.contentLine == 4)
        }
    }

    @Test("a page without front matter is content from its first line")
    func none() throws {
        let matter = try matter("# Titre\n\n---\n\nSuite")
        #expect(matter.fields == nil)
        #expect(matter.content == "# Titre\n\n---\n\nSuite")
        #expect(matter.contentLine == 1)
    }

    @Test("front matter may be empty, hold comments alone, or end with the file")
    func empty() throws {
        #expect(try matter("---\n---\nTexte").content == "Texte")
        #expect(try matter("---\n# rien\n---\nTexte").fields == nil)
        #expect(try matter("---\ntitle: a\n---").content == "")
        #expect(try matter("").content == "")
    }

    @Test("a rule of hyphens in the content, and fences with blanks after them")
    func fences() throws {
        let matter = try matter("---  \ntitle: a\n--- \t\nTexte\n\n---\nSuite\n")
        #expect(matter.content == "Texte\n\n---\nSuite\n")
        #expect(try self.matter("----\ntitle: a\n").content == "----\ntitle: a\n")
    }

    @Test("values without quotes keep their hyphens, colons and hashes")
    func values() throws {
        let fields = try matter(
            "---\ndescription: Module 2 - Écrire - courriers\nurl: https://example.org/a:b#c\nheure: 12:30\n---\n"
        ).fields
        #expect(fields?["description"]?.string == "Module 2 - Écrire - courriers")
        #expect(fields?["url"]?.string == "https://example.org/a:b#c")
        #expect(fields?["heure"]?.string == "12:30")
    }

    @Test("an unclosed front matter says what is missing, in both languages")
    func unclosed() throws {
        #expect(
            try fault("---\ntitle: a\n\nTexte\n") == """
                page.md:1:1: error: the YAML front matter opened here is not closed [unclosed-front-matter]
                  1 | ---
                    | ^
                  help: add a line “---” after the last field

                """)
        #expect(
            try fault("---", .french) == """
                page.md:1:1: erreur: l’en-tête YAML ouvert ici n’est pas fermé [unclosed-front-matter]
                  1 | ---
                    | ^
                  aide: ajoutez une ligne « --- » après le dernier champ

                """)
    }

    @Test("front matter that is a list or a text is refused")
    func noMapping() throws {
        #expect(
            try fault("---\n\n- un\n- deux\n---\n") == """
                page.md:3:1: error: the front matter must be fields, “name: value” [invalid-front-matter]
                  3 | - un
                    | ^
                  help: write for example “title: Module 1”

                """)
        #expect(
            try fault("---\nUn texte\n---\n", .french) == """
                page.md:2:1: erreur: l’en-tête doit être une suite de champs « nom: valeur » [invalid-front-matter]
                  2 | Un texte
                    | ^
                  aide: écrivez par exemple « title: Module 1 »

                """)
    }

    @Test("a fault of the YAML is told at its place in the file")
    func invalidYAML() throws {
        #expect(
            try fault("---\ntitle: \"Un titre\ndate: 2026-01-01\n---\n")?
                .hasPrefix("page.md:3:17: error: invalid YAML: found unexpected end of stream [invalid-yaml]\n") == true
        )
        #expect(
            try fault("---\ntitle: Module 2: écrire\n---\n") == """
                page.md:2:16: error: invalid YAML: mapping values are not allowed in this context [invalid-yaml]
                  2 | title: Module 2: écrire
                    |                ^
                  help: check the indentation, and quote a value that holds “: ” or “#”

                """)
        #expect(
            try fault("---\n? [a, b]\n: c\n---\n") == """
                page.md:2:3: error: a key must be plain text [invalid-yaml]
                  2 | ? [a, b]
                    |   ^
                  help: check the indentation, and quote a value that holds “: ” or “#”

                """)
    }
}
