import Diagnostics
import Foundation
import Nunjucks
import Testing

/// No input makes the parser or the evaluator crash or go on without end.
struct RobustnessTests {
    @Test(arguments: ["[", "(", "{a:", "not ", "-", "a[", "f(", "{{ ", "{% if a %}", "{% for a in b %}", "{% raw %}"])
    func survivesAHundredThousandOpenings(opening: String) {
        let outcome = nested(opening, "", times: 100_000)
        #expect(outcome.text == nil)
        #expect(outcome.transcript.contains("error"))
    }

    @Test(arguments: [
        ("a.b", ".b"), ("a", "|upper"), ("a", "()"), ("a", "[0]"), ("1", "//1"), ("a", " if a else a"),
    ])
    func survivesAHundredThousandLinks(start: String, link: String) {
        let outcome = nested(start, link, times: 100_000)
        #expect(outcome.text == nil)
        #expect(outcome.transcript.contains("more than 40 levels of nesting"))
    }

    @Test(arguments: ["+1", "~'a'", " and a", " or a", "*2", " == 1", " in []", "**1", "%3"])
    func evaluatesLongRowsOfOperators(link: String) {
        #expect(nested("1", link, times: 20_000).text != nil)
    }

    @Test func survivesWhatCallsItselfOnASmallStack() {
        let templates = [
            "{% macro m(a) %}{{ m([a]) }}{% endmacro %}{{ m(1) }}",
            "{% macro m() %}{% if 1 %}{% for i in [1] %}{{ m() | upper }}{% endfor %}{% endif %}{% endmacro %}{{ m() }}",
            "{% macro m() %}{% call m() %}x{% endcall %}{% endmacro %}{{ m() }}",
            "{% macro m() %}{% set a %}{{ [{ a: (m() if 1 else 2) }] }}{% endset %}{% endmacro %}{{ m() }}",
            "{% macro m() %}{% switch 1 %}{% case 1 %}{{ 1 + (1 + (1 + m())) }}{% endswitch %}{% endmacro %}{{ m() }}",
            "{% block a %}{% include 'main.njk' %}{% endblock %}", "{% extends 'main.njk' %}",
        ]
        onSmallThread {
            for template in templates {
                let outcome = render(template, beside: ["main.njk": template])
                #expect(outcome.text == nil)
                #expect(outcome.transcript.contains("[template-"))
            }
        }
    }

    @Test func survivesValuesNestedInThemselves() {
        onSmallThread {
            let deep = "{% set a = [] %}{% for i in range(1000) %}{% set a = [a] %}{% endfor %}{{ a | dump }}"
            #expect(render(deep).transcript.contains("more than 64 levels of nesting"))
            let pushed = "{% set a = [] %}{% for i in range(1000) %}{% set b = a.push(a) %}{% endfor %}{{ a }}"
            #expect(render(pushed).transcript.contains("error"))
            let wide = "{% set a = ['x'] %}{% for i in range(60) %}{% set a = [a, a] %}{% endfor %}{{ a }}"
            #expect(render(wide).transcript.contains("an array has more than 1000000 elements"))
            let filtered = wide.replacing("[a, a]", with: "[a, a] | reverse | list")
            #expect(render(filtered).transcript.contains("error"))
        }
    }

    @Test func survivesTextsThatAreHardToSearch() {
        let texts = "{% set a = 'a'.repeat(300000) %}{% set b = 'a'.repeat(150000) ~ 'b' %}"
        #expect(text(texts + "{{ b in a }}{{ a.lastIndexOf(b) }}{{ a.split(b).length }}") == "false-11")
    }

    /// Pieces of templates in any order, and templates with bytes changed: there is an answer, and soon.
    @Test func answersToWhateverIsWritten() {
        onSmallThread {
            var limits = Limits()
            limits.loopIterations = 2000
            limits.steps = 50_000
            limits.outputBytes = 100_000
            var generator = TemplateGenerator(random: SeededGenerator(seed: 7))
            for number in 0..<3000 {
                let template =
                    number % 2 == 0 ? generator.scraps() : generator.mutated(generator.templateCase(number))
                var environment = Environment(loader: DictionaryLoader(["part": template]))
                environment.limits = limits
                let outcome = render(template, in: environment)
                #expect(outcome.text != nil || outcome.transcript.contains("error"))
            }
        }
    }

    private func nested(_ start: String, _ link: String, times: Int) -> Outcome {
        let isOpening = link.isEmpty
        let text = isOpening ? String(repeating: start, count: times) : start + String(repeating: link, count: times)
        let template = start.hasPrefix("{%") || start.hasPrefix("{{") ? text : "{{ " + text + " }}"
        nonisolated(unsafe) var outcome = Outcome(text: nil, transcript: "")
        onSmallThread { outcome = render(template) }
        return outcome
    }
}
