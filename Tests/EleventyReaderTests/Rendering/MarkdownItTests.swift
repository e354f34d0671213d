import Foundation
import Testing
import TestSupport
import XML

@testable import EleventyReader

/// The real markdown-it renders the same texts to the same elements and words.
///
/// Debian's is version 10: where later ones follow GitHub's tables more closely (a `|` in code, a table without rows),
/// so does cmark-gfm, and those cases are left out.
@Suite("Markdown, before markdown-it", .enabled(if: Judge.has("node"), "needs node and markdown-it"))
struct MarkdownItTests {
    private static let texts = [
        "# Titre\n\n## Deux\n\nTitre\n===\n\nTitre\n---\n", "Un\ndeux  \ntrois\\\nquatre\n\ncinq",
        "*a* **b** ***c*** _d_ __e__ a*b*c a_b_c **a*b*c**", "* un\n* deux\n  * trois\n\n    suite\n* quatre",
        "1. un\n2. deux\n\n\n3. trois\n", "5) cinq\n6) six\n", "- un\n\n- deux\n", "- [ ] à faire\n- [x] fait\n",
        "> cité\n> encore\n>\n> > deux fois\nparesse\n", "```js\nlet a = '<b>'\n```\n\n    code\n\n`a ` `` ` ``",
        "[lien](/a/ \"titre\") [autre][r] <https://example.org> https://example.org\n\n[r]: /b \"B\"",
        "![alt *x*](/img/a.webp \"t\")\n\n![][i]\n\n[i]: /b.png",
        "| a | b |\n|:--|--:|\n| 1 | `x` |\n| 2 \\| 3 |\n\nfin",
        "| a |\n|---|\n| b |\n", "a ~~b~~ ~~ c ~~ ~d~", "<div class=\"x\">\n\n*a*\n\n</div>\n\n<div>*a*</div>",
        "<br>\n<!-- note\n\nsur deux lignes -->\n\n*Un chapô sur\ndeux lignes*\n\n<!-- texte-->\n\n## Suite\n",
        "Texte<br>suite <span lang=\"en\">en *anglais*</span> &eacute; &#233; &amp; &nbsp;x & y < z",
        "* Du matériel, \n* Des données,\n* Des gestes numériques du quotidien.\n\n<br>\n\n## Présentation \n",
        "<div style=\"a\"><iframe src=\"https://a.example/videos/embed/b\"></iframe></div>\n\n<br>\n",
        "<div class=\"fr-callout\">\n    <h3>Accéder</h3>\n    <a href=\"https://a.example\">\n    <button>\n        Go\n    </button>\n  </a>\n</div>",
        "\\*a\\* \\# b \\[c\\]", "***\n\n- - -\n\n___", "a\n***\nb", "Ligne avec\ttabulation\n\n\tcode\n",
        "1h15 à suivre en autonomie : \n* vidéo - 30 minutes\n* quizz\n", "a  \n\n\n\nb", "“a” -- b... (c) 'd'",
        "[a](<b c> 'd') [e](f(g)h) [i]( j ) [k](l\nm)", "<p>a\n<p>b\n\nc",
        "<details>\n<summary>S</summary>\n\ntexte\n\n</details>",
        "a[^1]\n\n[^1]: note", "www.example.org a@example.org", "Emphase*coll*ée, **gras**collé, 5*6*7",
        "| pas\nun tableau |",
        "<details><summary>a</summary>b</details> *c*", "    \n", "Aujourd’hui, 4,4% des *émissions*",
        "&copy; &#0; &#x1F600;",
    ]

    private static let script = """
        const markdown = require("markdown-it")({ html: true });
        const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
        process.stdout.write(JSON.stringify(texts.map(text => markdown.render(text))));
        """

    @Test("every text gives the same elements and words")
    func sameElements() throws {
        let input = String(decoding: try JSONEncoder().encode(Self.texts), as: UTF8.self)
        let result = try run(
            "node", ["-e", Self.script], environment: ["NODE_PATH": "/usr/share/nodejs"], input: input)
        #expect(result.errors == "")
        let theirs = try JSONDecoder().decode([String].self, from: Data(result.output.utf8))
        for (text, html) in zip(Self.texts, theirs) {
            let ours = PageHTML(of: text, isMarkdown: true).text
            #expect(Self.shape(ours) == Self.shape(html), "\(text)\n--- ours\n\(ours)\n--- theirs\n\(html)")
        }
    }

    /// The elements with their links and the words between them; how a table aligns and how deletion is marked differ
    /// in form alone.
    private static func shape(_ html: String) -> [String] {
        parseHTMLFragment(html).flatMap(shape)
    }

    private static func shape(_ node: HTMLNode) -> [String] {
        switch node {
        case .text(let text, _): return text.split(whereSeparator: \.isWhitespace).map(String.init)
        case .element(let element):
            let name = element.name == "del" ? "s" : element.name
            let attributes = ["href", "src", "alt", "title", "start", "class", "lang"].compactMap { key in
                element.attributes.first { $0.name == key }.map { "\(key)=\($0.value)" }
            }
            return ["<\(name) \(attributes.joined(separator: " "))>"] + element.children.flatMap(shape) + ["</\(name)>"]
        }
    }
}
