import Archive
import Foundation
import Interchange
import TestSupport
import Testing

/// What bounds the reading of a source, as its users set it.
@Suite("Limits")
struct LimitsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            "---\ntitle: Parcours\n---\n{{ component(\"card\", { title: \"Module 1\", url: \"/m/\" }) }}\n",
            to: "site/content/parcours.md")
        try folder.write("---\ntitle: Un\n---\n## Déroulé\n\n1h à suivre en autonomie.\n", to: "site/content/m.md")
        try folder.write("site:\n  address: https://www.example.org\n", to: "site/parcours.yml")
    }

    /// What is told, for a site with one file more or other and one setting.
    private func told(_ setting: String, _ text: String, in file: String = "content/m.md") throws -> String {
        try folder.write(text, to: "site/" + file)
        return try Program.run("inspect", "site", "--as-of", "2026-11-16", "--set", setting, in: folder.url).errors
    }

    @Test("the documentation has each with its default and its highest value, and no other")
    func documented() throws {
        let text = try String(contentsOf: Project.root.appending(path: "docs/limits.md"), encoding: .utf8)
        let rows = text.matches(of: /\| `([a-z-]+)` \| (\d+) \| (\d+) \|/).map { "\($0.1) \($0.2) \($0.3)" }
        #expect(rows == InputLimit.all.map { "\($0.name) \($0.standard) \($0.most)" })
        #expect(Set(InputLimit.all.map(\.path)).count == rows.count)
    }

    @Test("every property is a setting")
    func complete() {
        #expect(Mirror(reflecting: InputLimits()).children.count == InputLimit.all.count)
    }

    @Test(
        "a setting is heard, and what goes beyond it is told with its place",
        arguments: [
            ("file-bytes=200", "content/m.md", String(repeating: "a", count: 300), "file-too-large"),
            (
                "page-bytes=100", "content/m.md", "---\ntitle: Un\n---\n" + String(repeating: "ab\n", count: 50),
                "template-limit"
            ),
            (
                "line-bytes=50", "content/m.md", "---\ntitle: Un\n---\na\n" + String(repeating: "a", count: 51),
                "line-too-long"
            ),
            (
                "template-bytes=40", "content/m.md", "---\ntitle: Un\n---\n" + String(repeating: "ab\n", count: 50),
                "template-limit"
            ),
            ("template-nesting=4", "content/m.md", "{{ [[[[[1]]]]] }}", "template-limit"),
            ("template-depth=5", "content/m.md", "{{ 1 + (2 * (3 - (4 + (5 * 6)))) }}", "template-limit"),
            (
                "table-cells=11", "content/m.md", "a\n\n|a|b|\n|-|-|\n|e|\n|f|\n", "table-too-large"
            ),
            ("template-loops=5", "content/m.md", "{% for i in range(9) %}{% endfor %}", "template-limit"),
            ("template-steps=9", "content/m.md", "{% for i in range(9) %}{{ i }}{% endfor %}", "template-limit"),
            ("template-values=5", "content/m.md", "{{ range(9) | length }}", "template-limit"),
            ("yaml-bytes=60", "content/m.md", "---\ntitle: \(String(repeating: "a", count: 60))\n---\n", "yaml-limit"),
            ("yaml-depth=2", "content/m.md", "---\na: [[[1]]]\n---\n", "yaml-limit"),
            ("yaml-values=3", "content/m.md", "---\na: [1, 2, 3]\n---\n", "yaml-limit"),
            ("yaml-aliases=1", "content/m.md", "---\na: &a 1\nb: *a\nc: *a\n---\n", "yaml-limit"),
            ("script-bytes=10", "content/content.11tydata.js", "module.exports = { a: 1 };", "file-too-large"),
        ])
    func told(_ setting: String, _ file: String, _ text: String, _ identifier: String) throws {
        #expect(try !told("limits.html-depth=200", text, in: file).contains("[\(identifier)]"))
        let told = try told("limits." + setting, text, in: file)
        #expect(told.contains("[\(identifier)]"), "\(told)")
        #expect(told.hasPrefix("content/"), "\(told)")
        #expect(told.contains("set “limits.\(setting.prefix { $0 != "=" })”"), "\(told)")
    }

    @Test("a limit that is as high as it goes is not said to be raised")
    func highest() throws {
        let nested = "{{ " + String(repeating: "[", count: 41) + "1" + String(repeating: "]", count: 41) + " }}"
        let told = try told("limits.html-depth=200", nested)
        #expect(told.contains("more than 40 levels of nesting [template-limit]"))
        #expect(!told.contains("limits.template-nesting"))
    }

    @Test("a raised limit lets more through")
    func raised() throws {
        let paragraph = String(repeating: "Une ligne de texte. ", count: 7_500) + "\n\n"
        try folder.write("---\ntitle: Un\n---\n" + String(repeating: paragraph, count: 30), to: "site/content/m.md")
        func told(_ settings: String...) throws -> String {
            let arguments =
                ["inspect", "site", "--as-of", "2026-11-16"] + settings.flatMap { ["--set", "limits." + $0] }
            return try run(Program.path, arguments, in: folder.url, environment: ["LC_ALL": "C"]).errors
        }
        #expect(try told().contains("the template is longer than 4194304 bytes [template-limit]"))
        #expect(
            try told("template-bytes=67108864").contains("the output is longer than 4194304 bytes [template-limit]"))
        #expect(try told("template-bytes=67108864", "page-bytes=67108864") == "")
    }

    @Test("below the deepest elements of a page text is kept and tags are dropped")
    func depth() throws {
        let page = "---\ntitle: Un\n---\n" + String(repeating: "<div>", count: 30) + "<b>fond</b>"
        #expect(try told("limits.html-depth=10", page + String(repeating: "</div>", count: 30)) == "")
        let body = try Program.run(
            "export", "site", "--output", "out", "--as-of", "2026-11-16", "--format", "scorm-1.2", "--set",
            "limits.html-depth=10", in: folder.url)
        #expect(body.status == 0, "\(body.errors)")
        let archive = try ZipReader(path: folder.path + "/out/scorm-1.2/m.zip")
        let index = try #require(archive.entries.firstIndex { $0.name == "index.html" })
        let html = String(decoding: try archive.read(index, limit: 1 << 20), as: UTF8.self)
        #expect(html.contains("fond"))
        #expect(!html.contains("<b>fond"))
    }

    @Test("a line that is too long is told in both languages, with what to do")
    func longLine() throws {
        let text = "---\ntitle: Un\n---\nun\n" + String(repeating: "a", count: 151)
        let english = try told("limits.line-bytes=150", text)
        #expect(
            english.hasPrefix(
                "content/m.md:5:1: error: this line of Markdown is longer than 150 bytes [line-too-long]\n"))
        #expect(english.contains("help: break it into several, or set “limits.line-bytes”\n"))
        let french = try Program.run(
            "inspect", "site", "--as-of", "2026-11-16", "--set", "limits.line-bytes=150", "--language", "fr",
            in: folder.url)
        #expect(french.errors.contains("erreur: cette ligne de Markdown dépasse 150 octets [line-too-long]\n"))
        #expect(french.errors.contains("aide: coupez-la en plusieurs, ou réglez « limits.line-bytes »\n"))
    }

    @Test("templates that include each other in a circle, or too deep, are told")
    func includes() throws {
        try folder.write("{% include 'b.njk' %}", to: "site/_includes/a.njk")
        try folder.write("{% include 'a.njk' %}", to: "site/_includes/b.njk")
        try folder.write("c", to: "site/_includes/c.njk")
        try folder.write("{% include 'c.njk' %}", to: "site/_includes/d.njk")
        #expect(try told("limits.template-includes=20", "{% include 'a.njk' %}").contains("[template-cycle]"))
        #expect(try told("limits.template-includes=2", "{% include 'd.njk' %}") == told("limits.html-depth=9", "c"))
        #expect(try told("limits.template-includes=1", "{% include 'd.njk' %}").contains("[template-limit]"))
    }

    @Test("catalogue files and journals have theirs")
    func documents() throws {
        try folder.write("{\"courses\": [{\"title\": \"A\", \"modules\": [{\"title\": \"B\"}]}]}", to: "c.json")
        for (setting, message) in [
            ("catalogue-bytes=20", "more than 20 bytes"), ("catalogue-values=3", "more than 3 values"),
            ("catalogue-depth=2", "more than 2 levels"),
        ] {
            let told = try Program.run(
                "inspect", "c.json", "--as-of", "2026-11-16", "--set", "limits." + setting, in: folder.url)
            #expect(told.errors.contains("the JSON has \(message) [json-limit]"), "\(told.errors)")
            #expect(told.status == 2)
        }
        try folder.write("{\"journal\": 2, \"modules\": {}, \"courses\": {}}", to: "parcours.journal.json")
        for (setting, message) in [("journal-bytes=9", "limits.journal-bytes"), ("journal-values=1", "[json-limit]")] {
            let told = try Program.run(
                "inspect", "c.json", "--as-of", "2026-11-16", "--journal", "parcours.journal.json", "--set",
                "limits." + setting, in: folder.url)
            #expect(told.errors.contains(message), "\(told.errors)")
        }
    }

    @Test("a value that is none, or beyond the highest, is told")
    func wrong() throws {
        for value in ["0", "-1", "many", "201", "1.5", "99999999999999999999"] {
            let told = try told("limits.html-depth=" + value, "a")
            #expect(told.contains("“limits.html-depth” wants a whole number from 1 to 200"), "\(value): \(told)")
        }
        #expect(try told("limits.page-byte=9", "a").contains("did you mean “page-bytes”?"))
    }
}
