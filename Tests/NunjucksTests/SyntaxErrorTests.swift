import Diagnostics
import Nunjucks
import Testing

/// Where and how a syntax error is told: `①` marks the place.
struct SyntaxErrorTests {
    @Test(arguments: [
        ("a ①{% if x %}b", "the tag “if” is not closed: {% endif %} is missing"),
        ("①{% for a in b %}{% if x %}{% endif %}", "the tag “for” is not closed: {% endfor %} is missing"),
        ("①{% set x %}é", "the tag “set” is not closed: {% endset %} is missing"),
        ("①{% raw %}{{ x }}", "the tag “raw” is not closed: {% endraw %} is missing"),
        ("x\n①{% endif %}", "the tag “endif” belongs to no open tag"),
        ("{% if a %}①{% endfor %}{% endif %}", "the tag “endfor” belongs to no open tag"),
        ("①{# comment", "the comment is not closed: #} is missing"),
        ("é {{ ①\"text }}", "the quotation mark is not closed"),
        ("①{{ x", "the file ends before the end of the tag"),
        ("{{ x ①y }}", "“}}” expected here"),
        ("{% if x ①y %}{% endif %}", "end of the tag “if” expected here"),
        ("{{ a + ①}}", "a value is expected here, not “}}”"),
        ("{{ f(a ①b) }}", "a comma or the end of “(” is expected here, not “b”"),
        ("{{ { a: 1 ①b: 2 } }}", "a comma or the end of “{” is expected here, not “b”"),
        ("{{ { ①3: 1 } }}", "the name of a member is expected here, not “3”"),
        ("{{ { a ①1 } }}", "“:” expected after “a”"),
        ("{{ a.①1 }}", "a name is expected after the dot, not “1”"),
        ("{{ a①[1, 2] }}", "one index is expected"),
        ("{{ a | ①1 }}", "the name of a filter is expected here"),
        ("{{ a is ①1 }}", "the name of a test is expected here"),
        ("{% for ①1 in a %}{% endfor %}", "the tag “for” expects a name here"),
        ("{% for a ①of b %}{% endfor %}", "“in” expected here"),
        ("{% import 'x' ①%}", "“as” expected here"),
        ("{% from 'x' ①a %}", "“import” expected here"),
        ("{% from 'x' import a with ①b %}", "“context” expected here"),
        ("{% include 'x' ignore ①it %}", "“missing” expected here"),
        ("{% macro m ①%}{% endmacro %}", "the parameters of a macro are expected here"),
        ("{% call ①m %}{% endcall %}", "the call of a macro is expected here"),
        ("①{% %}", "the tag has no name"),
        ("{% block a %}{% endblock %}①{% block a %}{% endblock %}", "the block “a” is defined twice"),
    ])
    func isToldAtItsPlace(marked: String, message: String) {
        let template = Marked(marked)
        let outcome = render(template.text)
        #expect(outcome.text == nil)
        #expect(
            outcome.transcript.hasPrefix("main.njk:\(template["①"]): error: \(message) [template-syntax]\n"),
            "\(outcome.transcript)")
    }
}
