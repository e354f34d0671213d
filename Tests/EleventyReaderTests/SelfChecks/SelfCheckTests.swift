import CourseCatalogue
import Diagnostics
import Foundation
import Interchange
import TestSupport
import Testing

@testable import EleventyReader

@Suite("Questions in a page")
struct SelfCheckTests {
    private func read(_ text: String) throws -> (content: PageContent, told: String) {
        try SiteFixture([
            "content/a.md": "---\ntitle: A\n---\n" + text, "public/img/x.svg": Fixture.svg,
        ]).content("content/a.md")
    }

    private func block(_ yaml: String) -> String { "```quiz\n\(yaml)\n```\n" }

    @Test("a block becomes questions where it stands, in French")
    func french() throws {
        let (content, told) = try read(
            """
            Avant.

            ```quiz
            seuil: 75
            questions:
              - question: Que dire **d’abord** ?
                réponses:
                  - faux: La loi
                    commentaire: Elle vient *après*.
                  - juste: La demande & sa `date`
                commentaire: Voir [la suite](mailto:a@example.org).
              - Question: Quels mots ?
                Reponses:
                  - juste: "Ceux-ci : simples"
                  - juste: "![Un sigle](/img/x.svg)"
                  - faux: 42
              - question: Un seul ?
                type: multiple
                réponses: [{ juste: oui }, { faux: non }]
            ```

            Après.
            """)
        #expect(told == "")
        #expect(
            content.body.markup == """
                <p>Avant.</p>[self-check 75%]
                single: Que dire <strong>d’abord</strong> ?(Voir <a href="mailto:a@example.org">la suite</a>.) \
                -La loi(Elle vient <em>après</em>.) +La demande & sa <code>date</code>
                multiple: Quels mots ? +Ceux-ci : simples +[picture public/img/x.svg] -42
                multiple: Un seul ? +oui -non
                <p>Après.</p>
                """)
    }

    @Test("in English, and as a list alone")
    func english() throws {
        let (content, told) = try read(
            block(
                """
                - question: Which?
                  type: single
                  answers:
                    - right: This
                      feedback: Yes.
                    - wrong: That
                  feedback: Both were close.
                """))
        #expect(told == "")
        #expect(content.body.markup == "[self-check]\nsingle: Which?(Both were close.) +This(Yes.) -That\n")
    }

    @Test("what questions say is no fact of the module, and a block of another language stays code")
    func apart() throws {
        let quiz = block("- question: \"Durée : 3 heures ?\"\n  réponses: [{ juste: oui }, { faux: non }]")
        #expect(try read(quiz).content.blocks.isEmpty)
        let link = block(
            "- question: \"[Ici](https://mentor.gouv.fr/x) ?\"\n  réponses: [{ juste: oui }, { faux: non }]")
        #expect(try read(link).content.links.isEmpty)
        #expect(
            try read("```yaml\nquiz: 1\n```\n").content.body.markup == "<pre><code>quiz: 1\n</code></pre>")
    }

    @Test("every fault is told where it stands, and costs the question that has it")
    func faults() throws {
        let (content, told) = try read(
            """
            # Titre

            ```quiz
            seuil: 120
            question: non
            questions:
              - question: Sans réponse juste
                réponses:
                  - faux: A
                  - faux: A
              - question: Deux justes
                type: unique
                réponses:
                  - juste: A
                  - juste: B
              - question: ""
                reponses: [{ juste: A }, { faux: B }]
                comentaire: Oui
              - réponses: [{ juste: A }]
              - question: |
                  Deux

                  paragraphes
                type: plusieurs
                réponses: [{ juste: A, faux: B }, C]
              - C’est tout ?
              - question: Sans réponses
              - question: Saine
                réponses: [{ juste: A }, { faux: B }]
            ```
            """)
        #expect(content.body.markup.contains("[self-check]\nsingle: Saine +A -B\n"))
        #expect(
            told == """
                content/a.md:7:8: error: “quiz.seuil” wants a whole number from 1 to 100, in percent [invalid-quiz]
                content/a.md:8:1: error: unknown key: “quiz.question” [unknown-key]
                  help: did you mean “questions”?
                content/a.md:10:5: error: this question has no right answer [invalid-quiz]
                  help: write “juste:” before the one that is
                content/a.md:13:9: error: this answer is already offered above [invalid-quiz]
                  help: take it away, or change its text
                content/a.md:18:9: error: a second right answer, where one alone can be chosen [invalid-quiz]
                  help: write “type: multiple” in the question, or keep one right answer
                content/a.md:19:15: error: “quiz.questions.question” wants a text of one paragraph, without heading, list or video [invalid-quiz]
                content/a.md:21:5: error: unknown key: “quiz.questions.comentaire” [unknown-key]
                  help: did you mean “commentaire”?
                content/a.md:22:5: error: “quiz.questions.question” is missing [invalid-quiz]
                content/a.md:22:15: error: “quiz.questions.réponses” wants a list of 2 to 26 answers [invalid-quiz]
                content/a.md:23:15: error: “quiz.questions.question” wants a text of one paragraph, without heading, list or video [invalid-quiz]
                content/a.md:27:11: error: “quiz.questions.type” wants unique / multiple [invalid-quiz]
                content/a.md:28:16: error: “quiz.questions.réponses” wants “juste: …” or “faux: …” for each answer [invalid-quiz]
                content/a.md:28:39: error: “quiz.questions.réponses” wants “juste: …” or “faux: …” for each answer [invalid-quiz]
                content/a.md:29:5: error: “quiz.questions” wants a list of questions, each with its keys [invalid-quiz]
                content/a.md:30:5: error: “quiz.questions.réponses” is missing [invalid-quiz]

                """)
    }

    @Test("faults are told in the words that the author uses")
    func words() throws {
        let told = try read(block("- question: A?\n  answers: [{ wrong: B }, { wrong: C }]\n  feedbak: D")).told
        #expect(
            told == """
                content/a.md:7:3: error: unknown key: “quiz.questions.feedbak” [unknown-key]
                  help: did you mean “feedback”?
                content/a.md:5:3: error: this question has no right answer [invalid-quiz]
                  help: write “right:” before the one that is

                """)
    }

    @Test(
        "a block that is no list of questions is told and left out", arguments: ["", "Oui", "[]", "questions:", "a: 1"])
    func none(yaml: String) throws {
        let (content, told) = try read(block(yaml))
        #expect(content.body.isEmpty)
        #expect(told.hasPrefix("content/a.md:5"))
        #expect(told.contains("error: “quiz.questions” wants a list of questions, each with its keys [invalid-quiz]"))
    }

    @Test("a key that is given twice, in French and in English, is told")
    func twice() throws {
        let yaml = "- question: A?\n  Réponses: [{ juste: B, right: C }, { faux: D }]\n  answers: []"
        #expect(
            try read(block(yaml)).told == """
                content/a.md:7:3: error: duplicate key: “réponses” [invalid-quiz]
                  help: keep one of the two
                content/a.md:6:26: error: duplicate key: “juste” [invalid-quiz]
                  help: keep one of the two

                """)
    }

    @Test("what is no YAML is told at its line and column")
    func noYAML() throws {
        let (content, told) = try read("- Item\n\n  ```quiz\n  - question: Quoi : ça ?\n  ```\n")
        #expect(content.body.markup == "<ul><li>\n<p>Item</p>\n\n</li></ul>")
        #expect(
            told == """
                content/a.md:7:20: error: invalid YAML: mapping values are not allowed in this context [invalid-yaml]
                  help: check the indentation, and quote a value that holds “: ” or “#”

                """)
    }

    @Test("headings, lists, videos and other questions have no place in a question")
    func blocks() throws {
        let texts = [
            "# Titre", "- liste", "<iframe src=\"https://www.dailymotion.com/embed/video/x1\"></iframe>", "***",
        ]
        for text in texts {
            let told = try read(block("- question: '\(text)'\n  réponses: [{ juste: A }, { faux: B }]")).told
            #expect(
                told.contains(
                    "content/a.md:5:13: error: “quiz.questions.question” wants a text of one paragraph, "
                        + "without heading, list or video [invalid-quiz]"), "\(text)")
        }
    }

    @Test("what could run is left out of questions as it is elsewhere")
    func hostile() throws {
        let text = "<img src=x onerror=alert(1)>A<script>alert(1)</script> [B](javascript:x)"
        let (content, told) = try read(block("- question: '\(text)'\n  réponses: [{ juste: A }, { faux: B }]"))
        #expect(content.body.markup == "[self-check]\nsingle: A B +A -B\n")
        #expect(told.contains("content/a.md:5:13: warning: the link “javascript:x” is no web or mail address"))
    }

    @Test("the example of the README is read without a fault")
    func readme() throws {
        let readme = try String(contentsOf: Project.root.appending(path: "README.md"), encoding: .utf8)
        let example = try #require(readme.firstMatch(of: /````markdown\n([\s\S]*?)````/)?.output.1)
        let (content, told) = try read(String(example))
        #expect(told == "")
        #expect(content.body.markup.hasPrefix("[self-check 75%]\nsingle: Par quoi commence"))
    }

    @Test("there is a limit to questions and to answers")
    func limits() throws {
        let answers = (1...27).map { "{ faux: \($0) }" }.joined(separator: ", ")
        let many = try read(block("- question: A\n  réponses: [{ juste: 0 }, \(answers)]"))
        #expect(many.content.body.isEmpty)
        #expect(
            many.told.hasPrefix(
                "content/a.md:6:13: error: “quiz.questions.réponses” wants a list of 2 to 26 answers [invalid-quiz]\n"))
        let question = "- question: A\n  réponses: [{ juste: 0 }, { faux: 1 }]\n"
        let long = try read(block(String(repeating: question, count: 101)))
        #expect(SelfCheck.all(in: long.content.body).map(\.questions.count) == [100])
        #expect(long.told.hasPrefix("content/a.md:5:1: error: “quiz.questions” wants at most 100 questions"))
    }

    @Test(
        "words that no Markdown is made of are what Markdown would make of them",
        arguments: [
            "oui", "Une phrase, puis une autre.", "Est-ce l’été ?", "L'œuvre  de 1,5 Mo", "a\u{A0}?", "É", "été", "n",
            "a b ", "a. b", "x\u{2028}y", "a\u{301}\u{3000}b", "a <b>c</b>", "a *b* `c`", "a & b", "a\u{FFFE}b", "a\tb",
            "www.example.org", "http.x",
        ])
    func words(text: String) throws {
        let folder = try Fixture.folder([:])
        let cleaner = ContentCleaner(source: try SourceTree(at: folder.path), siteAddress: nil)
        var told = DiagnosticCollector()
        let words = cleaner.words(ofMarkdown: text, at: Fixture.place, reporting: &told)
        let body = cleaner.body(ofMarkdown: text, at: { _ in Fixture.place }, reporting: &told)
        #expect(words.map { [.element(BodyElement("p", [], $0))] } == body)
    }
}
