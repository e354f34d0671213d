import TestSupport
import Testing
import XML

@testable import SCORMWriter

/// What packages hold against the schemas that they carry.
@Suite struct CarriedSchemaTests {
    /// A document of a package, with the schema at the root that it refers to.
    private static let documents: [PackageEdition: [(document: String, schema: String)]] = {
        let record = (document: "scolomfr.xml", schema: "scolomfr.xsd")
        let manifest = (document: "imsmanifest.xml", schema: "imscp_v1p1.xsd")
        return [
            .scorm12: [("imsmanifest.xml", "imscp_rootv1p1p2.xsd"), record],
            .scorm2004ThirdEdition: [manifest, record], .scorm2004FourthEdition: [manifest, record],
            .contentPackaging: [manifest, record], .cmi5: [("cmi5.xml", "CourseStructure.xsd")],
        ]
    }()

    @Test(arguments: PackageEdition.allCases)
    func whatNastyTextsMakeIsValid(edition: PackageEdition) throws {
        var options = PackageOptions()
        options.metadata = .scolomfr
        let catalogues = [DescribedCatalogue.catalogue] + NastyTexts.all.map { NastyTexts.catalogue(filledWith: $0) }
        let packages = try catalogues.flatMap { try ExplodedPackage.all(of: $0, as: edition, options: options) }
        let folder = try TemporaryFolder()
        try #require(packages.first).write(to: folder)
        for (document, name) in try #require(Self.documents[edition]) {
            let schema = try XMLSchema(contentsOf: folder.path + "/" + name)
            for package in packages {
                let text = try #require(package[document])
                #expect(text.contains(" \(name)"))
                #expect(schema.validate(Array(text.utf8)) == [], "\(package.path): \(text)")
            }
        }
    }
}
