import Foundation
import Testing
import XML

@Suite struct HTMLParsingTests {
    /// The tree as text: `<p>` as `p(…)`, text in quotes.
    private func outline(_ nodes: [HTMLNode]) -> String {
        nodes.map { node in
            switch node {
            case .text(let text, _): "\"" + text.replacing("\n", with: "⏎") + "\""
            case .element(let element):
                element.name + element.attributes.map { "[\($0.name)=\($0.value)]" }.joined()
                    + (element.children.isEmpty ? "" : "(" + outline(element.children) + ")")
            }
        }.joined(separator: " ")
    }

    private func outline(_ html: String, depthLimit: Int = 200) -> String {
        outline(parseHTMLFragment(html, depthLimit: depthLimit))
    }

    @Test(arguments: [
        ("<p>a</p><p>b</p>", "p(\"a\") p(\"b\")"),
        ("loose <b>text</b> here", "\"loose \" b(\"text\") \" here\""),
        ("  <p>a</p>\n", "\"  \" p(\"a\") \"⏎\""),
        ("<ul><li>a<li>b</ul>", "ul(li(\"a\") li(\"b\"))"),
        ("<p>a<p>b", "p(\"a\") p(\"b\")"),
        ("<b>a<i>b</b>c</i>", "b(\"a\" i(\"b\")) \"c\""),
        ("<DIV Class=\"A\" hidden>x</DIV>", "div[class=A][hidden=](\"x\")"),
        ("a<br>b<img src=x alt='é'>c", "\"a\" br \"b\" img[src=x][alt=é] \"c\""),
        ("a<wbr>b<source src=x>c", "\"a\" wbr \"b\" source[src=x] \"c\""),
        ("<details><summary>s</summary><section>t</section></details>", "details(summary(\"s\") section(\"t\"))"),
        ("a<!-- b -->c<?php d ?>e", "\"ace\""),
        ("<script>a<b && \"c\"</script>d", "script(\"a<b && \"c\"\") \"d\""),
        ("<style>p{}</style>", "style(\"p{}\")"),
        ("&eacute;&amp;&#8217;&lt;", "\"é&’<\""),
        ("<html lang=fr><body class=x>a</body></html>", "\"a\""),
        ("<head><title>t</title></head><p>a</p>", "title(\"t\") p(\"a\")"),
        ("", ""),
    ])
    func `gives the content of a body`(html: String, tree: String) {
        #expect(outline(html) == tree)
    }

    @Test func `content after a closed body is kept`() {
        #expect(parseHTMLFragment("a</body></html>b<i>c</i>").map(\.text).joined() == "abc")
    }

    @Test func `text stays UTF-8 whatever a meta says`() {
        let html = "<meta charset=\"iso-8859-1\"><meta http-equiv=Content-Type content=\"text/html; charset=latin1\">é🙂"
        #expect(parseHTMLFragment(html).map(\.text).joined() == "é🙂")
    }

    @Test func `a NUL doesn't end the text`() {
        #expect(outline("a\0b<i>c</i>") == "\"a\u{FFFD}b\" i(\"c\")")
    }

    @Test func `gives the lines that tags and texts begin on`() {
        let nodes = parseHTMLFragment("<p>a</p>\n<!-- of\ntwo -->\n<div\n  class=x>\n\nb <i>c</i>\nd</div>\n<hr>")
        guard case .element(let division) = nodes[2] else { return #expect(Bool(false), "\(nodes)") }
        #expect(division.line == 4)
        #expect(
            division.children == [
                .text("\n\nb ", line: 5), .element(HTMLElement(name: "i", children: [.text("c", line: 7)], line: 7)),
                .text("\nd", line: 7),
            ])
        #expect(nodes.last == .element(HTMLElement(name: "hr", line: 9)))
    }

    @Test func `lines are right beyond 65,535`() {
        let nodes = parseHTMLFragment(String(repeating: "\n", count: 70_000) + "<i>a</i>")
        #expect(nodes.last == .element(HTMLElement(name: "i", children: [.text("a", line: 70_001)], line: 70_001)))
    }

    @Test func `below the depth limit text is kept and tags are dropped`() {
        #expect(outline("<div>a<p>b<b>c<i>d</i></b>e</p></div>f", depthLimit: 2) == "div(\"a\" p(\"bcde\")) \"f\"")
        #expect(outline("<p>a<script>b</script><style>c</style>d</p>", depthLimit: 1) == "p(\"ad\")")
    }

    @Test func `a hostile depth costs no stack and loses no text`() {
        let depth = 20_000
        let nodes = parseHTMLFragment(String(repeating: "<div>x", count: depth))
        #expect(nodes.map(\.text).joined() == String(repeating: "x", count: depth))
    }

    @Test(arguments: ["</i>", "</div>", "<br/>", "<i/>X", "</body>", "<p>Y<script>z</script>"])
    func `what follows a hostile depth costs no more than elsewhere`(piece: String) {
        let nodes = parseHTMLFragment(
            String(repeating: "<div>", count: 50_000) + String(repeating: piece, count: 50_000))
        let text = piece.filter { "XYZ".contains($0) }
        let isWhole = nodes.map(\.text).joined() == String(repeating: text, count: 50_000)
        #expect(isWhole)
    }

    @Test func `a text of many megabytes comes whole`() {
        let text = String(repeating: "été ", count: 3_000_000)
        #expect(parseHTMLFragment("<p>" + text).first?.text == text)
    }

    @Test func `any cut or changed byte gives a tree`() {
        let whole = Array(
            "<div a='1' b=\"&amp;\"><!-- c --><b>&eacute;<script>d</script></b><br/></div><html x=1>".utf8)
        for index in whole.indices {
            _ = parseHTMLFragment(String(decoding: whole[..<index], as: UTF8.self))
            for byte: UInt8 in [0, 0x3C, 0x26, 0xFF, 0x22, 0x2F] {
                var changed = whole
                changed[index] = byte
                _ = parseHTMLFragment(String(decoding: changed, as: UTF8.self))
            }
        }
        #expect(parseHTMLFragment(String(decoding: whole, as: UTF8.self)).count == 1)
    }

    @Test("of a tag with thousands of attributes the first thousand are kept, soon", .timeLimit(.minutes(20)))
    func excessAttributes() throws {
        let attributes = (0..<100_000).map { "a\($0)='<\($0)>'" }.joined(separator: "\n")
        let nodes = parseHTMLFragment("<i title=\"a > b\" \(attributes)>x</i><b a=1>y</b>")
        let elements = nodes.compactMap { node in if case .element(let element) = node { element } else { nil } }
        #expect(elements.map(\.name) == ["i", "b"])
        #expect(elements.map(\.attributes.count) == [1_000, 1])
        #expect(elements.first?.attributes.first?.value == "a > b")
        #expect(elements.first?.attributes.last?.value == "<998>")
        #expect(elements.last?.line == 100_000)
    }
}
