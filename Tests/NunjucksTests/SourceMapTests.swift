import Diagnostics
import Nunjucks
import Testing

/// What is rendered knows where it comes from.
struct SourceMapTests {
    @Test func literalTextIsExact() throws {
        let page = Marked("# Été\n{% if true %}\nun ①mot\n{% endif %}")
        #expect(try place(of: "mot", in: page.text) == "page.md:" + page["①"])
    }

    @Test func printedValuesComeFromTheirTag() throws {
        let page = Marked("a ①{{ 'printed' }} b")
        #expect(try place(of: "printed", in: page.text) == "page.md:" + page["①"])
        #expect(try place(of: "nted", in: page.text) == "page.md:" + page["①"])
    }

    @Test func includedTextComesFromItsFile() throws {
        #expect(try place(of: "two", in: "a {% include 'part.njk' %}") == "part.njk:2:1")
    }

    @Test func textAfterAnIncludeComesFromThePage() throws {
        let page = Marked("{% include 'part.njk' %} ①after")
        #expect(try place(of: "after", in: page.text) == "page.md:" + page["①"])
    }

    @Test func blocksComeFromTheTemplateThatWritesThem() throws {
        let page = Marked("{% extends 'base.njk' %}{% block b %}①mine{% endblock %}")
        #expect(try place(of: "mine", in: page.text) == "page.md:" + page["①"])
        #expect(try place(of: "<main>", in: page.text) == "base.njk:1:1")
    }

    @Test func bodiesOfPairedTagsKeepTheirPlaces() throws {
        let page = Marked("x ①{% wrap %}in ②{{ 'value' }} ③side{% endwrap %}")
        #expect(try place(of: "<div>", in: page.text) == "page.md:" + page["①"])
        #expect(try place(of: "value", in: page.text) == "page.md:" + page["②"])
        #expect(try place(of: "side", in: page.text) == "page.md:" + page["③"])
        #expect(try place(of: "</div>", in: page.text) == "page.md:" + page["①"])
    }

    @Test func capturesComeFromWhereTheyArePrinted() throws {
        let page = Marked("{% set a %}captured{% endset %}\n①{{ a }}")
        #expect(try place(of: "captured", in: page.text) == "page.md:" + page["①"])
    }

    @Test func nothingComesFromNowhere() throws {
        var diagnostics = DiagnosticCollector()
        let environment = Environment()
        let rendered = try environment.render(
            environment.parse(Source(file: "page.md", text: "")), reporting: &diagnostics)
        #expect(rendered.text.isEmpty)
        #expect(rendered.location(atUTF8Offset: 0) == nil)
    }

    private func place(of needle: String, in template: String) throws -> String {
        var environment = Environment(
            loader: DictionaryLoader([
                "part.njk": "one\ntwo", "base.njk": "<main>{% block b %}base{% endblock %}</main>",
            ]))
        environment.tags["wrap"] = .paired { _, _ in .body(before: "<div>", after: "</div>") }
        var diagnostics = DiagnosticCollector()
        let rendered = try environment.render(
            environment.parse(Source(file: "page.md", text: template)), reporting: &diagnostics)
        let range = try #require(rendered.text.firstRange(of: needle))
        let offset = rendered.text.utf8.distance(from: rendered.text.startIndex, to: range.lowerBound)
        return try #require(rendered.location(atUTF8Offset: offset)).description
    }
}
