import Diagnostics
import Nunjucks
import Testing

/// What is told, whole, and what is rendered all the same.
struct DiagnosticsTests {
    @Test func unknownFiltersPassTheValueOn() {
        expect(
            "Été : {{ 'a' | slugify | upper }}", gives: "Été : A",
            """
            main.njk:1:16: warning: unknown filter “slugify” [unknown-filter]
              1 | Été : {{ 'a' | slugify | upper }}
                |                ^
              help: the value is kept as it is

            """)
    }

    @Test func unknownTagsLeaveTheirBody() {
        expect(
            "a\n{% callout 'x' %}b{{ 1 }}{% endcallout %}", gives: "a\nb1",
            """
            main.njk:2:1: warning: unknown tag “callout” [unknown-tag]
              2 | {% callout 'x' %}b{{ 1 }}{% endcallout %}
                | ^
              help: the tag is left out, its content is kept

            """)
    }

    @Test func callsOfNothingGiveNothing() {
        expect(
            "[{{ page.helper(1) }}]", gives: "[]",
            """
            main.njk:1:5: warning: “page.helper” is not a function [not-a-function]
              1 | [{{ page.helper(1) }}]
                |     ^
              help: the call gives nothing

            """)
    }

    @Test func missingTemplatesAreToldOnce() {
        expect(
            "{% for i in [1, 2] %}{% include 'no.njk' %}{% endfor %}|", gives: "|",
            """
            main.njk:1:22: warning: template not found: “no.njk” [missing-template]
              1 | {% for i in [1, 2] %}{% include 'no.njk' %}{% endfor %}|
                |                      ^

            """)
    }

    @Test func missingImportsAreTold() {
        expect(
            "{% from 'lib' import a, b %}{{ a }}", gives: "1", beside: ["lib": "{% set a = 1 %}"],
            """
            main.njk:1:25: warning: “lib” does not define “b” [missing-import]
              1 | {% from 'lib' import a, b %}{{ a }}
                |                         ^

            """)
    }

    @Test func faultsInIncludedTemplatesNameTheirFile() {
        expect(
            "{% include 'part.njk' %}", gives: "1", beside: ["part.njk": "\n{{- 1 | zzz }}"],
            """
            part.njk:2:9: warning: unknown filter “zzz” [unknown-filter]
              2 | {{- 1 | zzz }}
                |         ^
              help: the value is kept as it is

            """)
    }

    @Test func faultsInMacrosNameTheirFile() {
        expect(
            "{% from 'm.njk' import m %}{{ m() }}", gives: "x",
            beside: ["m.njk": "{% macro m() %}x{{ nothing() }}{% endmacro %}"],
            """
            m.njk:1:20: warning: “nothing” is not a function [not-a-function]
              1 | {% macro m() %}x{{ nothing() }}{% endmacro %}
                |                    ^
              help: the call gives nothing

            """)
    }

    @Test func randomIsRefused() {
        expect(
            "{{ [1, 2] | random }}", gives: "1,2",
            """
            main.njk:1:13: warning: the filter “random” gives a random result [unsupported-filter]
              1 | {{ [1, 2] | random }}
                |             ^
              help: the value is kept as it is

            """)
    }

    @Test func unknownTestsAndSearchesAreFalse() {
        expect(
            "{{ 1 is prime }}{{ 1 is not prime }}{{ 1 in 5 }}", gives: "falsefalsefalse",
            """
            main.njk:1:9: warning: unknown test “prime” [unknown-test]
              1 | {{ 1 is prime }}{{ 1 is not prime }}{{ 1 in 5 }}
                |         ^
              help: the test is false
            main.njk:1:29: warning: unknown test “prime” [unknown-test]
              1 | {{ 1 is prime }}{{ 1 is not prime }}{{ 1 in 5 }}
                |                             ^
              help: the test is false
            main.njk:1:40: warning: “in” can’t search in this value [unsearchable-value]
              1 | {{ 1 is prime }}{{ 1 is not prime }}{{ 1 in 5 }}
                |                                        ^
              help: the test is false

            """)
    }

    @Test func messagesAreFrenchToo() throws {
        do throws(TemplateError) {
            _ = try Environment().parse(Source(file: "page.md", text: "{% if a %}"))
            Issue.record("parsed")
        } catch {
            let text = TerminalRenderer(language: .french).render(error.diagnostic)
            #expect(
                text == """
                    page.md:1:1: erreur: la balise « if » n’est pas fermée : il manque {% endif %} [template-syntax]
                      1 | {% if a %}
                        | ^

                    """)
        }
    }

    private func expect(
        _ template: String, gives text: String, beside templates: [String: String] = [:], _ transcript: String,
        _ place: Testing.SourceLocation = #_sourceLocation
    ) {
        #expect(
            render(template, beside: templates) == Outcome(text: text, transcript: transcript), sourceLocation: place)
    }
}
