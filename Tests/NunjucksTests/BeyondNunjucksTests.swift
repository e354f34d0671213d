import Nunjucks
import Testing

/// What is understood here and an error, or of no use, in Nunjucks 3.2.
struct BeyondNunjucksTests {
    @Test func commasMayEndLists() {
        #expect(text("{{ [1, 2,] }} {{ { a: 1, }.a }} {{ range(2,) }}") == "1,2 1 0,1")
    }

    @Test func bracesOfObjectsMayTouch() {
        #expect(text("{{ {a:{b:1}}.a.b }}{% set o = {a:{b:{c:2}}} %}{{ o.a.b.c }}") == "12")
    }

    @Test func includesTakeTheFirstThatIsThere() {
        #expect(text("{% include ['no', 'b', 'a'] %}", beside: ["a": "A", "b": "B"]) == "B")
        #expect(text("{% include ['no', 'nope'] ignore missing %}|", beside: ["a": "A"]) == "|")
    }

    @Test func rawMayEndWithADash() {
        #expect(text("{% raw %} {{ a }}  {%- endraw -%}  b") == " {{ a }}b")
    }

    @Test func rawTextMayBeAnything() {
        #expect(text("{% raw %}{% { %}{% 'a {% endraw %}{{ 1 }}{{ 'b' }}") == "{% { %}{% 'a 1b")
    }

    @Test func regularExpressionsArePrintedWithAWarning() {
        let outcome = render("{{ r/a\\/+/g }}")
        #expect(outcome.text == "/a\\/+/g")
        #expect(outcome.transcript.contains("warning: a regular expression is not evaluated [unsupported-expression]"))
    }

    @Test func strayEndsOfTagsAreText() {
        #expect(text("}} %} #} { { %") == "}} %} #} { { %")
    }

    @Test func signsMayFollowEachOther() {
        #expect(text("{{ - -3 }}{{ -+3 }}") == "3-3")
    }

    @Test func missingTextsAreEmptyForFilters() {
        #expect(text("[{{ missing | trim }}{{ missing | striptags }}{{ 5 | upper }}]") == "[5]")
    }

    @Test func arraysThatAreChangedDoNotChangeUnderOtherNames() {
        #expect(text("{% set a = [1] %}{% set b = a %}{% set _ = a.push(2) %}{{ a }} {{ b }}") == "1,2 1")
    }

    @Test func conditionsMayFollowEachOther() {
        #expect(text("{{ 'a' if false else 'b' if false else 'c' }}") == "c")
    }
}
