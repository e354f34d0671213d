import Diagnostics
import Testing

@Suite("Diagnostics as values")
struct DiagnosticTests {
    private func diagnostic(_ severity: Severity, _ id: String) -> Diagnostic {
        Diagnostic(severity, id, BilingualText("M"))
    }

    @Test("a collector keeps the order and tells each thing once")
    func collector() {
        var collector = DiagnosticCollector()
        for id in ["b", "a", "b"] { collector.report(diagnostic(.warning, id)) }
        #expect(!collector.hasErrors)
        var other = DiagnosticCollector()
        for id in ["a", "c"] { other.report(diagnostic(id == "a" ? .warning : .error, id)) }
        collector.report(contentsOf: other)
        #expect(collector.diagnostics.map(\.id) == ["b", "a", "c"])
        #expect(collector.count(of: .warning) == 2)
        #expect(collector.count(of: .error) == 1)
        #expect(collector.count(of: .note) == 0)
        #expect(collector.hasErrors)
    }

    @Test("a line that is too long to be shown is not kept")
    func longLines() {
        for (count, isKept) in [(10_000, true), (10_001, false)] {
            let line = String(repeating: "a", count: count)
            #expect(Diagnostic(.error, "a", BilingualText("M"), sourceLine: line).sourceLine == (isKept ? line : nil))
        }
    }

    @Test("notes come before warnings, warnings before errors")
    func severities() {
        #expect([Severity.error, .note, .warning].sorted() == [.note, .warning, .error])
    }

    private static let placeCases: [(Diagnostics.SourceLocation, String)] = [
        (SourceLocation(file: "a.md"), "a.md"), (SourceLocation(file: "a.md", line: 3), "a.md:3"),
        (SourceLocation(file: "a.md", line: 3, column: 7), "a.md:3:7"),
        (SourceLocation(file: "a.md", column: 7), "a.md"),
        (SourceLocation(file: "a.md", line: -4, column: .min), "a.md"),
        (SourceLocation(file: "a.md", line: .max, column: .max), "a.md:4294967295:4294967295"),
    ]

    @Test("a place is written without what is unknown, and its numbers never overflow", arguments: placeCases)
    func places(place: Diagnostics.SourceLocation, text: String) {
        #expect(place.description == text)
    }

    @Test("places are in the order of files by bytes, then lines, then columns")
    func order() {
        let places = [
            SourceLocation(file: "Z", line: 9), SourceLocation(file: "a", line: 1, column: 2),
            SourceLocation(file: "a", line: 2),
            SourceLocation(file: "a", line: 10, column: 1), SourceLocation(file: "é"),
        ]
        #expect(places.reversed().sorted() == places)
    }

    @Test("a text is shown in the language asked for")
    func languages() {
        #expect(BilingualText(fr: "oui", en: "yes")[.french] == "oui")
        #expect(BilingualText(fr: "oui", en: "yes")[.english] == "yes")
        #expect(BilingualText("SCORM")[.french] == BilingualText("SCORM")[.english])
    }
}
