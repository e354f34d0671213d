import CourseCatalogue
import Foundation
import OpenDataWriter
import TestSupport
import Testing

/// Datasets as the programs of their readers see them: of a whole catalogue, of one with every nasty text, of nothing.
@Suite(.enabled(if: Judge.hasPython, "run `make judges` first"))
struct DatasetJudgeTests {
    static let catalogues: [@Sendable () throws -> Catalogue] = [wholeCatalogue, nastyCatalogue, { Catalogue() }]

    /// Everything that can be asked for.
    private static var options: DatasetWriter.Options {
        var options = DatasetWriter.Options()
        options.forExcel = true
        options.keepsArchive = true
        options.day = CalendarDate(iso8601: "2026-11-16")
        options.country = "FRA"
        options.boundingBox = .init("-5.2 41.3 9.6 51.1")
        return options
    }

    @Test(arguments: catalogues.indices)
    func `frictionless finds the package valid`(index: Int) throws {
        let folder = try written(Self.catalogues[index]())
        let result = try run(
            Judge.python, ["-m", "frictionless", "validate", "datapackage.json"],
            in: folder.url.appending(path: "out/dataset"))
        #expect(result.status == 0, "\(result.output)\(result.errors)")
    }

    @Test(.enabled(if: Project.hasShared, "needs ../shared"), arguments: catalogues.indices)
    func `the descriptors obey the profiles of Data Package 2`(index: Int) throws {
        let folder = try written(Self.catalogues[index]())
        let profiles = try Project.shared("official/json-schema/frictionless-2.0").path
        let result = try run(Judge.python, [judge("profiles.py"), folder.path + "/out/dataset", profiles])
        #expect([result.output, result.errors] == ["", ""])
    }

    @Test(.enabled(if: Judge.hasValidata, "run `make judges` first"), arguments: catalogues.indices)
    func `the frictionless before finds the tables valid too`(index: Int) throws {
        let folder = try written(Self.catalogues[index]())
        let result = try run(Judge.validataPython, [judge("older_frictionless.py"), folder.path + "/out/dataset"])
        #expect([result.output, result.errors] == ["", ""])
    }

    @Test(arguments: catalogues.indices)
    func `the CSV read as its schema says holds the values of the JSON`(index: Int) throws {
        let folder = try written(Self.catalogues[index]())
        let result = try run(Judge.python, [judge("read_back.py"), folder.path + "/out/dataset"])
        #expect([result.output, result.errors] == ["", ""])
    }

    @Test func `the portal takes each column for what it is`() throws {
        let folder = try written(wholeCatalogue())
        var text = ""
        for table in ["modules", "parcours", "parcours_modules", "changements"] {
            let result = try run(Judge.python, [judge("detect.py"), folder.path + "/out/dataset/\(table).csv"])
            text += "\(table): \(result.output)\(result.errors)\n"
        }
        #expect(text == (try Golden("OpenDataWriterTests/Goldens/detected-columns.txt").expected(insteadOf: text)))
    }

    @Test(arguments: catalogues.indices)
    func `the NDJSON, the CSV for Excel and the spreadsheet hold the values of the JSON`(index: Int) throws {
        let folder = try written(Self.catalogues[index]())
        try expectNoFinding(of: "same_values.py", folder.path + "/out/dataset")
    }

    @Test(arguments: catalogues.indices)
    func `csvw reads the tables as their metadata says`(index: Int) throws {
        let folder = try written(Self.catalogues[index]())
        try expectNoFinding(of: "tabular.py", folder.path + "/out/dataset")
    }

    @Test(arguments: catalogues.indices)
    func `the JSON obeys its schema, and no mutation of it does`(index: Int) throws {
        let folder = try written(Self.catalogues[index]())
        try expectNoFinding(of: "json_schema.py", folder.path + "/out/dataset")
    }

    @Test(.enabled(if: Project.hasShared, "needs ../shared"), arguments: [false, true])
    func `the catalogue entry is one graph in three forms, valid under every shape of DCAT-AP`(isNasty: Bool) throws {
        var catalogue = try isNasty ? nastyCatalogue() : wholeCatalogue()
        if isNasty {
            catalogue.siteAddress = field("https://exemple.fr/é è")
            catalogue.publisher = field(
                Publisher(name: nastyTexts.joined(), siret: "13002526500013", contact: "a`{|}^%b@exemple.fr"))
            catalogue.licence = field("etalab-2.0")
        }
        let folder = try written(catalogue)
        let shapes = try Project.shared("official/shacl/dcat-ap-3.0.1").path
        try expectNoFinding(of: "catalogue_entry.py", folder.path + "/out/dataset", shapes)
    }

    @Test(.enabled(if: Judge.has("unzip"), "needs unzip"))
    func `the archive of the day is a dataset of its own`() throws {
        let folder = try written(wholeCatalogue())
        let archive = folder.path + "/out/dataset/archives/parcours-2026-11-16.zip"
        #expect(try run("unzip", ["-qq", archive, "-d", folder.path + "/day"]).status == 0)
        let result = try run(
            Judge.python, ["-m", "frictionless", "validate", "datapackage.json"], in: folder.url.appending(path: "day"))
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(try folder.text("day/modules.csv") == folder.text("out/dataset/modules.csv"))
    }

    private func judge(_ name: String) -> String {
        Project.root.appending(path: "Tests/OpenDataWriterTests/Judges/" + name).path
    }

    private func written(_ catalogue: Catalogue) throws -> TemporaryFolder {
        try exported(catalogue, Self.options)
    }
}
