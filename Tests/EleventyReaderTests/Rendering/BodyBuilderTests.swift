import CourseCatalogue
import Testing

@testable import EleventyReader

@Suite("Bodies")
struct BodyBuilderTests {
    private func read(_ text: String) throws -> (content: PageContent, told: String) {
        try SiteFixture([
            "content/a.md": "---\ntitle: A\n---\n" + text, "content/b/c.md": "---\npermalink: /ailleurs/c/\n---\n",
            "public/img/x.svg": Fixture.svg, "public/doc.pdf": "x",
        ]).content("content/a.md")
    }

    private func markup(_ text: String) throws -> String { try read(text).content.body.markup }

    @Test("Markdown becomes the elements that a body can hold")
    func markdown() throws {
        #expect(
            try markup("# Titre\n\nUn *mot*, un **autre**, ~~pas~~ `ça`.\n\n1. Un\n2. Deux\n\n---\n\n> Cité\n") == """
                <h2>Titre</h2><p>Un <em>mot</em>, un <strong>autre</strong>, <del>pas</del> <code>ça</code>.</p>\
                <ol><li>Un</li><li>Deux</li></ol><hr></hr><blockquote><p>Cité</p></blockquote>
                """)
    }

    @Test(
        "whatever could run or fetch is left out",
        arguments: [
            ("<script>alert(1)</script>", ""), ("<style>p { color: red }</style>", ""),
            ("<p onclick=\"x()\" style=\"a\">A</p>", "<p>A</p>"),
            ("<p><img src=x onerror=alert(1)></p>", ""), ("<link rel=\"stylesheet\" href=\"/x.css\">", ""),
            ("<base href=\"//x.fr\">", ""),
            ("<svg onload=\"x()\"><script>a</script><text>T</text></svg>", ""), ("<template><p>A</p></template>", ""),
            ("<noscript><img src=\"/x\"></noscript>", ""), ("<meta http-equiv=\"refresh\" content=\"0;url=/x\">", ""),
            ("<p class=\"a\" id=\"été\" lang=\"en\" data-x=\"y\">A</p>", "<p id=\"c-ete\" lang=\"en\">A</p>"),
            ("<p id=\"…\">A</p>", "<p>A</p>"), ("<marquee>A</marquee>", "<p>A</p>"), ("<button>A</button>", "<p>A</p>"),
            ("<font color=red>A</font>", "<p>A</p>"),
        ])
    func allowList(html: String, expected: String) throws {
        #expect(try markup(html) == expected)
    }

    @Test(
        "content that goes with its element is told", arguments: ["video", "audio", "object", "form", "canvas", "math"])
    func notKept(name: String) throws {
        #expect(
            try read("Avant\n\n<\(name)>Texte</\(name)>\n").told == """
                content/a.md:6:1: warning: the element <\(name)> is not kept, nor what it holds [content-not-kept]
                  help: say the same by text, a picture, a link, or the video of a known host

                """)
        #expect(try markup("<\(name) aria-hidden=\"true\">Texte</\(name)>") == "")
        #expect(try read("<\(name) aria-hidden=\"true\">Texte</\(name)>").told == "")
    }

    @Test(
        "links are made absolute, or go where they can't be",
        arguments: [
            ("[A](/ailleurs/c/#x)", "<a href=\"https://www.example.org/ailleurs/c/#x\">A</a>"),
            ("[A](b/c.md#x)", "<a href=\"https://www.example.org/ailleurs/c/#x\">A</a>"),
            ("[A](https://x.fr/é)", "<a href=\"https://x.fr/%C3%A9\">A</a>"),
            ("[A](mailto:a@b.fr)", "<a href=\"mailto:a@b.fr\">A</a>"),
            ("[A](#Été)", "<a href=\"#c-ete\">A</a>"), ("[A](#)", "A"),
            ("[A](/doc.pdf)", "<a href=\"https://www.example.org/doc.pdf\">A</a>"),
            ("<a href=\"javascript:alert(1)\">A</a>", "A"), ("<a name=\"x\">A</a>", "<span id=\"c-x\">A</span>"),
            ("<a href=\"/ailleurs/c/\"></a>", ""),
            (
                "<a href=\"/ailleurs/c/\" target=\"_blank\" title=\"T\"><b>A</b></a>",
                "<a title=\"T\" href=\"https://www.example.org/ailleurs/c/\"><b>A</b></a>"
            ),
            ("[A](<data:text/html,x>)", "A"),
        ])
    func links(text: String, expected: String) throws {
        #expect(try markup(text) == (expected.isEmpty ? "" : "<p>\(expected)</p>"))
    }

    @Test("links that lead nowhere or are refused are told where they stand")
    func toldLinks() throws {
        #expect(
            try read("Un [A](/rien/)\net [B](javascript:x).\n").told == """
                content/a.md:4:1: warning: the link “/rien/” leads to a page that the folder doesn’t have [link-to-missing-page]
                  help: correct the link, or add the page
                content/a.md:5:1: warning: the link “javascript:x” is no web or mail address and is not kept [refused-link]
                  help: write an address in https:, http: or mailto:

                """)
    }

    @Test("a frame of a known host is a video, any other a link to what it shows")
    func frames() throws {
        let known = try read("<iframe src=\"https://video.example.org/videos/embed/abc\" title=\"T\"></iframe>").content
        #expect(known.body.markup == "[video abc]")
        #expect(known.videos.map(\.value.title) == ["T"])
        let unnamed = try read("<iframe src=\"https://tube.attacker.example/videos/embed/abc\"></iframe>")
        #expect(
            unnamed.content.body.markup
                == "<p><a href=\"https://tube.attacker.example/videos/embed/abc\">tube.attacker.example</a></p>")
        #expect(
            unnamed.told == """
                content/a.md:4:1: warning: the video of tube.attacker.example becomes a link: this host is not among those that pages show [unnamed-video-host]
                  help: if it is safe, name it in parcours.yml: site.video-hosts

                """)
        #expect(
            try markup("<iframe src=\"https://cartes.example.org/a?b=c\" title=\"La carte\"></iframe>")
                == "<p><a href=\"https://cartes.example.org/a?b=c\">La carte</a></p>")
        #expect(
            try markup("<iframe src=\"//cartes.example.org/\"></iframe>")
                == "<p><a href=\"https://cartes.example.org/\">cartes.example.org</a></p>")
        for source in ["javascript:alert(1)", "/local", "", "data:text/html,x"] {
            let frame = try read("<iframe src=\"\(source)\"><p>A</p></iframe>")
            #expect(frame.content.body.markup == "")
            #expect(
                frame.told.hasPrefix(
                    "content/a.md:4:1: warning: the element <iframe> is not kept, nor what it holds [content-not-kept]\n"
                ))
        }
    }

    @Test("pictures are those of the source, and their words stand for those that can't be had")
    func pictures() throws {
        #expect(try markup("![Un dessin](/img/x.svg)") == "<p>[picture public/img/x.svg]</p>")
        #expect(try markup("![Un dessin](/img/y.svg)") == "<p>Un dessin</p>")
        #expect(
            try markup("<figure><img src=\"/img/x.svg\" alt=\"A\"><figcaption>B</figcaption></figure>")
                == "<figure>[picture public/img/x.svg]<figcaption>B</figcaption></figure>")
    }

    @Test("tables in tables, and cells that span")
    func tables() throws {
        #expect(
            try markup(
                "<table><tr><td colspan=\"2\" headers=\"É b\" width=\"9\">A<table><tr><td>B</td></tr></table></td></tr></table>"
            )
                == "<table><tr><td colspan=\"2\" headers=\"c-e c-b\">A<table><tr><td>B</td></tr></table></td></tr></table>"
        )
        #expect(
            try markup("| A | B |\n|---|---|\n| 1 | 2 |\n")
                == "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
        )
    }

    @Test("call-outs and accordions keep their meaning")
    func boxes() throws {
        #expect(
            try markup(":::callout Suivre\n\nTexte\n\n:::\n\n??? Une question ?\n\nOui.\n\n???\n") == """
                <aside class="callout"><h3>Suivre</h3><p>Texte</p></aside>\
                <details><summary>Une question ?</summary><p>Oui.</p></details>
                """)
    }

    @Test(
        "nesting without end is cut, and its text kept",
        arguments: ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>", "> ", "- ", "<details>"])
    func deep(opening: String) throws {
        let body = try read(String(repeating: opening, count: 5_000) + "fond").content.body
        #expect(body.plainText.contains("fond"))
    }

    @Test("boxes without a meaning vanish, boxes of text stay")
    func groups() throws {
        #expect(try markup("<div><section><p>A</p></section></div>") == "<p>A</p>")
        #expect(try markup("<div>Un texte <b>nu</b></div>") == "<div>Un texte <b>nu</b></div>")
        #expect(try markup("<div></div><p></p><ul></ul>") == "")
    }

    @Test("a transcript goes with the video before it")
    func transcripts() throws {
        let text = """
            {% dailymotion "x1" %}

            {% transcription "A" %}<p>Un</p>{% endtranscription %}

            <iframe src="https://video.example.org/videos/embed/abc"></iframe>

            {% transcription "B" %}<p>Deux</p>{% endtranscription %}

            """
        let content = try read(text).content
        #expect(content.body.markup == "[video x1 (<p>Un</p>)][video abc (<p>Deux</p>)]")
        #expect(content.videos.map(\.value.transcript?.author) == ["A", "B"])
    }

    @Test("a transcript without a video is told, and says nothing of the module")
    func transcriptAlone() throws {
        let page = try read("{% transcription \"A\" %}<p>Durée : 1 heure</p>{% endtranscription %}\n")
        #expect(page.content.body.isEmpty)
        #expect(page.content.blocks.isEmpty)
        #expect(
            page.told == """
                content/a.md:4:1: warning: this transcript has no video before it [transcript-without-video]
                  help: put it after the video that it is the text of

                """)
    }

    @Test("a video without a usable key is told")
    func invalidVideo() throws {
        #expect(
            try read("{% dailymotion \"a b\" %}\n").told == """
                content/a.md:4:1: warning: “dailymotion” wants a video’s identifier [invalid-video]
                  4 | {% dailymotion "a b" %}
                    | ^
                  help: write for example {% dailymotion "x9fznfq" %}

                """)
    }

    @Test("authors can't write placeholders of their own")
    func forged() throws {
        let content = try read(
            "{% dailymotion \"x1\" %}\n\n<div data-parcours=\"video-0\">A</div>\n\n<div data-parcours=\"card-0\">B</div>\n"
        ).content
        #expect(content.body.markup == "[video x1]<div>A</div><div>B</div>")
        #expect(content.videos.count == 1)
    }

    @Test("what is quoted says nothing of the module; lists, rows and leads do")
    func blocks() throws {
        let blocks = try read(
            "*Un chapô.*\n\n## Titre\n\n> Cité\n\n- Un\n- Deux\n\n| Durée | 1 heure |\n|---|---|\n| a | b |\n"
        ).content.blocks
        #expect(blocks.map(\.text) == ["Un chapô.", "Titre", "Un", "Deux", "Durée : 1 heure", "a : b"])
        #expect(
            blocks.map(\.kind) == [
                .emphasis, .heading(level: 2), .listItem(list: 1), .listItem(list: 1), .paragraph, .paragraph,
            ])
        #expect(blocks.map(\.location.line) == [4, 6, 10, 11, 13, 15])
    }
}
