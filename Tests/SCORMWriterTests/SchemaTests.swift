import CourseCatalogue
import Foundation
import TestSupport
import Testing

@testable import SCORMWriter

/// Every manifest against the official schemas, by xmllint, with the network off.
@Suite(
    .enabled(if: Project.hasShared, "needs ../shared"), .enabled(if: Judge.has("xmllint"), "needs libxml2-utils"))
struct SchemaTests {
    @Test(arguments: PackageEdition.allCases, PackageOptions.CourseStructure.allCases)
    func manifestsAreValid(edition: PackageEdition, structure: PackageOptions.CourseStructure) throws {
        for masteryScore in [nil, 0, 5, 80, 100] {
            var options = PackageOptions()
            options.courseStructure = structure
            options.masteryScore = masteryScore
            options.metadata = masteryScore == 80 ? .scolomfr : .lom
            try expectValid(ExplodedPackage.all(as: edition, options: options).map(\.manifest), edition)
        }
    }

    @Test(arguments: PackageEdition.allCases)
    func manifestsOfNastyTextsAreValid(edition: PackageEdition) throws {
        let packages = try NastyTexts.all.flatMap { text in
            try ExplodedPackage.all(of: NastyTexts.catalogue(filledWith: text), as: edition)
        }
        try expectValid(packages.map(\.manifest), edition)
    }

    /// The 4th edition's schemas alone hold LOM's, which is the same for its elders.
    @Test(arguments: [PackageEdition.scorm2004ThirdEdition, .contentPackaging])
    func metadataIsValid(edition: PackageEdition) throws {
        let packages = try ExplodedPackage.all(as: edition)
        try expectValid(packages.map(\.manifest), .scorm2004FourthEdition)
    }

    /// What the schemas refuse, so that their agreement means something: an element in the wrong place, in the
    /// metadata and in the sequencing.
    @Test(arguments: [
        (PackageEdition.scorm12, "ADL SCORM</schema>", "ADL SCORM</schema><organizations/>"),
        (.scorm12, "<imsmd:general>", "<imsmd:technical/><imsmd:general>"),
        (.scorm2004ThirdEdition, "ADL SCORM</schema>", "ADL SCORM</schema><organizations/>"),
        (.scorm2004ThirdEdition, "<imsss:deliveryControls", "<imsss:deliveryControls/><imsss:controlMode"),
        (.scorm2004FourthEdition, "minProgressMeasure=\"1.0\"", "minProgressMeasure=\"1.1\""),
        (.scorm2004FourthEdition, "<lom:source>LOMv1.0<", "<lom:source>LOMv9<"),
        (.scorm2004FourthEdition, "<adlnav:hideLMSUI>previous<", "<adlnav:hideLMSUI>back<"),
        (.contentPackaging, "<item ", "<metadata/><item "),
        (.cmi5, "<url>index.html</url>", "<url></url>"),
    ])
    func theSchemasRefuse(edition: PackageEdition, part: String, broken: String) throws {
        let manifest = try #require(ExplodedPackage.all(as: edition).first).manifest
        #expect(manifest.contains(part))
        #expect(try validate([manifest.replacing(part, with: broken)], edition).status == 3)
    }

    private func expectValid(_ manifests: [String], _ edition: PackageEdition) throws {
        #expect(!manifests.isEmpty)
        let result = try validate(manifests, edition)
        #expect(result.status == 0, "\(result.errors)")
    }

    private func validate(_ manifests: [String], _ edition: PackageEdition) throws -> CommandResult {
        try OfficialSchema(path: edition.schema).verdict(on: manifests)
    }
}

extension PackageEdition {
    /// The official schema that judges the edition.
    fileprivate var schema: String {
        switch self {
        case .scorm12: "all-scorm-1.2.xsd"
        case .scorm2004ThirdEdition: "all-scorm-2004-3rd.xsd"
        case .scorm2004FourthEdition: "all-scorm-2004-4th.xsd"
        case .contentPackaging: "scorm-2004-3rd/imscp_v1p1.xsd"
        case .cmi5: "cmi5/CourseStructure.xsd"
        }
    }
}
