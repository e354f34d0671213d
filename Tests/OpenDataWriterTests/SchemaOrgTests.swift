import CourseCatalogue
import Diagnostics
import Foundation
import OpenDataWriter
import TestSupport
import Testing

/// What search engines are given.
struct SchemaOrgTests {
    @Test(arguments: ["catalogue.jsonld", "catalogue.html", "pages/m1.html", "pages/parcours-mooc.html"])
    func `each file is the golden`(name: String) throws {
        let text = try #require(try files(of: wholeCatalogue())["schema-org/" + name])
        #expect(text == (try Golden("OpenDataWriterTests/Goldens/schema-org/" + name).expected(insteadOf: text)))
    }

    @Test func `there is an element for each module that is out and each course with one`() throws {
        #expect(
            try files(of: wholeCatalogue()).keys.sorted() == [
                "schema-org/catalogue.html", "schema-org/catalogue.jsonld", "schema-org/pages/m1.html",
                "schema-org/pages/m6.html", "schema-org/pages/parcours-mooc.html", "schema-org/pages/reprise.html",
            ])
    }

    @Test func `no text of a catalogue ends the element`() throws {
        let texts = try files(of: nastyCatalogue()).filter { $0.key.hasSuffix(".html") }.values
        #expect(texts.count == nastyTexts.count + 1)
        #expect(texts.allSatisfy { $0.components(separatedBy: "</").count == 2 })
    }

    @Test func `a catalogue without modules is an empty list`() throws {
        #expect(
            try files(of: Catalogue())["schema-org/catalogue.jsonld"] == """
                {
                  "@context": "https://schema.org",
                  "@type": "ItemList",
                  "name": "Parcours de formation",
                  "numberOfItems": 0,
                  "itemListElement": []
                }

                """)
    }

    @Test(.enabled(if: Judge.hasPython, "run `make judges` first"))
    func `a crawler finds every course with what engines ask of it`() throws {
        let folder = try TemporaryFolder()
        for (path, text) in try files(of: wholeCatalogue()) { try folder.write(text, to: path) }
        #expect(try verdict("search_engine.py", [folder.path + "/schema-org"]) == "parcours-mooc reprise m1 m6\n")
    }

    private func files(of catalogue: Catalogue) throws -> [String: String] {
        var diagnostics = DiagnosticCollector()
        let artifacts = try SchemaOrgWriter().artifacts(for: catalogue, reporting: &diagnostics)
        #expect(diagnostics.diagnostics.isEmpty)
        return try texts(of: artifacts)
    }
}
