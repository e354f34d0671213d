import CourseCatalogue
import Testing

@testable import EleventyReader

@Suite("Words, numbers and signs of prose")
struct ProseTokenTests {
    private func tokens(_ text: String) -> String {
        ProseToken.tokens(of: text).map { token in
            switch token {
            case .word(let word): word.text
            case .number(let number): "#\(number)"
            case .sign(let sign): "[\(sign)]"
            }
        }.joined(separator: " ")
    }

    @Test(
        "case and accents go, however they are written",
        arguments: [
            ("", ""), ("Le MOOC", "le mooc"), ("1h15", "#1 h #15"), ("d’abord l'été", "d ['] abord l ['] ete"),
            ("E\u{301}te\u{301}s de\u{301}ja\u{300}", "etes deja"), ("Œuvre, cœur", "oeuvre [,] coeur"),
            ("a\u{301}", "a"), ("ab\u{301}c", "abc"), ("x\r\ny\u{A0}z", "x y z"), ("a1b22", "a #1 b #22"),
            ("1\u{301}a", "[1\u{301}] a"), ("а б", " "), ("12345678901", "#123456789"), ("a\0b", "a [\0] b"),
        ])
    func folding(text: String, expected: String) {
        #expect(tokens(text) == expected)
    }

    @Test("a phrase is found by its first word, whatever words look like it")
    func phrases() {
        let text = ProseToken.tokens(of: "Alpha : au a ; à l’issue, en ligne.")
        #expect(text.firstRange(of: Phrases("a l issue")) == 5..<9)
        #expect(text.contains(anyOf: Phrases("hors ligne", "en ligne")))
        #expect(!text.contains(anyOf: Phrases("ligne en", "")))
        #expect(!text.contains(anyOf: Phrases(words: [])))
    }
}
