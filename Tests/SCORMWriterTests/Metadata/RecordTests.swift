import CourseCatalogue
import Diagnostics
import Testing
import XML

@testable import SCORMWriter

/// What records say, and how packages hold them; whole ones stand in `Goldens/scolomfr`.
@Suite struct RecordTests {
    private static let options: PackageOptions = {
        var options = PackageOptions()
        options.metadata = .scolomfr
        return options
    }()

    /// The record of the first package of a catalogue.
    private func record(of catalogue: Catalogue) throws -> XMLNode {
        let package = try #require(ExplodedPackage.all(of: catalogue, options: Self.options).first)
        return try parseXML(Array(#require(package["scolomfr.xml"]).utf8))
    }

    /// The texts of the elements at a path below a node.
    private func texts(_ path: String, in node: XMLNode) -> [String] {
        let names = path.split(separator: "/").map(String.init)
        return names.reduce([node]) { nodes, name in nodes.flatMap { $0.elements(name) } }.map(\.text)
    }

    @Test func aModuleOfWhichLittleIsKnownHasAWholeRecord() throws {
        let module = SampleCatalogue.module("m", title: "Un module")
        let catalogue = Catalogue(siteAddress: SampleCatalogue.field("https://site.example"), modules: [module])
        let package = try #require(ExplodedPackage.all(of: catalogue, options: Self.options).first)
        #expect(package["scolomfr.xml"] == Self.littleKnown)
    }

    private static let littleKnown = """
        <?xml version="1.0" encoding="UTF-8"?>
        <lom:lom xmlns:lom="http://ltsc.ieee.org/xsd/LOM" xmlns:lomfr="http://www.lom-fr.fr/xsd/LOMFR" xmlns:scolomfr="http://www.lom-fr.fr/xsd/SCOLOMFR" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://ltsc.ieee.org/xsd/LOM scolomfr.xsd">
          <lom:general>
            <lom:identifier>
              <lom:catalog>URI</lom:catalog>
              <lom:entry>https://site.example/modules/m</lom:entry>
            </lom:identifier>
            <lom:title>
              <lom:string language="http://id.loc.gov/vocabulary/iso639-2/fre">Un module</lom:string>
            </lom:title>
            <lom:language>http://id.loc.gov/vocabulary/iso639-2/fre</lom:language>
            <lom:description>
              <lom:string language="http://id.loc.gov/vocabulary/iso639-2/fre">Un module</lom:string>
            </lom:description>
            <lom:structure>
              <lom:source>SCOLOMFRv3.2</lom:source>
              <lom:label>linéaire</lom:label>
              <lom:value>http://data.education.fr/voc/scolomfr/concept/linear</lom:value>
            </lom:structure>
            <lom:aggregationLevel>
              <lom:source>SCOLOMFRv3.2</lom:source>
              <lom:label>2 - Leçon</lom:label>
              <lom:value>http://data.education.fr/voc/scolomfr/concept/scolomfr-voc-008-num-02</lom:value>
            </lom:aggregationLevel>
            <lomfr:documentType>
              <lomfr:source>SCOLOMFRv3.2</lomfr:source>
              <lomfr:label>ressource interactive</lomfr:label>
              <lomfr:value>http://purl.org/dc/dcmitype/InteractiveResource</lomfr:value>
            </lomfr:documentType>
            <scolomfr:generalResourceType>
              <scolomfr:source>SCOLOMFRv3.2</scolomfr:source>
              <scolomfr:label>présentation multimédia</scolomfr:label>
              <scolomfr:value>http://data.education.fr/voc/scolomfr/concept/scolomfr-voc-005-num-034</scolomfr:value>
            </scolomfr:generalResourceType>
          </lom:general>
          <lom:lifeCycle>
            <lom:status>
              <lom:source>SCOLOMFRv3.2</lom:source>
              <lom:label>final</lom:label>
              <lom:value>http://data.education.fr/voc/scolomfr/concept/final</lom:value>
            </lom:status>
          </lom:lifeCycle>
          <lom:metaMetadata>
            <lom:metadataSchema>LOMFRv1.0</lom:metadataSchema>
            <lom:metadataSchema>SCOLOMFRv3.2</lom:metadataSchema>
            <lom:language>http://id.loc.gov/vocabulary/iso639-2/fre</lom:language>
          </lom:metaMetadata>
          <lom:technical>
            <lom:format>http://purl.org/NET/mediatypes/text/html</lom:format>
            <lom:location>index.html</lom:location>
          </lom:technical>
          <lom:educational>
            <lom:learningResourceType>
              <lom:source>SCOLOMFRv3.2</lom:source>
              <lom:label>activité pédagogique</lom:label>
              <lom:value>http://data.education.fr/voc/scolomfr/concept/scolomfr-voc-010-num-027</lom:value>
            </lom:learningResourceType>
            <lom:intendedEndUserRole>
              <lom:source>SCOLOMFRv3.2</lom:source>
              <lom:label>apprenant</lom:label>
              <lom:value>http://data.education.fr/voc/scolomfr/concept/learner</lom:value>
            </lom:intendedEndUserRole>
            <lomfr:activity>
              <lomfr:source>SCOLOMFRv3.2</lomfr:source>
              <lomfr:label>se former</lomfr:label>
              <lomfr:value>http://data.education.fr/voc/scolomfr/concept/scolomfr-voc-019-num-017</lomfr:value>
            </lomfr:activity>
          </lom:educational>
        </lom:lom>

        """

    @Test func whatIsAskedForChangesNothingElse() throws {
        for edition in PackageEdition.allCases {
            let usual = try ExplodedPackage.all(as: edition)
            let described = try ExplodedPackage.all(as: edition, options: Self.options)
            #expect(usual.map(\.path) == described.map(\.path))
            for (before, after) in zip(usual, described) {
                let added = Set(after.files.map(\.path)).subtracting(before.files.map(\.path)).sorted()
                let files = ["lomfrCustom.xsd", "scolomfr.xml", "scolomfr.xsd", "scolomfrCustom.xsd"]
                #expect(added == (edition == .cmi5 ? [] : files))
                for file in before.files where file.path != "imsmanifest.xml" {
                    #expect(after[file.path] == before[file.path], "\(file.path)")
                }
            }
        }
    }

    @Test func everyEditionHasTheSameRecords() throws {
        let records = try PackageEdition.allCases.filter(\.hasManifest).map { edition in
            try ExplodedPackage.all(of: DescribedCatalogue.catalogue, as: edition, options: Self.options)
                .map { $0["scolomfr.xml"] }
        }
        #expect(Set(records).count == 1)
        #expect(records.first?.contains(nil) == false)
    }

    @Test(arguments: PackageEdition.allCases.filter(\.hasManifest))
    func theManifestListsTheRecordAndTellsOfItWhereItCan(edition: PackageEdition) throws {
        for package in try ExplodedPackage.all(as: edition, options: Self.options) {
            let manifest = try parseXML(Array(package.manifest.utf8))
            let files = try #require(manifest.first("resources")).elements("resource").flatMap { $0.elements("file") }
            #expect(files.filter { $0["href"] == "scolomfr.xml" }.count == 1)
            #expect(files.count == package.content.count - 1)
            let locations = manifest.first("metadata")?.elements("location").map(\.text)
            #expect(locations == (edition == .contentPackaging ? [] : ["scolomfr.xml"]))
        }
    }

    @Test func aRecordNamesItsSchemaWhereThePackageHasIt() throws {
        var options = Self.options
        options.controlDocuments = []
        let package = try #require(ExplodedPackage.all(options: options).first)
        #expect(package["scolomfr.xml"]?.contains("xsi:") == false)
        #expect(package.files.allSatisfy { !$0.path.hasSuffix(".xsd") })
    }

    @Test func coursesAndTheirModulesTellOfEachOther() throws {
        let packages = try ExplodedPackage.all(of: DescribedCatalogue.catalogue, options: Self.options)
        let ties = try packages.map { package in
            let record = try parseXML(Array(#require(package["scolomfr.xml"]).utf8))
            return try record.elements("relation").map { relation in
                let kind = try #require(relation.first("kind")?.first("label")?.text)
                return kind + " " + texts("resource/identifier/entry", in: relation).joined(separator: " ")
            }
        }
        let course = "https://site.example/courses/parcours-numerique https://site.example/formations/parcours/"
        #expect(
            ties == [
                ["est une partie de " + course, "a pour vignette https://site.example/img/%C3%A9t%C3%A9.png"],
                ["est une partie de " + course], ["est une partie de https://site.example/courses/green-it"],
                [
                    "contient https://site.example/modules/module-1 https://site.example/actualites/module-1/",
                    "contient https://site.example/modules/module-2",
                ], ["contient https://site.example/modules/abroad"],
            ])
    }

    @Test func ownWordsAreInBothLanguagesAndTheCataloguesInTheirs() throws {
        let record = try record(of: DescribedCatalogue.catalogue)
        func strings(_ path: String) -> [String] {
            let names = path.split(separator: "/").map(String.init) + ["string"]
            return names.reduce([record]) { nodes, name in nodes.flatMap { $0.elements(name) } }.map { node in
                "\(node["language"]?.suffix(3) ?? "–"): \(node.text)"
            }
        }
        #expect(strings("general/title") == ["fre: Sécurité & économie : agir"])
        #expect(strings("general/keyword") == ["fre: numérique", "fre: écologie"])
        #expect(
            strings("lifeCycle/version") == [
                "fre: Version du 2\u{A0}septembre 2025", "eng: Version of 2\u{A0}September 2025",
            ])
        #expect(
            strings("educational/typicalLearningTime/description") == [
                "fre: de 1\u{A0}h\u{A0}15 à 3\u{A0}h", "eng: 1\u{A0}h\u{A0}15\u{A0}min to 3\u{A0}h",
            ])
        #expect(
            strings("educational/description") == [
                "fre: Suivre le module sur mentor.gouv.fr", "eng: Take the module on mentor.gouv.fr",
            ])
        #expect(
            strings("educational/credit") == [
                "fre: Une attestation de réussite", "eng: A certificate of completion",
            ])
        #expect(
            strings("rights/description") == [
                "fre: Licence Ouverte 2.0 (https://www.etalab.gouv.fr/licence-ouverte-open-licence/)",
                "eng: Open Licence 2.0 (https://www.etalab.gouv.fr/licence-ouverte-open-licence/)",
            ])
        #expect(
            strings("classification/description") == [
                "fre: Identifier les impacts\nAgir au quotidien", "fre: Aucun prérequis", "eng: No prerequisites",
                "fre: Tous les agents publics",
            ])
    }

    @Test func aTextThatIsTheSameInBothLanguagesIsWrittenOnceWithoutOne() throws {
        let catalogue = Catalogue(
            licence: SampleCatalogue.field("MIT"), modules: [SampleCatalogue.module("m", title: "M")])
        let description = try record(of: catalogue).first("rights")?.first("description")
        #expect(description?.elements.map(\.text) == ["MIT"])
        #expect(description?.elements.first?.attributes == [])
    }

    @Test func aDayThatIsOnlyAHintIsNoDayOfPublication() throws {
        var module = SampleCatalogue.module("m", title: "M")
        module.release.releasedOn = CalendarDate(year: 2025, month: 3, day: 10).map { Fact($0, Provenance(.hint)) }
        #expect(try texts("lifeCycle/contribute", in: record(of: Catalogue(modules: [module]))) == [])
        module.release.releasedOn?.provenance = Provenance(.field)
        #expect(
            try texts("lifeCycle/contribute/date/dateTime", in: record(of: Catalogue(modules: [module])))
                == ["2025-03-10"])
    }

    @Test(arguments: [
        (PackageEdition.scorm12, ["record-without-publisher", "local-record-identifiers"]),
        (.contentPackaging, ["record-without-publisher", "local-record-identifiers"]),
        (.cmi5, ["local-activity-identifiers"]),
    ])
    func whatTheProfileWantsAndTheCatalogueLacksIsTold(edition: PackageEdition, told: [String]) throws {
        let catalogue = Catalogue(modules: [SampleCatalogue.module("m", title: "M")])
        var diagnostics = DiagnosticCollector()
        _ = try ExplodedPackage.artifacts(
            of: catalogue, as: edition, options: Self.options, reporting: &diagnostics)
        #expect(diagnostics.diagnostics.map(\.id) == told)
        var none = DiagnosticCollector()
        _ = try ExplodedPackage.artifacts(
            of: SampleCatalogue.catalogue, as: edition, options: Self.options, reporting: &none)
        #expect(none.diagnostics.filter { $0.severity > .note } == [])
    }

    @Test func whatIsMissingIsToldInBothLanguages() throws {
        var diagnostics = DiagnosticCollector()
        _ = try ExplodedPackage.artifacts(
            of: Catalogue(modules: [SampleCatalogue.module("m", title: "M")]), as: .scorm12, options: Self.options,
            reporting: &diagnostics)
        #expect(
            diagnostics.diagnostics == [
                Diagnostic(
                    .warning, "record-without-publisher",
                    BilingualText(
                        fr: "ScoLOMFR veut que l’on sache qui publie : les fiches ne le disent pas",
                        en: "ScoLOMFR wants it known who publishes: the records don’t say"),
                    help: BilingualText(
                        fr: "donnez-le dans la configuration : publisher.name",
                        en: "give it in the configuration: publisher.name")),
                Diagnostic(
                    .warning, "local-record-identifiers",
                    BilingualText(
                        fr:
                            "l’adresse du site n’est pas connue : deux catalogues pourraient donner le même identifiant à deux fiches ScoLOMFR",
                        en:
                            "the site’s address isn’t known: two catalogues could give two ScoLOMFR records the same identifier"
                    ),
                    help: BilingualText(
                        fr: "donnez-la dans la configuration : site.address",
                        en: "give it in the configuration: site.address")),
            ])
    }

    @Test(arguments: [
        ("fr", "http://id.loc.gov/vocabulary/iso639-2/fre"), ("fr-CA", "http://id.loc.gov/vocabulary/iso639-2/fre"),
        ("EN", "http://id.loc.gov/vocabulary/iso639-2/eng"), ("de", "http://id.loc.gov/vocabulary/iso639-2/ger"),
        ("gsw", "gsw"), ("fsl-FR", "fsl-FR"),
    ])
    func languagesAreThoseOfISO639(tag: String, language: String) {
        #expect(LanguageURI.of(tag) == language)
    }
}
