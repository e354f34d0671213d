import CourseCatalogue
import Foundation
import TestSupport
import Testing
import XML

@testable import SCORMWriter

/// Every record against the official schema of ScoLOMFR 3.2, by xmllint, with the network off.
@Suite(
    .enabled(if: Project.hasShared, "needs ../shared"), .enabled(if: Judge.has("xmllint"), "needs libxml2-utils"))
struct RecordSchemaTests {
    private static let schema = OfficialSchema(path: "scolomfr-3.2/scolomfr.xsd")

    @Test(arguments: PackageEdition.allCases.filter(\.hasManifest))
    func recordsAreValid(edition: PackageEdition) throws {
        try expectValid([DescribedCatalogue.catalogue, SampleCatalogue.catalogue], edition)
    }

    @Test func recordsOfNastyTextsAreValid() throws {
        try expectValid(NastyTexts.all.map { NastyTexts.catalogue(filledWith: $0) })
    }

    @Test func aCatalogueThatSaysHardlyAnythingHasValidRecords() throws {
        let module = SampleCatalogue.module("m", title: "", language: "")
        let course = Course(
            identifier: SampleCatalogue.identifier("c"), title: SampleCatalogue.field(""),
            language: SampleCatalogue.field(""), moduleIdentifiers: [module.identifier])
        try expectValid([Catalogue(courses: [course], modules: [module])])
    }

    @Test func everyStateCostAndMannerIsValid() throws {
        let modules = DeliveryMode.allCases.flatMap { mode in
            [true, false].map { isFree in
                var module = SampleCatalogue.module("\(mode)-\(isFree)".lowercased(), title: "M", state: .announced)
                module.mode = SampleCatalogue.field(mode)
                module.isFree = SampleCatalogue.field(isFree)
                return module
            }
        }
        try expectValid([Catalogue(modules: modules)])
    }

    /// What the schema refuses, so that its agreement means something.
    @Test(arguments: [
        ("concept/learner<", "concept/learners<"), ("terms/isPartOf<", "terms/isPart<"),
        ("<lom:technical>", "<lom:technical><lom:title/>"), ("<lom:dateTime>2025-03-10<", "<lom:dateTime>10 mars<"),
        ("<scolomfr:generalResourceType>", "<scolomfr:generalResourceType><lom:title/>"),
        ("<lom:source>SCOLOMFRv3.2<", "<lom:source>SCOLOMFR<"), ("<lom:duration>PT3H<", "<lom:duration>3 h<"),
    ])
    func theSchemaRefuses(part: String, broken: String) throws {
        let record = try #require(records(of: DescribedCatalogue.catalogue).first)
        #expect(record.contains(part))
        #expect(try Self.schema.verdict(on: [record.replacing(part, with: broken)]).status == 3)
    }

    /// The vocabulary of each element, by its number.
    private static let vocabularies = [
        "status": "002", "documentType": "004", "generalResourceType": "005", "structure": "007",
        "aggregationLevel": "008", "kind": "009", "learningResourceType": "010", "intendedEndUserRole": "011",
        "educationalMethod": "018", "activity": "019", "cost": "026", "copyrightAndOtherRestrictions": "027",
        "purpose": "028",
    ]

    /// The schema takes any word for some elements, and any URI for a format: the lists that it holds are asked.
    @Test func everyTermIsOfItsVocabulary() throws {
        func expect(_ term: XMLNode?, in number: String) throws {
            let term = try #require(term)
            #expect(try vocabulary(number).contains("<xs:enumeration value=\"\(term.text)\"/>"), "\(number)")
        }
        for record in try records(of: DescribedCatalogue.catalogue) {
            let root = try parseXML(Array(record.utf8))
            try expect(root.first("technical")?.first("format"), in: "006")
            let recordRole = root.first("metaMetadata")?.first("contribute")?.first("role")
            try expect(recordRole?.first("value"), in: "013")
            for role in (root.first("lifeCycle")?.elements("contribute") ?? []).compactMap({ $0.first("role") }) {
                try expect(role.first("value"), in: "003")
            }
            var count = 0
            for element in root.elements.flatMap(\.elements) where element.first("value") != nil {
                try expect(element.first("value"), in: #require(Self.vocabularies[element.name]))
                count += 1
            }
            #expect(count >= 8)
        }
    }

    private func vocabulary(_ number: String) throws -> String {
        let path = "official/xsd/scolomfr-3.2/scolomfr/vocab/voc_\(number).xsd"
        return try String(contentsOf: Project.shared(path), encoding: .utf8)
    }

    /// The schema takes any URI for a language.
    @Test func everyLanguageIsOfTheVocabulary() throws {
        let vocabulary = try vocabulary("001")
        #expect(LanguageURI.codes.count == 184)
        for code in LanguageURI.codes.keys {
            #expect(vocabulary.contains("<xs:enumeration value=\"\(LanguageURI.of(code))\"/>"), "\(code)")
        }
    }

    private func expectValid(_ catalogues: [Catalogue], _ edition: PackageEdition = .scorm12) throws {
        let records = try catalogues.flatMap { try self.records(of: $0, as: edition) }
        #expect(records.count >= catalogues.count)
        let verdict = try Self.schema.verdict(on: records)
        #expect(verdict.status == 0, "\(verdict.errors)")
    }

    private func records(of catalogue: Catalogue, as edition: PackageEdition = .scorm12) throws -> [String] {
        var options = PackageOptions()
        options.metadata = .scolomfr
        options.packagesAnnounced = true
        return try ExplodedPackage.all(of: catalogue, as: edition, options: options).map { package in
            try #require(package["scolomfr.xml"])
        }
    }
}
