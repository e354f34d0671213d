import Diagnostics
import Foundation
import Testing

@Suite("Diagnostics for programs")
struct JSONRendererTests {
    private let renderer = JSONRenderer(language: .french)

    @Test("all keys in their order, on one line")
    func whole() {
        let diagnostic = Diagnostic(
            .error, "missing-image", BilingualText(fr: "l’image « x » manque", en: "no image"),
            at: SourceLocation(file: "content/é.md", line: 12, column: 9), sourceLine: "image: \"x\"",
            help: BilingualText(fr: "ajoutez-la", en: "add it"))
        #expect(
            renderer.render(diagnostic) == """
                {"severity":"error","id":"missing-image","message":"l’image « x » manque","file":"content/é.md","line":12,\
                "column":9,"sourceLine":"image: \\"x\\"","help":"ajoutez-la"}

                """)
        #expect(JSONRenderer(language: .english).render(diagnostic).contains("\"message\":\"no image\""))
    }

    @Test("what is unknown has no key")
    func parts() {
        #expect(
            renderer.render(Diagnostic(.note, "x", BilingualText("M")))
                == "{\"severity\":\"note\",\"id\":\"x\",\"message\":\"M\"}\n")
        #expect(
            renderer.render(Diagnostic(.warning, "x", BilingualText("M"), at: SourceLocation(file: "f", line: 2)))
                == "{\"severity\":\"warning\",\"id\":\"x\",\"message\":\"M\",\"file\":\"f\",\"line\":2}\n")
    }

    @Test("every character of the first planes comes back from a JSON reader")
    func escapes() throws {
        let scalars =
            (0...0x2FFF).compactMap(Unicode.Scalar.init) + ["\u{FEFF}", "\u{FFFF}", "\u{1F600}", "\u{10FFFF}"]
        let text = String(String.UnicodeScalarView(scalars))
        let line = renderer.render(Diagnostic(.error, "x", BilingualText(text)))
        #expect(line.utf8.count { $0 == 0x0A } == 1 && line.hasSuffix("\n"))
        #expect(
            !line.dropLast().unicodeScalars.contains {
                $0.value < 0x20 || $0.value == 0x7F || $0 == "\u{2028}" || $0 == "\u{2029}"
            })
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
        #expect(object["message"].map { Array($0.unicodeScalars) == scalars } == true)
    }
}
