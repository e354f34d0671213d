import Foundation
import Markdown
import Testing

@Suite struct MarkdownRenderingTests {
    @Test(arguments: [
        ("# Été\n\nUn *mot* et **deux**.", "<h1>Été</h1>\n<p>Un <em>mot</em> et <strong>deux</strong>.</p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("1. a\n\n2. b", "<ol>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n"),
        ("[a](/b \"c\") ![d](e.webp)", "<p><a href=\"/b\" title=\"c\">a</a> <img src=\"e.webp\" alt=\"d\" /></p>\n"),
        ("a ~~b~~ ~c~", "<p>a <del>b</del> ~c~</p>\n"),
        ("<div class=\"x\">\n\n*a*\n\n</div>", "<div class=\"x\">\n<p><em>a</em></p>\n</div>\n"),
        ("<script>a</script>", "<script>a</script>\n"),
        ("\"a\" -- b...", "<p>&quot;a&quot; -- b...</p>\n"),
        ("https://a.example/ [^1]\n\n[^1]: b", "<p>https://a.example/ <a href=\"b\">^1</a></p>\n"),
        ("[x](javascript:y)", "<p><a href=\"javascript:y\">x</a></p>\n"),
        ("", ""),
    ])
    func `renders CommonMark with raw HTML, and nothing by itself`(source: String, html: String) {
        #expect(renderMarkdown(source).html == html)
    }

    @Test func `renders tables`() {
        #expect(
            renderMarkdown("| a | b |\n|---|--:|\n| 1 | 2 |").html == """
                <table>
                <thead>
                <tr>
                <th>a</th>
                <th align="right">b</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>1</td>
                <td align="right">2</td>
                </tr>
                </tbody>
                </table>

                """)
    }

    /// The source line of each line of the HTML.
    private func lines(_ source: String) -> [Int] {
        let rendered = renderMarkdown(source)
        let count = rendered.html.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        return (1...max(1, count)).map(rendered.sourceLine(ofHTMLLine:))
    }

    @Test func `each line of a paragraph and of raw HTML knows its own`() {
        #expect(lines("\n# a\n\n\nb\nc  \nd\n\n\n<div>\n<i>\n\n</i>e") == [2, 5, 6, 7, 10, 11, 13])
        #expect(lines("<!--\n\n\n-->\n\na") == [1, 2, 3, 4, 6])
    }

    @Test func `raw HTML inside a list knows its own`() {
        #expect(lines("a\n\n- b\n\n  <div>\n  <i>c</i>\n  </div>\n\n- d") == [1, 3, 3, 3, 5, 6, 7, 7, 9, 9, 9, 9])
    }

    @Test func `list items and table rows know theirs`() {
        #expect(lines("- a\n- b\n  c\n- d") == [1, 1, 2, 3, 4, 4])
        #expect(lines("| a |\n|---|\n| 1 |\n| 2 |") == [1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 4, 4, 4, 4, 4])
    }

    @Test func `text that looks like a position isn't one`() {
        #expect(lines("a\n\n<p data-sourcepos=\"90:1-99:1\">b</p>\nc") == [1, 3, 4])
    }

    @Test(arguments: [
        "<p data-sourcepos=\"90:1-99:1\">b</p>\n", "<p>a <b data-sourcepos=\"1\">c</b></p>\n",
        "<p>a data-sourcepos=</p>\n", "<div>\n<i\n data-sourcepos=\"\n</i></div>\n",
    ])
    func `what looks like a position stays where it is`(html: String) {
        #expect(renderMarkdown(html).html == html)
    }

    /// Texts in which an escape or an entity makes what looks like a position, though the source doesn't.
    @Test(arguments: [
        "data\\-sourcepos=x \"y\" z", "a data&#45;sourcepos=\"1:1-1:2\" b", "a data\\-sourcepos=&quot;1:1-1:2&quot; b",
        "[a](b \" data\\-sourcepos=\") c", "![ data\\-sourcepos=](b \"1:1-1:2\") c", "`` data\\-sourcepos=\" `` \"",
        "``` a&#32;data\\-sourcepos=\nb\n```", "<b title=\"data&#45;sourcepos=\">a</b>", "# data\\-sourcepos=",
        "| data\\-sourcepos= |\n|---|\n| \" data&#45;sourcepos= |",
    ])
    func `a text is as it is rendered without positions`(text: String) {
        // What looks like a position in the source itself has the text rendered without them.
        let comment = "<!-- data-sourcepos= -->\n"
        let html = renderMarkdown(text + "\n\n" + comment).html
        #expect(html.hasSuffix(comment))
        #expect(renderMarkdown(text).html + comment == html)
    }

    @Test func `a list that begins elsewhere than at 1, code and rules keep their attributes`() {
        let html = renderMarkdown("a\n\n3. b\n\n   c\n\n---\n\n```swift\nd = \"e\"\n```").html
        #expect(
            html == """
                <p>a</p>
                <ol start="3">
                <li>
                <p>b</p>
                <p>c</p>
                </li>
                </ol>
                <hr />
                <pre><code class="language-swift">d = &quot;e&quot;
                </code></pre>

                """)
    }

    @Test func `lines out of range are clamped`() {
        let rendered = renderMarkdown("\n\na")
        #expect([-1, 0, 1, 9].map(rendered.sourceLine(ofHTMLLine:)) == [3, 3, 3, 3])
        #expect(renderMarkdown("").sourceLine(ofHTMLLine: 1) == 1)
    }

    @Test func `hostile nesting costs no stack`() {
        let html = renderMarkdown(
            String(repeating: "> ", count: 20_000) + "a\n\n" + String(repeating: "[", count: 20_000)
        ).html
        #expect(html.contains("<p>a</p>"))
    }

    @Test func `threads render side by side`() {
        let source = "a ~~b~~\n\n| c |\n|---|\n| d |\n"
        let expected = renderMarkdown(source).html
        DispatchQueue.concurrentPerform(iterations: 400) { index in
            #expect(renderMarkdown(index.isMultiple(of: 2) ? source : source + "\n" + source).html.hasPrefix(expected))
        }
    }
}
