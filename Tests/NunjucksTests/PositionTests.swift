import Diagnostics
import Nunjucks
import Testing

/// Places that the host gets are those of the template, in characters.
struct PositionTests {
    @Test func entriesOfObjectLiteralsKnowTheirPlaces() throws {
        let page = Marked("é {{ seen({ ①title: ②\"Évaluer\",\n\t③\"image\": ④{ ⑤src: ⑥n + 1 } }) }}")
        let call = try #require(try calls(in: page.text).first)
        guard case .object(let card) = call[0], case .object(let image)? = card["image"] else {
            Issue.record("no object")
            return
        }
        #expect(place(card.entry("title")?.keyLocation) == page["①"])
        #expect(place(card.entry("title")?.valueLocation) == page["②"])
        #expect(place(card.entry("image")?.keyLocation) == page["③"])
        #expect(place(card.entry("image")?.valueLocation) == page["④"])
        #expect(place(image.entry("src")?.keyLocation) == page["⑤"])
        #expect(place(image.entry("src")?.valueLocation) == page["⑥"])
    }

    @Test func placesGoThroughVariables() throws {
        let page = Marked("{% set card = { title: ①'T' } %}\n{{ seen(card) }}")
        let call = try #require(try calls(in: page.text).first)
        guard case .object(let card) = call[0] else {
            Issue.record("no object")
            return
        }
        #expect(place(card.entry("title")?.valueLocation) == page["①"])
    }

    @Test func callsAndArgumentsKnowTheirPlaces() throws {
        let page = Marked("👩‍👩‍👧 {{ ①seen(②1,\n  k=③'x') }}")
        let call = try #require(try calls(in: page.text).first)
        #expect(place(call.location) == page["①"])
        #expect(call.arguments.map { place($0.location) } == [page["②"], page["③"]])
        #expect(call.arguments.map(\.name) == [nil, "k"])
        #expect(call.place.sourceLine == "👩‍👩‍👧 {{ seen(1,")
    }

    @Test func linesCountFromTheFirstLineOfTheFile() {
        let source = Source(file: "page.md", text: "a\r\n{{", firstLine: 12)
        #expect(source.location(atUTF8Offset: 3).description == "page.md:13:1")
        #expect(source.line(atUTF8Offset: 0) == "a")
        #expect(source.location(atUTF8Offset: 99).description == "page.md:13:3")
    }

    /// The calls of `seen` that a template makes.
    private func calls(in template: String) throws -> [Call] {
        let seen = Kept<[Call]>([])
        var environment = Environment()
        environment.globals["seen"] = .function("seen") { call in
            let copy = call
            seen.edit { $0.append(copy) }
            return .undefined
        }
        environment.globals["n"] = 1
        var diagnostics = DiagnosticCollector()
        _ = try environment.render(
            environment.parse(Source(file: "page.md", text: template)), reporting: &diagnostics)
        #expect(diagnostics.diagnostics.isEmpty)
        return seen.value
    }

    private func place(_ location: Diagnostics.SourceLocation?) -> String {
        location.map { "\($0.line):\($0.column)" } ?? "no place"
    }
}
