import Diagnostics
import Nunjucks
import Testing

/// Each bound is an error that names it.
struct LimitsTests {
    @Test func templatesAreBounded() {
        #expect(
            fault("0123456789") { $0.templateBytes = 9 }
                == "error: the template is longer than 9 bytes [template-limit]")
        #expect(fault("012345678") { $0.templateBytes = 9 } == nil)
    }

    @Test func nestingIsBounded() {
        #expect(fault("{{ [[1]] }}") { $0.nestingDepth = 3 } == nil)
        #expect(
            fault("{{ [[[1]]] }}") { $0.nestingDepth = 3 } == "error: more than 3 levels of nesting [template-limit]")
    }

    @Test func loopsAreBoundedAllTogether() {
        let loops = "{% for i in range(3) %}{% for j in range(2) %}{% endfor %}{% endfor %}"
        #expect(fault(loops) { $0.loopIterations = 9 } == nil)
        #expect(fault(loops) { $0.loopIterations = 8 } == "error: more than 8 loop iterations [template-limit]")
    }

    @Test func stepsAreBounded() {
        let doubling = "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(15) }}"
        #expect(fault(doubling) { $0.steps = 1000 } == "error: more than 1000 steps of evaluation [template-limit]")
    }

    @Test func outputIsBoundedCapturesIncluded() {
        #expect(fault("{{ 'abc' }}{{ 'abc' }}") { $0.outputBytes = 6 } == nil)
        #expect(
            fault("{{ 'abc' }}{{ 'abcd' }}") { $0.outputBytes = 6 }
                == "error: the output is longer than 6 bytes [template-limit]")
        #expect(
            fault("abcd{% set a %}abcd{% endset %}") { $0.outputBytes = 6 }
                == "error: the output is longer than 6 bytes [template-limit]")
    }

    @Test(arguments: [
        "{{ ('ab' ~ 'cde') | length }}", "{{ 'ab'.repeat(3) | length }}", "{{ 'a' | center(6) | length }}",
        "{{ ['ab', 'cd', 'e'] | join | length }}", "{{ 'a' | indent(7, true) | length }}",
        "{{ 'a'.padStart(9) | length }}", "{{ '<>' | e | length }}",
    ])
    func stringsAreBounded(template: String) {
        #expect(fault(template) { $0.outputBytes = 4 } == "error: a string is longer than 4 bytes [template-limit]")
        #expect(fault(template) { $0.outputBytes = 10 } == nil)
    }

    @Test(arguments: [
        "{{ range(5) | length }}", "{{ [1, 2, 3].concat([4, 5]) | length }}", "{{ 'abcde'.split('') | length }}",
        "{{ [1] | slice(5) | length }}", "{{ 'abcde' | list | length }}", "{{ range(0, 1, 0.2) | length }}",
    ])
    func arraysAreBounded(template: String) {
        #expect(fault(template) { $0.arrayElements = 4 } == "error: an array has more than 4 elements [template-limit]")
        #expect(fault(template) { $0.arrayElements = 5 } == nil)
    }

    @Test func valuesOfTheHostAreBoundedToo() {
        var environment = Environment()
        environment.limits.valueDepth = 3
        environment.globals["deep"] = .function("deep") { _ in [[[[1]]]] }
        #expect(render("{{ deep() }}", in: environment).transcript.contains("more than 3 levels of nesting"))
    }

    @Test func includesAreBounded() {
        let cycle = render("{% include 'a' %}", beside: ["a": "{% include 'b' %}", "b": "{% include 'a' %}"])
        #expect(cycle.text == nil)
        #expect(cycle.transcript.contains("ends up including itself [template-cycle]"))
        var environment = Environment(loader: DictionaryLoader(["a": "{% include 'b' %}", "b": "b"]))
        environment.limits.includeDepth = 1
        #expect(
            render("{% include 'a' %}", in: environment).transcript.hasPrefix(
                "a:1:1: error: more than 1 templates include each other [template-limit]"))
    }

    @Test func rangesThatNeverEndAreBounded() {
        #expect(fault("{{ range(0, 1, 1e-9) }}") { _ in } == nil)
        #expect(
            fault("{{ range(0, 1 / 0) }}") { _ in } == "error: an array has more than 1000000 elements [template-limit]"
        )
        #expect(fault("{{ range(9007199254740992, 9007199254740999) }}") { _ in }?.hasPrefix("error") == true)
    }

    @Test(arguments: ["{% zzz %}", "{{ a | zzz }}", "{{ zzz() }}"])
    func problemsOfALongLineAreBounded(piece: String) {
        let told = render(String(repeating: piece, count: 20_000)).transcript
        #expect(told.split(separator: "\n").count { $0.contains(": warning: ") } == 200)
        #expect(!told.contains("1 | "))
        // Columns count code points there, characters where the line is shown.
        let family = "👨‍👩‍👧"
        #expect(render(family + piece).transcript.hasPrefix("main.njk:1:\(1 + column(piece)): "))
        let far = String(repeating: family, count: 1_000) + piece
        #expect(render(far).transcript.hasPrefix("main.njk:1:\(5_000 + column(piece)): "))
    }

    /// Where the first problem of a template is, from 1.
    private func column(_ piece: String) -> Int {
        render(piece).transcript.split(separator: ":").dropFirst(2).first.flatMap { Int($0) } ?? 0
    }

    /// The first line of what is told, without its place.
    private func fault(_ template: String, _ bound: (inout Limits) -> Void) -> String? {
        var environment = Environment()
        bound(&environment.limits)
        let transcript = render(template, in: environment).transcript
        return transcript.split(separator: "\n").first.map { line in
            line.split(separator: ": ", maxSplits: 1).dropFirst().joined()
        }
    }
}
