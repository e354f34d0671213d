import CourseCatalogue
import Testing

@Suite struct BlankTests {
    @Test("every scalar that Unicode calls white space is a blank, and no other")
    func everyScalar() {
        let wrong = (0...0x10FFFF).compactMap { Unicode.Scalar($0) }.filter { scalar in
            let folded = foldingBlanks("a\(Character(scalar))b")
            return folded != (scalar.properties.isWhitespace ? "a b" : "a\(Character(scalar))b")
        }
        #expect(wrong.map { String($0.value, radix: 16) } == [])
    }

    @Test("runs become one, those around a text none; line ends are kept where they are wanted")
    func runs() {
        let text = " \u{A0}\n un\t \u{2009}deux\u{2028}trois ’été\u{85}\n"
        #expect(foldingBlanks(text) == "un deux trois ’été")
        #expect(foldingBlanks(text, keepsLines: true) == "un deux\ntrois ’été")
        #expect(foldingBlanks(" \u{3000}") == "")
    }

    @Test("a text that ends inside a run of blanks of many bytes, or where one could begin")
    func ends() {
        for end in ["\u{C2}", "\u{E1}", "\u{2008}", "\u{3001}", "€", "\u{85}"] {
            let expected = end == "\u{2008}" || end == "\u{85}" ? "a" : "a" + end
            #expect(foldingBlanks("a" + end) == expected)
        }
    }

    @Test(
        "single line ends stay or go, whatever else is to be folded",
        arguments: [
            ("", "", ""), ("a", "a", "a"), ("un deux", "un deux", "un deux"), ("un\ndeux", "un deux", "un\ndeux"),
            ("« un »\n’deux", "« un » ’deux", "« un »\n’deux"), ("un\n\ndeux", "un deux", "un\ndeux"),
            ("un \ndeux", "un deux", "un\ndeux"), ("un\r\ndeux", "un deux", "un\ndeux"), (" un", "un", "un"),
            ("un\n", "un", "un"), ("\nun\tdeux", "un deux", "un deux"),
        ])
    func lineEnds(text: String, folded: String, keepingLines: String) {
        #expect(foldingBlanks(text) == folded)
        #expect(foldingBlanks(text, keepsLines: true) == keepingLines)
    }
}
