import Diagnostics
import Testing
import YAML

@testable import EleventyReader

@Suite("Data files in JavaScript")
struct JavaScriptLiteralTests {
    private func read(_ text: String) -> YAMLNode? { JavaScriptLiteral.exported(from: text, file: "data.js") }

    @Test(
        "both ways to export an object, with comments around",
        arguments: [
            "module.exports = { lang: 'fr' };", "module.exports={lang:\"fr\"}", "export default { lang: `fr` }",
            "'use strict'\n// module.exports = { lang: 'en' }\n/* export default { lang: 'en' } */\nmodule.exports = {\n  lang: 'fr', // la langue\n}\n",
            "const other = { lang: 'en' };\nexport default {\n  'lang': 'fr',\n};",
            "module.exports = function () { return { lang: 'fr' }; }", "module.exports = () => ({ lang: 'fr' })",
            "export default async function data() { return { lang: 'fr' } }", "exports.default = { lang: 'fr' }",
        ])
    func exports(text: String) {
        #expect(read(text)?["lang"]?.string == "fr")
    }

    @Test("nested values keep their kinds and places")
    func nested() {
        let node = read(
            "module.exports = {\n  tags: ['a', 'b',],\n  site: { url: 'https://x.fr', order: 3, draft: false, none: null }\n}"
        )
        #expect(node?["tags"]?.strings == ["a", "b"])
        #expect(node?["site"]?["url"]?.string == "https://x.fr")
        #expect(node?["site"]?["url"]?.location == SourceLocation(file: "data.js", line: 3, column: 16))
        #expect(node?["site"]?["order"]?.integer == 3)
        #expect(node?["site"]?["draft"]?.bool == false)
        #expect(node?["site"]?["none"]?.isNull == true)
    }

    @Test("of a key that stands twice the last value counts, at its place")
    func twice() {
        let node = read("module.exports = { a: 1, b: 2, a: 3, c: { b: 4, b: 5 } }")
        #expect(node?.entries?.map(\.key) == ["b", "a", "c"])
        #expect(node?["a"]?.integer == 3)
        #expect(node?["a"]?.location == SourceLocation(file: "data.js", line: 1, column: 35))
        #expect(node?["c"]?.entries?.map(\.value.integer) == [5])
    }

    @Test("sixty thousand keys are read in the time that they take, not in its square")
    func manyKeys() {
        let clock = ContinuousClock()
        func time(of count: Int) -> Duration {
            let text = "module.exports = {" + (0..<count).map { "c\($0): \($0)," }.joined() + "}"
            return clock.measure { #expect(read(text)?.entries?.count == count) }
        }
        // Six times as many took thirty-six times as long.
        let few = (0..<3).map { _ in time(of: 10_000) }.min() ?? .zero
        #expect(time(of: 60_000) < few * 18)
    }

    @Test("escapes of strings are resolved")
    func escapes() {
        #expect(read(#"module.exports = { a: 'l\'été\n"', b: "\t\\" }"#)?["a"]?.string == "l'été\n\"")
        #expect(read(#"module.exports = { a: 'x', b: "\t\\" }"#)?["b"]?.string == "\t\\")
    }

    @Test(
        "a permalink function gives the template literal that it returns",
        arguments: [
            "permalink: (data) => `/actualites/${data.page.fileSlug}/`",
            "permalink: data => `/actualites/${data.page.fileSlug}/`",
            "permalink: function (data) { return `/actualites/${data.page.fileSlug}/`; }",
            "permalink(data) { return `/actualites/${data.page.fileSlug}/` }",
            "permalink: (data) => { if (data.draft) { return false; } return `/actualites/${data.page.fileSlug}/`; }",
            "permalink: async (data) => (`/actualites/${data.page.fileSlug}/`)",
        ])
    func permalinks(field: String) {
        let node = read("module.exports = { layout: 'post', \(field), tags: 'posts' }")
        #expect(node?["permalink"]?.string == "/actualites/{{ data.page.fileSlug }}/")
        #expect(node?["tags"]?.string == "posts")
    }

    @Test(
        "what only running would tell is null, and the rest is read",
        arguments: [
            "x: compute()", "x: a + 'b'", "x: 'a' + b", "x: a ? 'b' : 'c'", "x: data => data.title", "x: new Date()",
            "x: data => `/a/` + data.b", "x: -", "x: NaN", "x: [a](b)", "x: (data) => data.x ? `/a/` : `/b/`",
        ])
    func unknown(field: String) {
        let node = read("module.exports = { \(field), lang: 'fr' }")
        #expect(node?["x"]?.isNull == true)
        #expect(node?["lang"]?.string == "fr")
    }

    @Test(
        "members that are no fields are passed over",
        arguments: [
            "...other", "[name]: 'x'", "shorthand", "get x() { return { lang: 'en' } }",
        ])
    func members(member: String) {
        #expect(read("module.exports = { \(member), lang: 'fr' }")?["lang"]?.string == "fr")
    }

    @Test(
        "a file that exports nothing has nothing to say",
        arguments: ["", "const a = 1;", "module.exports", "// module.exports = {}"])
    func nothing(text: String) {
        #expect(read(text) == nil)
    }

    @Test(
        "hostile texts come to an end",
        arguments: [
            "{", "[", "(", "`${", "a=>", "()=>", "()=>{return ", "({a:", "{a(", "[(,", "{a:function(){return ", "/*",
            "\\", "\"", "'\\",
            "{a:[", "`\\", "export default ", "return ", "(a,(", "...", "{[", "-", "/", "{]", "{)", "[}", "[)", "({]",
        ])
    func hostile(piece: String) {
        for ending in ["", "}", "`", "\\", "'"] {
            let node = read("module.exports = " + String(repeating: piece, count: 1_000) + ending)
            #expect(node?["absent"] == nil)
        }
    }
}
