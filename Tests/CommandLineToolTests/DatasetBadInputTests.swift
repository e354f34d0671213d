import Foundation
import TestSupport
import Testing

/// What a publication job can be given that is wrong: a clear message each, and a dataset that is valid all the same.
@Suite("Bad input of the dataset", .enabled(if: Judge.hasPython && Judge.hasValidata, "run `make judges` first"))
struct DatasetBadInputTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let sound = """
        site:
          address: https://example.org
        publisher:
          name: Service des exemples
          siret: "99990000400014"
        licence: etalab-2.0

        """

    private static let module = """
            - title: Un
              identifier: un
              page: https://example.org/un/

        """

    /// Exports these modules, holds the dataset before the programs of its readers, and gives what was told.
    private func export(
        _ modules: String = module, _ settings: String = sound, status: Int32 = 0
    ) throws -> String {
        try folder.write("courses:\n  - title: P\n    modules:\n" + modules, to: "catalogue.yml")
        try folder.write(settings, to: "parcours.yml")
        let result = try run(
            Program.path,
            [
                "export", "catalogue.yml", "--config", "parcours.yml", "--output", "out", "--format", "dataset",
                "--as-of", "2026-11-16",
            ], in: folder.url, environment: ["LC_ALL": "C", "NO_COLOR": "1"])
        #expect(result.status == status)
        let dataset = folder.url.appending(path: "out/dataset")
        let valid = try run(Judge.python, ["-m", "frictionless", "validate", "datapackage.json"], in: dataset)
        #expect(valid.status == 0, "\(valid.output)\(valid.errors)")
        for (python, judge) in [
            (Judge.validataPython, "older_frictionless.py"), (Judge.validataPython, "validata.py"),
            (Judge.python, "same_values.py"),
        ] {
            let script = Project.root.path + "/Tests/OpenDataWriterTests/Judges/" + judge
            let found = try run(python, [script, dataset.path])
            #expect(found.output + found.errors == "", "\(judge)")
        }
        return result.errors
    }

    private func rows() throws -> [[String: String]] {
        let script =
            "import csv, json, sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding='utf-8', newline='')))))"
        let result = try run("python3", ["-c", script, folder.path + "/out/dataset/modules.csv"])
        return try JSONDecoder().decode([[String: String]].self, from: Data(result.output.utf8))
    }

    @Test("without a licence")
    func licence() throws {
        let told = try export(Self.module, Self.sound.replacing("licence: etalab-2.0\n", with: ""))
        #expect(
            told == """
                warning: the dataset has no licence: nobody knows whether they may reuse it [missing-licence]
                  help: give “licence: etalab-2.0”, or another SPDX identifier, in parcours.yml

                """)
        #expect(try rows().map { $0["licence"] } == [""])
    }

    @Test("without a publisher")
    func publisher() throws {
        let told = try export(Self.module, "site:\n  address: https://example.org\nlicence: etalab-2.0\n")
        #expect(
            told == """
                warning: the dataset has no publisher: its DCAT entry is not written [missing-publisher]
                  help: give “publisher.name” in parcours.yml

                """)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out/dataset/catalogue.ttl"))
    }

    @Test("with a malformed SIRET")
    func siret() throws {
        let told = try export(Self.module, Self.sound.replacing("99990000400014", with: "9999 0000"))
        #expect(
            told == """
                parcours.yml:4:9: warning: “9999 0000” is not a SIRET number of 14 digits: the value is left out of the \
                dataset [malformed-siret]
                  4 |   name: Service des exemples
                    |         ^
                  help: mend “publisher.siret” in parcours.yml, such as “13002526500013”

                """)
        #expect(try rows().map { $0["producteur_siret"] } == [""])
    }

    @Test("with a date of change that is yet to come")
    func modification() throws {
        let told = try export(Self.module + "      release:\n        modified-on: 2027-01-01\n")
        #expect(
            told == """
                catalogue.yml:8:22: warning: the date of change 2027-01-01 is after the day of the export, 2026-11-16: it \
                is left out of the dataset [future-modification]
                  8 |         modified-on: 2027-01-01
                    |                      ^
                  help: mend it: portals refuse a change that is yet to come

                """)
        #expect(try rows().map { $0["date_modification"] } == [""])
        #expect(try !folder.text("out/dataset/catalogue.ttl").contains("2027"))
    }

    @Test("with two modules of one identifier")
    func double() throws {
        let second = Self.module.replacing("title: Un", with: "title: Deux").replacing("/un/", with: "/deux/")
        let told = try export(Self.module + second, status: 1)
        #expect(
            told == """
                catalogue.yml:8:19: error: the identifier “un” is given already (catalogue.yml:5:19) [identifier-taken]
                  8 |       identifier: un
                    |                   ^
                  help: choose another one

                """)
        let rows = try rows()
        #expect(rows.map { $0["titre"] } == ["Un", "Deux"])
        #expect(Set(rows.map { $0["identifiant"] }).count == 2)
    }

    @Test(
        "with titles that have broken readers of tables",
        arguments: [
            "un\\ndeux", "un\\r\\ndeux", "\\\"un\\\" et \\\"deux\\\"", "un, deux; trois\\tquatre|cinq", "🧑🏽‍🚒 é",
            "\\u202Eעברית\\u202C", "عنوان", "=1+1", "=HYPERLINK(\\\"https://example.org\\\")", "+33 1", "-1", "@moi",
            "'=1", "\\t=1",
        ])
    func title(escaped: String) throws {
        let told = try export(Self.module.replacing("title: Un", with: "title: \"\(escaped)\""))
        #expect(told == "")
        // A title of several lines is one line in a catalogue.
        let title = try JSONDecoder().decode(String.self, from: Data("\"\(escaped)\"".utf8))
            .replacing("\r\n", with: " ").replacing("\n", with: " ")
        let opens = title.unicodeScalars.drop { $0 == "'" }.first.map { "=+-@\t".unicodeScalars.contains($0) } == true
        #expect(try rows().map { $0["titre"] } == [opens ? "'" + title : title])
        struct Document: Decodable { var modules: [[String: Value]] }
        enum Value: Decodable, Equatable {
            case text(String), other
            init(from decoder: any Decoder) throws {
                let text = try? decoder.singleValueContainer().decode(String.self)
                self = text.map { .text($0) } ?? .other
            }
        }
        let json = try folder.text("out/dataset/modules.json")
        let document = try JSONDecoder().decode(Document.self, from: Data(json.utf8))
        #expect(document.modules.map { $0["titre"] } == [.text(title)])
    }
}
