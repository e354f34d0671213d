import OpenDataWriter
import TestSupport
import Testing

/// The whole dataset of a catalogue with every fact, as files.
struct DatasetGoldenTests {
    static let names = [
        "modules.csv", "parcours.csv", "parcours_modules.csv", "changements.csv", "modules.json", "modules.ndjson",
        "parcours.ndjson", "parcours_modules.ndjson", "changements.ndjson", "dictionnaire.md", "schema.json",
        "schema-parcours.json", "schema-parcours_modules.json", "schema-changements.json", "modules.schema.json",
        "csv-metadata.json", "datapackage.json", "catalogue.jsonld", "catalogue.ttl", "catalogue.rdf",
    ]

    @Test(arguments: names)
    func `each file is the golden`(name: String) throws {
        let text = try #require(try dataset(of: wholeCatalogue())["dataset/" + name])
        #expect(text == (try Golden("OpenDataWriterTests/Goldens/" + name).expected(insteadOf: text)))
    }

    @Test func `no other file is made`() throws {
        #expect(try dataset(of: wholeCatalogue()).keys.sorted() == Self.names.map { "dataset/" + $0 }.sorted())
    }

    @Test(arguments: names.filter { $0.contains("schema") || $0 == "dictionnaire.md" })
    func `the schemas that the project publishes are those that exports write`(name: String) throws {
        let text = try #require(try dataset(of: wholeCatalogue())["dataset/" + name])
        #expect(text == (try Golden(in: "schemas", "dataset/" + name).expected(insteadOf: text)))
    }
}
