import Testing

@testable import EleventyReader

@Suite("The sites' Markdown")
struct MarkdownDialectTests {
    private func written(_ source: String) -> String { MarkdownDialect(source).text }

    @Test("a container with a title becomes a call-out")
    func callout() {
        #expect(
            written(":::callout Suivre <le> module & jouer\nTexte\n:::") == """

                <div class="fr-callout"><h3 class="fr-callout__title">Suivre &lt;le> module &amp; jouer</h3>

                Texte

                </div>


                """)
    }

    @Test(
        "each kind of container",
        arguments: [
            (":::info", "<div class=\"fr-callout\">"),
            ("::: warning  Attention ", "<div class=\"fr-callout\"><h3 class=\"fr-callout__title\">Attention</h3>"),
            (":::quote", "<blockquote>"), (":::grille", "<div>"),
            ("::::Success Bravo", "<div class=\"fr-callout\"><h3 class=\"fr-callout__title\">Bravo</h3>"),
            ("??? Une  question ?", "<details><summary>Une question ?</summary>"),
        ])
    func kinds(opening: String, html: String) {
        #expect(written(opening).split(separator: "\n").first.map(String.init) == html)
    }

    @Test("containers in containers close the innermost of their sign; what is left open is closed at the end")
    func nesting() {
        #expect(
            written(":::info\n??? Question\n:::quote\nA\n:::\n???\n:::\nB").split(separator: "\n") == [
                "<div class=\"fr-callout\">", "<details><summary>Question</summary>", "<blockquote>", "A",
                "</blockquote>",
                "</details>", "</div>", "B",
            ])
        #expect(written(":::info\n??? Q\nA").split(separator: "\n").suffix(3) == ["A", "</details>", "</div>"])
        #expect(written(":::\n???\nA").split(separator: "\n") == ["A"])
    }

    @Test(
        "attributes in braces go, other braces stay",
        arguments: [
            ("## Titre {.fr-h3 #ancre}", "## Titre <a id=\"ancre\"></a>"), ("- Un {.a}", "- Un "),
            ("[Lien](/a/){target=_blank}  ", "[Lien](/a/)"),
            ("Une clé {x}", "Une clé {x}"), ("Un ensemble { }", "Un ensemble { }"), ("{{ x=1 }}", "{{ x=1 }}"),
            ("}", "}"),
            ("Un {.}", "Un {.}"),
        ])
    func attributes(line: String, kept: String) {
        #expect(written(line) == kept + "\n")
    }

    @Test(
        "code in fences is left as it is",
        arguments: [
            "```\n:::info\n## T {.a}\n```", "~~~ md\n??? Q\n~~~", "````\n```\n:::x\n````",
            "```\n:::info\nunclosed {.a}", "  ```js\n:::\n  ```",
            "```\n~~~\n:::x\n```",
        ])
    func fences(source: String) {
        #expect(written(source) == source + "\n")
    }

    @Test("code on one line opens no fence")
    func inlineCode() {
        #expect(written("```code``` suivi\n:::quote\nA\n:::").contains("<blockquote>"))
    }

    @Test("each line knows the source line it comes from")
    func lines() {
        let dialect = MarkdownDialect("A\n:::info T\nB\n:::\nC")
        let lines = dialect.text.split(separator: "\n", omittingEmptySubsequences: false)
        for (text, source) in [
            ("A", 1), ("<div class=\"fr-callout\"><h3 class=\"fr-callout__title\">T</h3>", 2), ("B", 3), ("</div>", 4),
            ("C", 5),
        ] {
            #expect(lines.firstIndex { $0 == text }.map { dialect.sourceLine(of: $0 + 1) } == source)
        }
        #expect(dialect.sourceLine(of: 0) == 1)
        #expect(dialect.sourceLine(of: 1_000) == 5)
        #expect(MarkdownDialect("").sourceLine(of: 3) == 1)
    }

    @Test(
        "plain lines stay as they are, each with its own number",
        arguments: [
            ("", "\n", [1]), ("a", "a\n", [1]), ("a\n", "a\n\n", [1, 2]), ("a\n\nb", "a\n\nb\n", [1, 2, 3]),
            ("été\n- b {.c}\nd", "été\n- b \nd\n", [1, 2, 3]), ("a {.b}\nc\0\n", "a \nc\0\n\n", [1, 2, 3]),
            ("~~~\na {.b}\n~~~\nc {.d}", "~~~\na {.b}\n~~~\nc \n", [1, 2, 3, 4]),
        ])
    func plainLines(source: String, text: String, lines: [Int]) {
        let dialect = MarkdownDialect(source)
        #expect(dialect.text == text)
        #expect(dialect.sourceLines == lines)
    }
}
