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

    /// Lists of four times the one before, the last of `lists` (at most 8) standing for very many values.
    private func aliasBomb(_ lists: Int) -> String {
        var text = "a: &a [" + String(repeating: "x,", count: 1_000) + "]\n"
        for (name, previous) in zip("bcdefghi", "abcdefgh").prefix(lists) {
            text += "\(name): &\(name) [" + Array(repeating: "*\(previous)", count: 4).joined(separator: ",") + "]\n"
        }
        return text
    }

    @Test("an alias bomb is refused")
    func aliasBomb() {
        #expect(fault(aliasBomb(4))?.contains("the YAML goes beyond 200000 values [yaml-limit]") == true)
        #expect(fault(aliasBomb(8))?.contains("the YAML goes beyond 16 aliases [yaml-limit]") == true)
    }

    @Test("stars in texts are no aliases, and a few aliases are resolved")
    func aliases() throws {
        let text =
            "description: " + String(repeating: "un *mot* ", count: 50)
            + "\npattern: \"src/**/*.js & co\"\na: &a [x]\nb: *a\n"
        #expect(try parseYAML(text, file: "f")["b"]?.strings == ["x"])
    }

    @Test("an empty document is null")
    func empty() throws {
        #expect(try parseYAML("", file: "f").isNull)
        #expect(try parseYAML("# only a comment\n", file: "f").isNull)
    }

    @Test("an alias bomb as a key is refused as well")
    func aliasBombAsKey() {
        #expect(fault(aliasBomb(3) + "? *d\n: 1\n")?.contains("error: a key must be plain text [invalid-yaml]") == true)
        #expect(fault(aliasBomb(8) + "*i : 1\n")?.contains("the YAML goes beyond 16 aliases [yaml-limit]") == true)
    }

    @Test("nesting by one space a level is bounded too")
    func narrowNesting() {
        let text = (0..<400).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(fault(text)?.contains("the YAML goes beyond 64 levels [yaml-limit]") == true)
    }

    @Test("what is missing at the end is missing after the last line")
    func endOfText() {
        #expect(
            fault("{\"a\": [1, 2\n\n\n") == """
                page.md:1:12: error: invalid YAML: did not find expected ',' or ']' [invalid-yaml]
                  1 | {"a": [1, 2
                    |            ^
                  help: check the indentation, and quote a value that holds “: ” or “#”

                """)
    }

    @Test("values of other kinds than asked for are nil")
    func kinds() throws {
        let root = try parseYAML(
            "list: [1, [2]]\nmap: {a: b}\nquoted: \"true\"\nnumber: 99999999999999999999\n", file: "f")
        #expect(root["list"]?.strings == nil)
        #expect(root["map"]?.strings == nil)
        #expect(root["map"]?.elements == nil)
        #expect(root["list"]?.entries == nil)
        #expect(root["quoted"]?.bool == nil)
        #expect(root["number"]?.integer == nil)
        #expect(root["list"]?["a"] == nil)
    }
}
