import Diagnostics
import Testing

@testable import YAML

@Suite("Writing YAML")
struct YAMLWritingTests {
    private func node(_ content: YAMLNode.Content) -> YAMLNode { YAMLNode(content, at: SourceLocation(file: "")) }

    private func mapping(_ pairs: KeyValuePairs<String, YAMLNode.Content>) -> YAMLNode {
        node(
            .mapping(
                pairs.map { name, value in
                    YAMLEntry(key: name, keyLocation: SourceLocation(file: ""), value: node(value))
                }))
    }

    @Test("words are plain, what could be taken for something else is quoted, lines are a block")
    func styles() throws {
        let value = mapping([
            "title": .scalar("L’été, déjà", isPlain: false), "word": .scalar("yes", isPlain: false),
            "number": .scalar("75", isPlain: true), "digits": .scalar("75", isPlain: false),
            "note": .scalar("a: b", isPlain: false), "page": .scalar("https://example.org/a/?b=1", isPlain: false),
            "body": .scalar("# Titre\n\n- un\n", isPlain: false), "none": .sequence([]), "keys": .mapping([]),
            "list": .sequence([node(.scalar("un", isPlain: false))]),
        ])
        #expect(
            try writeYAML(value) == """
                title: L’été, déjà
                word: "yes"
                number: 75
                digits: "75"
                note: "a: b"
                page: https://example.org/a/?b=1
                body: |
                  # Titre

                  - un
                none: []
                keys: {}
                list:
                - un

                """)
    }

    @Test(
        "a text reads as it was written",
        arguments: [
            "", " ", "\n", "a\n\n b\nc", "a \nb", "\ta", "a\r\nb", "a\u{85}b\u{2028}c\u{2029}d", "a\u{FEFF}b",
            "\u{FFFE}\u{FFFF}",
            "nul\u{0}end", "\u{1}\u{1F}\u{7F}\u{80}\u{9F}", "👩🏽‍💻", "e\u{301}", "\u{202E}rtl", "# a", "a # b", "a:", "- a",
            "~",
            "NULL", "0x1F", "1_000", "2026-03-10", "<<", "=", "!a", "&a", "*a", "%a", "@a", "`a`", "'a'", "\"a\"",
            "\\n",
            "a\u{A0}b", "{a}", "[a]", "a, b", "...", "---", "\u{10FFFF}", "a\n", "a\n\n",
        ])
    func texts(_ text: String) throws {
        let written = try writeYAML(mapping(["a": .scalar(text, isPlain: false), "b": .scalar("x", isPlain: false)]))
        let read = try parseYAML(written, file: "a.yml")
        #expect(read["a"]?.string == text)
        #expect(read["b"]?.string == "x")
    }
}
