import CommonCartridgeWriter
import ControlDocuments
import Diagnostics
import TestSupport
import Testing
import XML

/// The schemas at the root of cartridges.
@Suite struct ControlDocumentTests {
    @Test(arguments: TestedFormat.allCases, CartridgeOptions.LinkManner.allCases)
    func everyDocumentIsValidUnderTheSchemaThatItRefersTo(
        format: TestedFormat, links: CartridgeOptions.LinkManner
    ) throws {
        let catalogues = [SampleCatalogue.catalogue] + NastyTexts.all.map(NastyTexts.catalogue(filledWith:))
        let cartridges = try catalogues.flatMap { try ExplodedCartridge.all(format, of: $0, links: links) }
        let folder = try TemporaryFolder()
        for schema in try #require(cartridges.first).schemas { try folder.write(schema.text, to: schema.path) }
        var schemas: [String: XMLSchema] = [:]
        for document in cartridges.flatMap(\.documents) {
            let location = try #require(document.text.firstMatch(of: /xsi:schemaLocation="\S+ (\S+?)["\s]/)?.output.1)
            let schema = try schemas[String(location)] ?? XMLSchema(contentsOf: "\(folder.path)/\(location)")
            schemas[String(location)] = schema
            #expect(schema.validate(Array(document.text.utf8)) == [], "\(document.text)")
        }
        #expect(schemas.count == (links == .basicLTI ? 3 : 2))
    }

    @Test(arguments: TestedFormat.allCases)
    func everyCartridgeCarriesTheSchemasOfItsFormat(format: TestedFormat) throws {
        for cartridge in try ExplodedCartridge.all(format) {
            #expect(cartridge.schemas.map(\.path) == ControlDocument.all(for: format.rawValue).map(\.path))
        }
    }

    @Test func givenSchemasTakeThePlaceOfOurs() throws {
        let theirs = ControlDocument(path: "ccv1p1_imscp_v1p2_v1p0.xsd", bytes: Array("<schema/>".utf8))
        let cartridge = try cartridge(with: [theirs])
        #expect(cartridge.schemas.map(\.text) == ["<schema/>"])
        #expect(
            cartridge.manifest.contains(
                " xsi:schemaLocation=\"http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1 \(theirs.path)\">"))
        #expect(try !#require(cartridge["hosted-link.xml"]).contains("xsi:"))
    }

    @Test func withoutSchemasNothingRefersToOne() throws {
        let cartridge = try cartridge(with: [])
        #expect(cartridge.schemas.isEmpty)
        for document in cartridge.documents { #expect(!document.text.contains("xsi:")) }
    }

    private func cartridge(with documents: [ControlDocument]) throws -> ExplodedCartridge {
        var options = CartridgeOptions(), diagnostics = DiagnosticCollector()
        options.controlDocuments = documents
        let artifacts = try TestedFormat.edition11.artifacts(SampleCatalogue.catalogue, options, &diagnostics)
        return try ExplodedCartridge(try #require(artifacts.first))
    }
}
