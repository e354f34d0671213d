import Diagnostics
import Testing

@Suite("Diagnostics on a terminal")
struct TerminalRendererTests {
    private let help = BilingualText(fr: "ajoutez-la", en: "add it")
    private let message = BilingualText(fr: "l’image manque", en: "the image is missing")

    private func shown(_ line: String, column: Int, line number: Int = 3) -> String {
        TerminalRenderer(language: .english).render(
            Diagnostic(
                .error, "x", BilingualText("M"), at: SourceLocation(file: "f", line: number, column: column),
                sourceLine: line))
    }

    /// The text that stands above the caret, by the columns of a terminal.
    private func aboveCaret(_ line: String, column: Int) -> String {
        let lines = shown(line, column: column).split(separator: "\n").map { $0.dropFirst("  3 | ".count) }
        return lines.count == 3 ? "\(lines[1])|\(lines[2])" : ""
    }

    @Test("everything that a diagnostic can hold, in both languages")
    func whole() {
        let diagnostic = Diagnostic(
            .error, "missing-image", message, at: SourceLocation(file: "content/a.md", line: 12, column: 9),
            sourceLine: "image: \"/x.png\"", help: help)
        #expect(
            TerminalRenderer(language: .english).render(diagnostic) == """
                content/a.md:12:9: error: the image is missing [missing-image]
                  12 | image: "/x.png"
                     |         ^
                  help: add it

                """)
        #expect(
            TerminalRenderer(language: .french).render(diagnostic) == """
                content/a.md:12:9: erreur: l’image manque [missing-image]
                  12 | image: "/x.png"
                     |         ^
                  aide: ajoutez-la

                """)
    }

    @Test("only what is known is shown")
    func parts() {
        let renderer = TerminalRenderer(language: .english)
        #expect(renderer.render(Diagnostic(.note, "x", message)) == "note: the image is missing [x]\n")
        #expect(
            renderer.render(Diagnostic(.warning, "x", message, at: SourceLocation(file: "a.md"), help: help))
                == "a.md: warning: the image is missing [x]\n  help: add it\n")
        #expect(
            renderer.render(
                Diagnostic(.warning, "x", message, at: SourceLocation(file: "a.md", line: 2), sourceLine: "Texte"))
                == "a.md:2: warning: the image is missing [x]\n  2 | Texte\n")
        #expect(
            renderer.render(Diagnostic(.warning, "x", message, sourceLine: "Texte"))
                == "warning: the image is missing [x]\n")
    }

    @Test(
        "each severity has its word and its colour",
        arguments: [
            (Severity.error, InterfaceLanguage.french, "\u{1B}[1;31merreur\u{1B}[0m: M [x]\n"),
            (.warning, .french, "\u{1B}[1;33mavertissement\u{1B}[0m: M [x]\n"),
            (.note, .french, "\u{1B}[1;36mnote\u{1B}[0m: M [x]\n"),
            (.warning, .english, "\u{1B}[1;33mwarning\u{1B}[0m: M [x]\n"),
        ])
    func colours(severity: Severity, language: InterfaceLanguage, text: String) {
        let renderer = TerminalRenderer(language: language, usesColour: true)
        #expect(renderer.render(Diagnostic(severity, "x", BilingualText("M"))) == text)
    }

    @Test("the caret stands under its character, whatever stands before it")
    func carets() {
        #expect(aboveCaret("abc", column: 2) == "abc| ^")
        #expect(aboveCaret("é\u{65}\u{301}c", column: 3) == "é\u{65}\u{301}c|  ^")
        #expect(aboveCaret("\tabc", column: 2) == " abc| ^")
        #expect(aboveCaret("abc", column: 4) == "abc|   ^")
        #expect(aboveCaret("abc", column: 40) == "abc|   ^")
        #expect(aboveCaret("", column: 1) == "|^")
    }

    @Test(
        "a wide character takes two columns",
        arguments: [
            ("漢字x", 4), ("👩‍🔧👍🏽x", 4), ("🇫🇷 x", 3), ("ﾊﾝx", 2), ("Ｗ가x", 4), ("❤️☎x", 3), ("日\u{301}—x", 3),
        ])
    func wide(line: String, columns: Int) {
        #expect(aboveCaret(line, column: 3) == line + "|" + String(repeating: " ", count: columns) + "^")
    }

    @Test("control and direction characters can't drive the terminal")
    func controls() {
        #expect(
            shown("a\u{1B}[31mb\u{7}\u{202E}c\u{9B}", column: 8) == """
                f:3:8: error: M [x]
                  3 | a\\u{1B}[31mb\\u{7}\\u{202E}c\\u{9B}
                    |             ^

                """)
        let hostile = Diagnostic(
            .error, "x", BilingualText("a\nb\u{1B}c\r"), at: SourceLocation(file: "d\u{1B}]0;e\u{7}.md"),
            help: BilingualText("f\u{2028}g\u{85}"))
        #expect(
            TerminalRenderer(language: .english).render(hostile)
                == "d\\u{1B}]0;e\\u{7}.md: error: a\\u{A}b\\u{1B}c\\u{D} [x]\n  help: f\\u{2028}g\\u{85}\n")
    }

    @Test("of a long line 120 characters around the caret are shown")
    func longLines() {
        let line = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
        let shown = shown(line, column: 501).split(separator: "\n")
        #expect(
            shown[1] == "  3 | …" + String(repeating: "a", count: 60) + "X" + String(repeating: "b", count: 59) + "…")
        #expect(shown[2] == "    | " + String(repeating: " ", count: 61) + "^")
        #expect(
            self.shown(line, column: 1).split(separator: "\n")[1] == "  3 | " + String(repeating: "a", count: 120) + "…"
        )
        #expect(
            self.shown(line, column: 9_999).split(separator: "\n")[1] == "  3 | …" + String(repeating: "b", count: 120))
    }

    @Test("no character that is shown as it is has a category that is spelt out")
    func plain() {
        for value in 0...0x2100 {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let isHidden: Bool =
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator: scalar != "\u{200D}"
                default: false
                }
            let text = String(Character(scalar))
            #expect((TerminalRenderer.visible(text) != text) == isHidden, "\(value)")
        }
    }
}
