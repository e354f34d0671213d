import CourseCatalogue
import Foundation
import TestSupport
import Testing

@testable import SCORMWriter

/// Every manifest against the official schemas, by xmllint, with the network off.
@Suite(
    .enabled(if: Project.hasShared, "needs ../shared"), .enabled(if: Judge.has("xmllint"), "needs libxml2-utils"))
struct SchemaTests {
    @Test(arguments: SCORM12Writer.CourseStructure.allCases, [nil, 80])
    func manifestsAreValid(structure: SCORM12Writer.CourseStructure, masteryScore: Int?) throws {
        var options = SCORM12Writer.Options()
        options.courseStructure = structure
        options.masteryScore = masteryScore
        try expectValid(ExplodedPackage.all(options: options).map(\.manifest))
    }

    @Test func manifestsOfNastyTextsAreValid() throws {
        let packages = try NastyTexts.all.map { try ExplodedPackage.all(of: NastyTexts.catalogue(filledWith: $0)) }
        try expectValid(packages.flatMap { $0 }.map(\.manifest))
    }

    @Test func theSchemasAreMetByNoOtherOrder() throws {
        let manifest = try #require(ExplodedPackage.all().first).manifest
        let broken = manifest.replacing("ADL SCORM</schema>", with: "ADL SCORM</schema><organizations/>")
        #expect(try validate([broken]).status == 3)
    }

    private func expectValid(_ manifests: [String]) throws {
        let result = try validate(manifests)
        #expect(result.status == 0, "\(result.errors)")
    }

    private func validate(_ manifests: [String]) throws -> CommandResult {
        let folder = try TemporaryFolder()
        for (number, manifest) in manifests.enumerated() { try folder.write(manifest, to: "\(number).xml") }
        let schemas = try Project.shared("official/xsd")
        return try run(
            "xmllint",
            ["--nonet", "--noout", "--schema", schemas.appending(path: "all-scorm-1.2.xsd").path]
                + manifests.indices.map { folder.url.appending(path: "\($0).xml").path },
            environment: ["XML_CATALOG_FILES": schemas.appending(path: "catalog.xml").path])
    }
}
