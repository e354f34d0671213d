import CommonCartridgeWriter
import Foundation
import TestSupport
import Testing

/// Every XML file against the official schemas, by xmllint, with the network off.
@Suite(
    .enabled(if: Project.hasShared, "needs ../shared"), .enabled(if: Judge.has("xmllint"), "needs libxml2-utils"))
struct SchemaTests {
    @Test(arguments: TestedFormat.allCases, CartridgeOptions.LinkManner.allCases)
    func everyFileIsValid(format: TestedFormat, links: CartridgeOptions.LinkManner) throws {
        let catalogues = [SampleCatalogue.catalogue] + NastyTexts.all.map(NastyTexts.catalogue(filledWith:))
        let cartridges = try catalogues.flatMap { try ExplodedCartridge.all(format, of: $0, links: links) }
        let documents = cartridges.flatMap(\.documents).map(\.text)
        try expectValid(documents.filter { $0.contains("<manifest ") }, under: format.manifestSchema)
        try expectValid(documents.filter { $0.contains("<webLink ") }, under: format.webLinkSchema)
        guard links == .basicLTI else { return }
        try expectValid(documents.filter { $0.contains("<cartridge_basiclti_link ") }, under: format.ltiSchema)
    }

    @Test func theSchemaRefusesATitleOnTheRootItem() throws {
        let manifest = try #require(ExplodedCartridge.all(.edition11).first).manifest
        let root = "<item identifier=\"ROOT-MOD-hosted\">"
        let broken = manifest.replacing(root, with: root + "<title>x</title>")
        #expect(try validate([broken], under: TestedFormat.edition11.manifestSchema).status == 3)
    }

    private func expectValid(_ documents: [String], under schema: String) throws {
        #expect(!documents.isEmpty)
        let result = try validate(documents, under: schema)
        #expect(result.status == 0, "\(result.errors)")
    }

    private func validate(_ documents: [String], under schema: String) throws -> CommandResult {
        let folder = try TemporaryFolder(), schemas = try Project.shared("official/xsd")
        for (number, document) in documents.enumerated() { try folder.write(document, to: "\(number).xml") }
        return try run(
            "xmllint",
            ["--nonet", "--noout", "--schema", schemas.path + "/" + schema]
                + documents.indices.map { "\(folder.path)/\($0).xml" },
            environment: ["XML_CATALOG_FILES": schemas.path + "/catalog.xml"])
    }
}
