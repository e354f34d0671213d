import Diagnostics
import DocumentSections
import Testing
import YAML

@Suite("Sections of a document")
struct DocumentSectionTests {
    private let purpose = DocumentSection.Purpose(manner: .field, faultIdentifier: "invalid-value")

    private func told(_ text: String, _ read: (inout DocumentSection, inout DiagnosticCollector) -> Void) throws
        -> String
    {
        var diagnostics = DiagnosticCollector()
        var section = DocumentSection(try parseYAML(text, file: "file.yml"), for: purpose)
        read(&section, &diagnostics)
        section.reportUnknownKeys(to: &diagnostics)
        return diagnostics.diagnostics.map { TerminalRenderer(language: .english).render($0) }.joined()
    }

    @Test("a value knows how and where it was read")
    func value() throws {
        _ = try told("day: 2026-03-10\n") { section, diagnostics in
            let fact = section.day("day", reporting: &diagnostics)
            #expect(fact?.value.description == "2026-03-10")
            #expect(fact?.provenance.manner == .field)
            #expect(fact?.provenance.location?.description == "file.yml:1:6")
        }
    }

    @Test("an unknown key is an error, with the nearest name or all of them")
    func unknownKeys() throws {
        let text = try told("inner:\n  titl: x\n  zzz: y\n") { section, diagnostics in
            var inner = section.section("inner", reporting: &diagnostics)
            _ = inner.text("title", reporting: &diagnostics)
            _ = inner.flag("free", reporting: &diagnostics)
            inner.reportUnknownKeys(to: &diagnostics)
        }
        #expect(
            text == """
                file.yml:2:3: error: unknown key: “inner.titl” [unknown-key]
                  help: did you mean “title”?
                file.yml:3:3: error: unknown key: “inner.zzz” [unknown-key]
                  help: the keys here are: title, free

                """)
    }

    @Test("a value that isn't what is wanted, a list that isn't of sections and a missing key are told, all of them")
    func faults() throws {
        let text = try told("free: maybe\nitems:\n  - one\nwhen: soon\n") { section, diagnostics in
            #expect(section.flag("free", reporting: &diagnostics) == nil)
            #expect(section.sections("items", reporting: &diagnostics).isEmpty)
            #expect(section.date("when", reporting: &diagnostics) == nil)
            section.require("name", reporting: &diagnostics)
        }
        #expect(
            text == """
                file.yml:1:7: error: “free” wants true / false [invalid-value]
                file.yml:3:3: error: “items” wants a list of items with keys [invalid-value]
                file.yml:4:7: error: “when” wants a date (2026-03-10), a month (2026-03), a quarter (2026-Q1), an end of year (2026-end) or a year [invalid-value]
                file.yml:1:1: error: “name” is missing [invalid-value]

                """)
    }
}
