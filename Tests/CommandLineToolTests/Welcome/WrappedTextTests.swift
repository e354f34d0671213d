import Testing

@testable import CommandLineTool

@Suite("Texts on a terminal")
struct WrappedTextTests {
    @Test("lines end between words, and what follows is indented as they are")
    func wrapped() {
        let text = "one two three\n  four five six\nshort\n\n"
        #expect(WrappedText.text(text, columns: 9) == "one two\nthree\n  four\n  five\n  six\nshort\n\n")
    }

    @Test("a word that is longer than a line stays whole, spaces in a row stay, and so does the end of a question")
    func longWords() {
        #expect(WrappedText.text("a https://example.org/long b", columns: 8) == "a\nhttps://example.org/long\nb")
        #expect(WrappedText.text("Which one? [a] ", columns: 10) == "Which one?\n[a] ")
        #expect(WrappedText.text("a  b", columns: 40) == "a  b")
    }

    @Test("where there is no terminal, a text stays as it is")
    func noTerminal() {
        #expect(WrappedText.text("one two three", columns: nil) == "one two three")
        #expect(WrappedText.columns(of: -1) == nil)
    }
}
