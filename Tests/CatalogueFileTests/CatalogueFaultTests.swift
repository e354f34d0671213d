import CatalogueFile
import CourseCatalogue
import Diagnostics
import Interchange
import TestSupport
import Testing

@Suite("Faults of a catalogue file")
struct CatalogueFaultTests {
    @Test("all are told at once, in the order of the file, and what is sound is read")
    func all() throws {
        let (catalogue, told) = try Fixture.read(
            """
            titel: Catalogue
            language: français
            publisher: { address: x }
            courses:
              - title: Parcours
                identifier: parcours
                modules:
                  - title: Un
                    identifier: parcours
                    duration: { least: 90, most: 60 }
                    release: { released-on: 2026-02-30, expcted: 2027 }
                    provenance: { title: guess }
                  - summary: Sans titre
                  - uno
                  - [1]
            """)
        #expect(catalogue.modules.map(\.title.value) == ["Un"])
        #expect(
            told == """
                catalogue.yml:1:1: error: unknown key: “titel” [unknown-key]
                  help: the keys here are: provenance, $schema, version, title, language, licence, site, publisher, modules, courses
                catalogue.yml:2:11: error: “language” wants a language, such as fr or en-GB [invalid-catalogue]
                catalogue.yml:3:12: error: “publisher.name” is missing [invalid-catalogue]
                catalogue.yml:6:17: error: the identifier “parcours” is given already (catalogue.yml:9:21) [identifier-taken]
                  help: choose another one
                catalogue.yml:10:19: error: “courses.modules.duration” wants minutes, such as 75, or { least: 75, most: 120 } [invalid-catalogue]
                catalogue.yml:11:33: error: “courses.modules.release.released-on” wants a date, such as 2026-03-10 [invalid-catalogue]
                catalogue.yml:11:45: error: unknown key: “courses.modules.release.expcted” [unknown-key]
                  help: did you mean “expected”?
                catalogue.yml:12:30: error: “courses.modules.provenance.title” wants a provenance, such as “prose content/page.md:24:1” [invalid-catalogue]
                catalogue.yml:13:9: error: “courses.modules.title” is missing [invalid-catalogue]
                catalogue.yml:14:9: error: no module has the identifier “uno” [unknown-module]
                  help: give the identifier of a module of the file, or write the module here
                catalogue.yml:15:9: error: “courses.modules” wants a list of modules, each with its keys or by its identifier [invalid-catalogue]

                """)
    }

    @Test("a body node by node keeps to the elements and attributes that a body can have")
    func tree() throws {
        let (module, told) = try Fixture.module(
            """
            body:
              - element: script
              - element: p
                attributes: { onclick: x, class: other, href: "javascript:x", lang: fr }
                content: [Texte, { strange: 1 }]
              - picture: { file: ../secret.png, alternative-text: x }
              - video: { address: "http://video.example.org/1", host: vimeo }
            """)
        var ignored = DiagnosticCollector()
        #expect(
            try module?.body.nodes(reporting: &ignored) == [
                .element(BodyElement("p", [.init("lang", "fr")], [.text("Texte")]))
            ])
        #expect(
            told == """
                catalogue.yml:6:22: error: “courses.modules.body.element” wants an HTML element of text, such as p, ul or strong [invalid-catalogue]
                catalogue.yml:8:27: error: unknown key: “courses.modules.body.attributes.onclick” [unknown-key]
                  help: the keys here are: class, href, lang
                catalogue.yml:8:46: error: “courses.modules.body.attributes.class” wants callout / lead [invalid-catalogue]
                catalogue.yml:8:59: error: “courses.modules.body.attributes.href” wants an address in https:, http: or mailto:, or #fragment [invalid-catalogue]
                catalogue.yml:9:30: error: “courses.modules.body.content” wants a text, or keys with element, picture, video or self-check [invalid-catalogue]
                catalogue.yml:10:30: error: “courses.modules.body.picture.file” wants the path of a file in the folder, such as img/map.png [invalid-catalogue]
                catalogue.yml:11:20: error: “courses.modules.body.video.identifier” is missing [invalid-catalogue]
                catalogue.yml:11:31: error: “courses.modules.body.video.address” wants an address in https: [invalid-catalogue]

                """)
    }

    @Test("questions keep to what questions can be, in a tree and in Markdown")
    func questions() throws {
        let (module, told) = try Fixture.module(
            """
            body:
              - self-check:
                  pass-mark: 200
                  questions:
                    - question: [{ element: h2, content: [Titre] }]
                      answers: [{ right: [A] }, { wrong: [{ element: p, content: [B] }] }]
                    - question: Quoi *donc* ?
                      answers: [{ right: [A, { element: em, content: [a] }] }, { faux: B }]
            """)
        let emphasis = { BodyNode.element(BodyElement("em", [], [.text($0)])) }
        let question = Question(
            [.text("Quoi "), emphasis("donc"), .text(" ?")],
            choices: [
                .init([.text("A"), emphasis("a")], isRight: true), .init([.text("B")], isRight: false),
            ])
        var ignored = DiagnosticCollector()
        #expect(
            try module?.body.nodes(reporting: &ignored) == [.selfCheck(SelfCheck(questions: [question]))])
        #expect(
            told == """
                catalogue.yml:7:26: error: “self-check.pass-mark” wants a whole number from 1 to 100, in percent [invalid-quiz]
                catalogue.yml:9:29: error: “self-check.questions.question” wants a text of one paragraph, without heading, list or video [invalid-quiz]
                catalogue.yml:10:54: error: “self-check.questions.answers.wrong” wants a text of one paragraph, without heading, list or video [invalid-quiz]

                """)
        let block = try Fixture.module(
            "body: |\n  Texte.\n\n  ```quiz\n  - question: Quoi ?\n    réponse: []\n  ```\n")
        #expect(
            block.told == """
                catalogue.yml:9: error: “quiz.questions.réponses” is missing [invalid-quiz]
                catalogue.yml:10: error: unknown key: “quiz.questions.réponse” [unknown-key]
                  help: did you mean “réponses”?

                """)
    }

    @Test("nesting beyond the limit is told, not followed")
    func deep() throws {
        let opening = String(repeating: "{\"element\":\"p\",\"content\":[", count: 450)
        let closing = String(repeating: "]}", count: 450)
        let (_, told) = try Fixture.read(
            "{\"courses\":[{\"title\":\"A\",\"body\":[\(opening)\(closing)]}]}", named: "a.json")
        #expect(told.hasSuffix("wants at most 400 levels [invalid-catalogue]\n"))
        #expect(told.split(separator: "\n").count == 1)
    }

    @Test(
        "without a course or a module there is nothing to read",
        arguments: ["", "- a\n", "title: A\n", "courses: []\n", "courses:\n  - summary: A\n"])
    func noCourse(_ text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "catalogue.yml")
        var diagnostics = DiagnosticCollector()
        let fatal = #expect(throws: FatalDiagnostic.self) {
            _ = try CatalogueFileReader(file: "catalogue.yml")
                .read(SourceTree(at: folder.path), reporting: &diagnostics)
        }
        #expect(
            fatal.map { TerminalRenderer(language: .english).render($0.diagnostic) } == """
                catalogue.yml:1:1: error: “catalogue.yml” has neither course nor module [no-course]
                  help: write “courses:” with, for each course, “title:” and “modules:”

                """)
    }

    @Test("a text with many stars and brackets is no alias and no nesting")
    func markdown() throws {
        let text = String(repeating: "        * [ **gras**\n", count: 400)
        let (catalogue, told) = try Fixture.read("courses:\n  - title: A\n    body: |\n\(text)")
        #expect(told == "")
        #expect(catalogue.courses.count == 1)
    }

    @Test("aliases that stand for too much are refused, as values and as keys")
    func aliases() throws {
        let lists = (1..<10).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]\n" }
        let text = "a0: &a0 [x, x]\n" + lists.joined() + "? *a9\n: 1\n"
        #expect(throws: FatalDiagnostic.self) { _ = try Fixture.read(text) }
    }
}
