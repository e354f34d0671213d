import Foundation
import Testing
import TestSupport

/// The dataset, the courses for search engines and the training offers of the samples and of the real page, before those
/// who know the formats.
@Suite("Open data, before real judges")
struct JudgedDatasetTests {
    private let folder: TemporaryFolder
    private let exports: [String]

    /// What the real page's site doesn't say of its publisher; none of it is true.
    private static let settings = [
        "publisher.name=Service des exemples", "publisher.siret=99990000400014", "publisher.contact=data@example.org",
        "licence=etalab-2.0", "dataset.base-address=https://data.example.org/formations", "dataset.country=FRA",
        "dataset.bounding-box=-5.2 41.3 9.6 51.1", "lheo.activity-number='99999999900'", "lheo.street=1 rue",
        "lheo.postcode='99999'", "lheo.town=Exempleville", "lheo.audience-code='82099'", "lheo.thesaurus-edition=V14",
    ]

    init() throws {
        folder = try TemporaryFolder()
        let sites = [Project.root.path + "/samples"] + (Project.shared.map { [$0.path + "/real/ecoresponsable"] } ?? [])
        exports = sites.indices.map { [folder] in folder.path + "/\($0)" }
        for (site, output) in zip(sites, exports) {
            var arguments = [
                "export", site, "--output", output, "--as-of", "2026-11-16", "--journal", output + ".json",
            ]
            for name in ["dataset", "schema-org", "lheo"] { arguments += ["--format", name] }
            for setting in ["dataset.excel=true", "dataset.archive=true"]
                + (site.hasSuffix("samples") ? [] : Self.settings)
            {
                arguments += ["--set", setting]
            }
            let result = try run(Program.path, arguments, environment: ["LC_ALL": "C"])
            #expect(result.status == 0, "\(result.errors)")
        }
    }

    /// A judge of the dataset's own tests, with what it finds.
    private func verdict(_ judge: String, by python: String = Judge.python, _ arguments: String...) throws -> String {
        let script = Project.root.path + "/Tests/OpenDataWriterTests/Judges/" + judge
        let result = try run(python, [script] + arguments)
        return result.output + result.errors
    }

    @Test(
        "every form of the tables holds the same values, and is read as its metadata says",
        .enabled(if: Judge.hasPython, "run `make judges` first"),
        arguments: ["same_values.py", "tabular.py", "json_schema.py", "read_back.py"])
    func tables(judge: String) throws {
        for export in exports {
            let found = try verdict(judge, export + "/dataset")
            #expect(found.isEmpty, "\(export): \(found)")
        }
    }

    @Test(
        "both frictionless find the package valid, and the profiles of Data Package 2 too",
        .enabled(if: Judge.hasPython && Judge.hasValidata, "run `make judges` first"))
    func packages() throws {
        for export in exports {
            let result = try run(
                Judge.python, ["-m", "frictionless", "validate", "datapackage.json"],
                in: URL(filePath: export + "/dataset"))
            #expect(result.status == 0, "\(export): \(result.output)\(result.errors)")
            let found = try verdict("older_frictionless.py", by: Judge.validataPython, export + "/dataset")
            #expect(found.isEmpty, "\(export): \(found)")
        }
        guard Project.hasShared else { return }
        let profiles = try Project.shared("official/json-schema/frictionless-2.0").path
        for export in exports {
            let found = try verdict("profiles.py", export + "/dataset", profiles)
            #expect(found.isEmpty, "\(export): \(found)")
        }
    }

    @Test("the tables are valid for validata", .enabled(if: Judge.hasValidata, "run `make judges` first"))
    func validata() throws {
        for export in exports {
            let found = try verdict("validata.py", by: Judge.validataPython, export + "/dataset")
            #expect(found.isEmpty, "\(export): \(found)")
        }
    }

    @Test(
        "the catalogue entry is one graph, valid under every shape of DCAT-AP",
        .enabled(if: Judge.hasPython && Project.hasShared, "needs `make judges` and ../shared"))
    func entry() throws {
        let shapes = try Project.shared("official/shacl/dcat-ap-3.0.1").path
        for export in exports {
            let found = try verdict("catalogue_entry.py", export + "/dataset", shapes)
            #expect(found.isEmpty, "\(export): \(found)")
        }
    }

    @Test("search engines find every course", .enabled(if: Judge.hasPython, "run `make judges` first"))
    func courses() throws {
        for export in exports {
            let found = try verdict("search_engine.py", export + "/schema-org")
            #expect(found.split(separator: "\n").count == 1, "\(export): \(found)")
        }
        #expect(
            try verdict("search_engine.py", exports[0] + "/schema-org")
                == "open-data parcours-accessibilite formation-634 first-map formation-618 formation-623\n")
    }

    @Test("the training offers are valid for xmllint", .enabled(if: Judge.has("xmllint"), "needs xmllint"))
    func offers() throws {
        for export in exports {
            let schema = Project.root.path + "/schemas/lheo-2.3/lheo.xsd"
            let result = try run("xmllint", ["--nonet", "--noout", "--schema", schema, export + "/lheo/offres.xml"])
            #expect(result.status == 0, "\(export): \(result.errors)")
        }
    }

    @Test(
        "the portal's own program takes the columns for what they are",
        .enabled(if: Judge.hasPython, "run `make judges` first"))
    func columns() throws {
        for export in exports {
            let found = try verdict("detect.py", export + "/dataset/modules.csv").split(separator: "\n")
            #expect(found.first?.hasPrefix("utf-8 ,") == true)
            for column in [
                "ordre int int", "duree_max_minutes int int", "date_publication date date", "sans_prerequis bool bool",
                "quiz bool bool", "url string url", "url_plateforme string url",
            ] {
                #expect(found.contains(column[...]), "\(column): \(found)")
            }
        }
    }
}
