import CourseCatalogue
import Diagnostics
import Testing

@testable import CatalogueFile

@Suite("Provenances as text")
struct ProvenanceTextTests {
    @Test("how, then where, with the numbers that are known")
    func short() {
        let place = Diagnostics.SourceLocation(file: "content/a b.md", line: 24, column: 1)
        #expect(ProvenanceText(Provenance(.prose, at: place)).text == "prose content/a b.md:24:1")
        #expect(
            ProvenanceText(Provenance(.field, at: Diagnostics.SourceLocation(file: "a.md", line: 3))).text
                == "field a.md:3")
        #expect(ProvenanceText(Provenance(.hint, at: Diagnostics.SourceLocation(file: "a.md"))).text == "hint a.md")
        #expect(ProvenanceText(Provenance(.journal)).text == "journal")
    }

    @Test(
        "any file, any numbers",
        arguments: ["a.md", "a:1", "a:1:2", "a:1:2:3", " a", "a ", "", ":", "a:", "a:x", "é:٣", "a:4294967296", "a\nb"])
    func roundTrip(_ file: String) {
        for (line, column) in [(0, 0), (1, 0), (1, 1), (0, 1), (4_294_967_295, 4_294_967_295)] {
            let provenance = Provenance(
                .derived, at: Diagnostics.SourceLocation(file: file, line: line, column: column))
            #expect(ProvenanceText.provenance(ProvenanceText(provenance).text) == provenance)
        }
    }

    @Test("a text without a manner is none", arguments: ["", " ", "guess a.md:1:1", "field ", "Field a.md"])
    func wrong(_ text: String) {
        #expect(ProvenanceText.provenance(text) == nil)
    }
}
