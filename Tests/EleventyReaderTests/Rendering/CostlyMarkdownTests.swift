import Diagnostics
import Testing

@testable import EleventyReader

@Suite("Markdown that costs its parser more than its size tells", .timeLimit(.minutes(20)))
struct CostlyMarkdownTests {
    private func line(_ text: String, pageBytes: Int = 1_000) -> Int? {
        CostlyMarkdown(in: text, pageBytes: pageBytes)?.number
    }

    @Test("what references write out counts, each time that they are written")
    func references() {
        let definition = "[a]: /" + String(repeating: "u", count: 100) + "\n"
        #expect(line("[a] [a]\n\n" + definition) == nil)
        #expect(line(String(repeating: "[a]\n", count: 20) + "\n" + definition) == 10)
        #expect(line(String(repeating: "[x][ A\t]\n", count: 20) + "\n" + definition) == 10)
        #expect(line(String(repeating: "[b]\n", count: 20) + "\n" + definition) == nil)
        #expect(line(String(repeating: "\\[a]\n", count: 20) + "\n" + definition) == nil)
        // A letter beyond ASCII may be the case of any other: ß is SS.
        #expect(line(String(repeating: "[ß]\n", count: 20) + "\n" + definition) == 10)
        // A title goes on to the next blank line.
        let titled = "[a]: /u '" + String(repeating: "t\n", count: 100) + "'\n\n"
        #expect(line(titled + String(repeating: "[a]\n", count: 20)) == 107)
        // Each definition ends where the next begins.
        let many = (0..<500).map { "[a\($0)]: /u\n" }.joined()
        #expect(line(many + "\n" + String(repeating: "[a1]\n", count: 100)) == nil)
    }

    @Test("pictures that are begun and not closed")
    func pictures() {
        #expect(line(String(repeating: "![[]()\n", count: 14_000)) == nil)
        #expect(line(String(repeating: "![[]()\n", count: 20_000)) == 14_143)
        #expect(line(String(repeating: "![[]()\n\n", count: 20_000)) == nil)
    }

    @Test("lines above what may be the rule of a table")
    func tables() {
        #expect(line("a|b\n-|-\n" + String(repeating: "1|2\n", count: 100_000)) == nil)
        #expect(line(String(repeating: "a\n", count: 40_000) + "\n|a|\n|-|\n") == nil)
        #expect(line(String(repeating: "a\n", count: 40_000) + "|a|\n|-|\n") == 40_002)
        #expect(line(String(repeating: "a|b|c\n-|-\n", count: 20_000)) ?? .max < 4_000)
        #expect(line(String(repeating: "a\n\n---\n\n", count: 20_000)) == nil)
    }

    @Test("whatever is let through is soon rendered")
    func bearable() {
        for text in [
            String(repeating: "![[]()\n", count: 14_000), String(repeating: "a\n", count: 20_000) + "|a|\n|-|\n",
            "[a]: /" + String(repeating: "u", count: 100_000) + "\n\n" + String(repeating: "[a]", count: 40),
        ] {
            #expect(line(text, pageBytes: 4 << 20) == nil)
            #expect(PageHTML(of: text, isMarkdown: true).text.utf8.count < 10 << 20)
        }
    }

    @Test("each is told with what to do")
    func told() {
        let reasons: [CostlyMarkdown.Reason] = [.references(limit: 9), .unclosedPictures, .tableLines]
        let texts = reasons.map { reason in
            var costly = CostlyMarkdown(in: "[a]: /abcdefghij\n[a]", pageBytes: 1)
            costly?.reason = reason
            return costly.map { TerminalRenderer(language: .english).render($0.diagnostic(at: nil)) }
        }
        #expect(
            texts == [
                """
                error: what the references of this Markdown lead to would make more than 9 bytes of it [costly-markdown]
                  help: shorten the addresses, or set “limits.page-bytes”

                """,
                """
                error: this paragraph has too many pictures that “![” opens and nothing closes [costly-markdown]
                  help: close them, or write “\\!\\[”

                """,
                """
                error: too many lines touch this one, which may be the rule of a table [costly-markdown]
                  help: leave a blank line above each table

                """,
            ])
    }
}
