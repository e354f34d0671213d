import Diagnostics
import Nunjucks
import Testing

/// What the host adds to the language.
struct HostTests {
    private var environment: Environment {
        var environment = Environment()
        environment.filters["shout"] = Function("shout") { call in .string(call[0].text + (call["mark"]?.text ?? "!")) }
        environment.filters["upper"] = Function("upper") { _ in "the host's" }
        environment.tests["short"] = Function("short") { call in .bool(call[0].text.utf8.count < 4) }
        environment.globals["site"] = ["name": "S"]
        environment.globals["markup"] = .function("markup") { call in .safe("<b>\(call[0].text)</b>") }
        environment.tags["dailymotion"] = .single { call in .string("<video id=\"\(call[0].text)\">") }
        environment.tags["transcription"] = .paired { call, body in
            .text("<details>\(call[0].text)|\(body.text)</details>")
        }
        environment.knownImports["components/component.njk"] = ObjectValue([
            ("component", .function("component") { call in .safe("[\(call[0].text)]") })
        ])
        return environment
    }

    @Test func filtersGetTheValueFirst() {
        #expect(text("{{ 'a' | shout }} {{ 'a' | shout(mark='?') }}", in: environment) == "a! a?")
    }

    @Test func hostFiltersGoBeforeThoseOfTheLanguage() {
        #expect(text("{{ 'a' | upper }}", in: environment) == "the host&#39;s")
    }

    @Test func testsOfTheHostWorkWithIsAndSelect() {
        #expect(text("{{ 'abc' is short }} {{ ['a', 'abcd'] | select('short') }}", in: environment) == "true a")
    }

    @Test func globalsAreSeenByMacrosToo() {
        #expect(text("{% macro m() %}{{ site.name }}{% endmacro %}{{ m() }}", in: environment) == "S")
        #expect(text("{{ site.name }}", ["site": ["name": "page's"]], in: environment) == "page&#39;s")
    }

    @Test func safeResultsAreNotEscaped() {
        #expect(text("{{ markup('x') }}", in: environment) == "<b>x</b>")
    }

    @Test func singleTagsPrintWithoutEscaping() {
        #expect(text("a {%- dailymotion \"x9fznfq\" -%} b", in: environment) == "a<video id=\"x9fznfq\">b")
    }

    @Test func pairedTagsGetTheirRenderedBody() {
        let page = "{% transcription \"Mélanie RAPHAËL\" %}{{ 1 + 1 }}{% endtranscription %}"
        #expect(text(page, in: environment) == "<details>Mélanie RAPHAËL|2</details>")
    }

    @Test func pairedTagsNestInEachOther() {
        let page = "{% transcription 1 %}{% transcription 2 %}x{% endtranscription %}{% endtranscription %}"
        #expect(text(page, in: environment) == "<details>1|<details>2|x</details></details>")
    }

    @Test func knownImportsNeedNoFile() {
        let page = "{% from \"components/component.njk\" import component as c with context %}{{ c(\"card\") }}"
        #expect(text(page, in: environment) == "[card]")
        #expect(text("{% import 'components/component.njk' as k %}{{ k.component(1) }}", in: environment) == "[1]")
    }

    @Test func knownImportsGoBeforeTheLoader() {
        let page = "{% from 'components/component.njk' import component %}{{ component(1) }}"
        #expect(text(page, beside: ["components/component.njk": "no macro"], in: environment) == "[1]")
    }

    @Test func aLoaderMayGiveParsedTemplates() throws {
        struct Parsed: TemplateLoader {
            let template: Template
            func template(named name: String) -> LoadedTemplate? { name == "p" ? .template(template) : nil }
        }
        var environment = self.environment
        environment.loader = Parsed(template: try environment.parse(Source(file: "p.njk", text: "<{{ x }}>")))
        #expect(text("{% include 'p' %}", ["x": 1], in: environment) == "<1>")
    }

    @Test func functionsReportAndThrow() {
        var environment = Environment()
        environment.globals["warn"] = .function("warn") { call in
            call.report(call.place.diagnostic(.warning, "odd-card", BilingualText(fr: "étrange", en: "odd")))
            return "shown"
        }
        environment.globals["fail"] = .function("fail") { call throws(TemplateError) in
            throw TemplateError(call.place.diagnostic(.error, "no-card", BilingualText(fr: "rien", en: "nothing")))
        }
        #expect(
            render("é {{ warn() }}", in: environment)
                == Outcome(
                    text: "é shown",
                    transcript: """
                        main.njk:1:6: warning: odd [odd-card]
                          1 | é {{ warn() }}
                            |      ^

                        """))
        #expect(
            render("{{ fail() }}", in: environment)
                == Outcome(
                    text: nil,
                    transcript: """
                        main.njk:1:4: error: nothing [no-card]
                          1 | {{ fail() }}
                            |    ^

                        """))
    }

    @Test func macrosOfAnotherRenderingGiveNothing() throws {
        let kept = Kept(Value.undefined)
        var environment = Environment()
        environment.globals["keep"] = .function("keep") { call in
            let macro = call[0]
            kept.edit { $0 = macro }
            return .undefined
        }
        #expect(text("{% macro m() %}{% endmacro %}{% call m() %}{% endcall %}{{ keep(m) }}", in: environment) == "")
        #expect(render("{{ m() }}", ["m": kept.value]).text == "")
    }

    @Test func templatesAreRenderedByManyThreads() async throws {
        let environment = self.environment
        let template = try environment.parse(Source(file: "t", text: "{% for i in l %}{{ i | shout }}{% endfor %}"))
        let texts = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<8 {
                group.addTask {
                    var diagnostics = DiagnosticCollector()
                    let context: ObjectValue = ["l": [.number(Double(number)), "x"]]
                    return try environment.render(template, context: context, reporting: &diagnostics).text
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(texts == Set((0..<8).map { "\($0)!x!" }))
    }
}
