import Diagnostics
import Testing
import YAML

@Suite("YAML, with places")
struct YAMLParsingTests {
    private func fault(_ text: String, firstLine: Int = 1, limits: YAMLLimits = YAMLLimits()) -> String? {
        do throws(FatalDiagnostic) {
            _ = try parseYAML(text, file: "page.md", firstLine: firstLine, limits: limits)
            return nil
        } catch {
            return TerminalRenderer(language: .english).render(error.diagnostic)
        }
    }

    @Test("values keep their text, their type and their place")
    func values() throws {
        let root = try parseYAML(
            "title: \"Été\"\ntags:\n  - a\n  - 'b'\norder: 3\ndraft: true\nnone: ~\n", file: "f", firstLine: 2)
        #expect(root["title"]?.string == "Été")
        #expect(root["title"]?.location == SourceLocation(file: "f", line: 2, column: 8))
        #expect(root["tags"]?.strings == ["a", "b"])
        #expect(root["order"]?.integer == 3)
        #expect(root["draft"]?.bool == true)
        #expect(root["none"]?.isNull == true)
        #expect(root["none"]?.string == nil)
        #expect(root["absent"] == nil)
    }

    @Test("a date and a number stay text as they were written")
    func scalarsStayText() throws {
        let root = try parseYAML("date: 2025-03-10\nversion: 1.10\n", file: "f")
        #expect(root["date"]?.string == "2025-03-10")
        #expect(root["version"]?.string == "1.10")
    }

    @Test("a syntax error names its place in the file, not in the block")
    func syntaxError() {
        #expect(
            fault("title: a: b\n", firstLine: 2) == """
                page.md:2:9: error: invalid YAML: mapping values are not allowed in this context [invalid-yaml]
                  2 | title: a: b
                    |         ^
                  help: check the indentation, and quote a value that holds “: ” or “#”

                """)
    }

    @Test("a key given twice is refused")
    func duplicateKey() {
        #expect(fault("a: 1\nb: 2\na: 3\n")?.contains("error: duplicate key: a [invalid-yaml]") == true)
    }

    @Test("nesting is bounded before the parser recurses")
    func nesting() {
        let brackets = String(repeating: "[", count: 100_000)
        #expect(fault("a: " + brackets)?.contains("the YAML goes beyond 64 levels [yaml-limit]") == true)
        let dashes = String(repeating: "- ", count: 100_000)
        #expect(fault(dashes + "a")?.contains("the YAML goes beyond 64 levels [yaml-limit]") == true)
    }

    @Test("an alias bomb is refused")
    func aliasBomb() {
        var text = "a: &a [x,x,x,x,x,x,x,x,x]\n"
        for (name, previous) in zip("bcdefghi", "abcdefgh") {
            text += "\(name): &\(name) [" + Array(repeating: "*\(previous)", count: 9).joined(separator: ",") + "]\n"
        }
        #expect(fault(text)?.contains("the YAML goes beyond 200000 values [yaml-limit]") == true)
        #expect(fault(text + text)?.contains("the YAML goes beyond 100 aliases [yaml-limit]") == true)
    }

    @Test("an empty document is null")
    func empty() throws {
        #expect(try parseYAML("", file: "f").isNull)
        #expect(try parseYAML("# only a comment\n", file: "f").isNull)
    }
}
