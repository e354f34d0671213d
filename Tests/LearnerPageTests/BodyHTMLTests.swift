import CourseCatalogue
import Testing
import XML

@testable import LearnerPage

@Suite struct BodyHTMLTests {
    private let page = BodyHTML(in: .page, wording: Wording(besides: "fr")) { "img/" + $0.sourcePath }
    private let feed = BodyHTML(in: .feed(address: "https://x.example/p/"), wording: Wording(besides: "fr")) {
        $0.address
    }

    private func element(_ name: String, _ attributes: [BodyElement.Attribute] = [], _ nodes: BodyNode...) -> BodyNode {
        .element(BodyElement(name, attributes, nodes))
    }

    @Test func textsAndValuesAreEscaped() {
        let nodes = [element("p", [.init("title", "a \"b\" & <c>")], .text("1 < 2 & \"3\" > 0"))]
        #expect(
            page.html(nodes)
                == "<p title=\"a &quot;b&quot; &amp; &lt;c&gt;\">1 &lt; 2 &amp; &quot;3&quot; &gt; 0</p>")
    }

    @Test func whatIsNotAllowedLeavesItsContent() {
        let nodes = [
            element("script", [], .text("alert(1)")),
            element("p", [.init("onclick", "x"), .init("class", "fr-btn"), .init("class", "lead")], .text("a")),
        ]
        #expect(page.html(nodes) == "alert(1)<p class=\"lead\">a</p>")
    }

    @Test func headingsSkipNoLevel() {
        let nodes = ["h3", "h5", "h3", "h2", "h6", "h4"].map { element($0, [], .text($0)) }
        #expect(
            page.html(nodes)
                == "<h2>h3</h2><h3>h5</h3><h2>h3</h2><h2>h2</h2><h3>h6</h3><h3>h4</h3>")
    }

    @Test func headingsOfAPartStandBelowItsTitle() {
        var part = page
        part.firstHeadingLevel = 5
        #expect(
            part.html(["h2", "h3", "h4"].map { element($0, [], .text($0)) }) == "<h5>h2</h5><h6>h3</h6><h6>h4</h6>")
    }

    @Test func linksOpenANewWindowInAPageAlone() {
        let nodes = [element("a", [.init("href", "https://y.example/?a=1&b=2")], .text("y"))]
        #expect(
            page.html(nodes)
                == "<a href=\"https://y.example/?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener\">y"
                + "<span class=\"unseen\"> (nouvelle fenêtre)</span></a>")
        #expect(feed.html(nodes) == "<a href=\"https://y.example/?a=1&amp;b=2\">y</a>")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "//x.example", "/a", "", "https://a b",
    ])
    func linksThatMayLeadNowhereLoseTheirTarget(address: String) {
        let nodes = [element("a", [.init("href", address)], .text("y"))]
        #expect(page.html(nodes) == "y")
        #expect(feed.html(nodes) == "y")
    }

    @Test func linksToAPartFollowItsIdentifier() {
        let nodes = [
            element("p", [.init("id", "a")]), element("p", [.init("id", "a")]),
            element("a", [.init("href", "#a")], .text("y")), element("td", [.init("headers", "a b")]),
        ]
        var part = page
        part.identifierPrefix = "m."
        #expect(
            part.html(nodes) == "<p id=\"m.a\"></p><p></p><a href=\"#m.a\">y</a><td headers=\"m.a m.b\"></td>")
        #expect(feed.html([nodes[2]]) == "<a href=\"https://x.example/p/#a\">y</a>")
        let placeless = BodyHTML(in: .feed(address: nil), wording: feed.wording) { $0.address }
        #expect(placeless.html([nodes[2]]) == "y")
    }

    @Test func picturesHaveTheirSize() {
        let asset = Asset(sourcePath: "a.png", mediaType: "image/png", byteCount: 1)
        let picture = BodyNode.picture(Picture(asset: asset, alternativeText: "A & B", width: 3, height: 2))
        #expect(
            page.html([picture])
                == "<img src=\"img/a.png\" alt=\"A &amp; B\" width=\"3\" height=\"2\" loading=\"lazy\" decoding=\"async\">"
        )
        #expect(feed.html([picture]) == "A &amp; B")
    }

    @Test func picturesAreOfferedInTheirSizes() {
        func asset(_ name: String) -> Asset { Asset(sourcePath: name, mediaType: "image/png", byteCount: 1) }
        var picture = Picture(asset: asset("b.png"), alternativeText: "", width: 600, height: 400)
        picture.renditions = [
            .init(asset: asset("a.png"), width: 300, height: 200),
            .init(asset: asset("c.png"), width: 1200, height: 800),
        ]
        let one =
            "<img src=\"img/b.png\" alt=\"\" width=\"600\" height=\"400\" loading=\"lazy\" decoding=\"async\">"
        #expect(page.html([.picture(picture)]) == one)
        var offering = page
        offering.offersRenditions = true
        #expect(
            offering.html([.picture(picture)]) == """
                <img src="img/b.png" srcset="img/a.png 300w, img/b.png 600w, img/c.png 1200w" \
                sizes="(min-width: 48em) 704px, 92vw" alt="" width="1200" height="800" loading="lazy" decoding="async">
                """)
        picture.renditions.removeLast()
        #expect(offering.html([.picture(picture)]).contains(" sizes=\"(min-width: 48em) 600px, 92vw\" "))
    }

    @Test func aVideoIsAStillInAPage() {
        #expect(
            page.html([.video(SamplePages.video)]) == """
                <figure class="video"><div class="still" data-play="Lire la vidéo « Lancement du parcours »" \
                data-title="Lancement du parcours"><a href="https://www.dailymotion.com/embed/video/x9fznfq" \
                target="_blank" rel="noopener">Lire la vidéo « Lancement du parcours »<span class="unseen"> \
                (nouvelle fenêtre)</span></a></div><p>La vidéo est hébergée par www.dailymotion.com, à qui rien \
                n’est demandé avant votre clic.</p></figure><details data-transcript="Mélanie R."><summary>\
                Transcription de la vidéo, par Mélanie R.</summary><p>À l’occasion de la semaine du numérique…</p></details>
                """)
    }

    @Test func aVideoIsALinkInAFeed() {
        #expect(
            feed.html([.video(SamplePages.video)]) == """
                <p><a href="https://www.dailymotion.com/embed/video/x9fznfq">Vidéo : Lancement du parcours \
                (www.dailymotion.com)</a></p><details><summary>Transcription de la vidéo, par Mélanie R.</summary>\
                <p>À l’occasion de la semaine du numérique…</p></details>
                """)
    }

    @Test func aVideoWithoutAnAddressIsItsTitle() {
        let video = Video(host: .other, identifier: "x", playerAddress: "javascript:alert(1)", title: "T")
        #expect(page.html([.video(video)]) == "<p>T</p>")
        #expect(feed.html([.video(video)]) == "<p>T</p>")
    }

    @Test func aParagraphThatHoldsABlockIsADivision() {
        let nodes = [element("p", [], element("em", [], element("div", [], .text("a"))))]
        #expect(page.html(nodes) == "<div><em><div>a</div></em></div>")
    }

    @Test func tablesScrollInTheirBox() {
        let nodes = [element("table", [], element("tr", [], element("td", [], .text("a"))))]
        #expect(
            page.html(nodes)
                == "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Tableau\"><table><tr><td>a</td></tr>"
                + "</table></div>")
        #expect(feed.html(nodes) == "<table><tr><td>a</td></tr></table>")
    }

    @Test func calloutsAreNotes() {
        let nodes = [element("aside", [.init("class", "callout")], .text("a"), element("br"), element("hr"))]
        #expect(page.html(nodes) == "<aside class=\"callout\" role=\"note\">a<br><hr></aside>")
    }

    @Test func aFirstLineFeedSurvivesTheParser() {
        #expect(page.html([element("pre", [], .text("\na"))]) == "<pre>\n\na</pre>")
    }

    @Test func depthExhaustsNothing() {
        var node = BodyNode.text("a")
        for _ in 0..<2_000 { node = element("span", [], node) }
        let html = page.html([node])
        #expect(html.count == 2_000 * "<span></span>".count + 1)
    }

    @Test func whatFollowsDeepContentStaysBehindIt() {
        var node = BodyNode.text("a"), expected = "a"
        let notice = "<span class=\"unseen\"> (nouvelle fenêtre)</span>"
        for level in 0..<60 {
            switch level % 4 {
            case 0:
                node = element("a", [.init("href", "https://y.example/\(level)")], node, .text("t"))
                expected =
                    "<a href=\"https://y.example/\(level)\" target=\"_blank\" rel=\"noopener\">\(expected)t\(notice)</a>"
            case 1:
                node = element("table", [], node)
                expected =
                    "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Tableau\"><table>\(expected)"
                    + "</table></div>"
            case 2:
                node = element("unknown", [], .text("<"), node, .text(">"))
                expected = "&lt;\(expected)&gt;"
            default:
                node = element("li", [], node, element("br"), .text("u"), element("em", [], .text("v")))
                expected = "<li>\(expected)<br>u<em>v</em></li>"
            }
        }
        #expect(page.html([node, .text("end")]) == expected + "end")
    }

    @Test func partsAreFoundInTheOrderOfThePageHoweverDeep() {
        var node = BodyNode.picture(SamplePages.photo)
        var names = [SamplePages.photo.alternativeText]
        for level in 0..<40 {
            var picture = SamplePages.photo
            picture.alternativeText = "\(level)"
            node = element("span", [], node, .picture(picture), .text("x"))
            names.append("\(level)")
        }
        #expect(BodyParts(of: [.text("y"), node]).pictures.map(\.alternativeText) == names)
    }

    @Test(arguments: SamplePages.hostileTexts)
    func textsComeBackFromTheParser(text: String) {
        let parsed = parseHTMLFragment(page.html([element("p", [], .text(text))]))
        guard case .element(let paragraph) = parsed.first, parsed.count == 1 else {
            Issue.record("\(parsed) is not one element")
            return
        }
        #expect(
            paragraph.children.map { if case .text(let text, _) = $0 { text } else { "an element" } }.joined() == text)
    }
}
