import Foundation
import Testing
import TestSupport

/// What the sections of the dataset and of LHEO say, and how they are wrong.
@Suite("The settings of open data")
struct OpenDataSettingsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            "courses:\n  - title: P\n    modules:\n      - title: Un\n        mode: remote\n        page: https://example.org/un/\n",
            to: "catalogue.yml")
    }

    private func export(_ configuration: String, _ arguments: String...) throws -> CommandResult {
        try folder.write(configuration, to: "parcours.yml")
        return try run(
            Program.path,
            ["export", "catalogue.yml", "--config", "parcours.yml", "--output", "out", "--as-of", "2026-11-16"]
                + arguments, in: folder.url, environment: ["LC_ALL": "C", "NO_COLOR": "1"])
    }

    private static let whole = """
        publisher:
          name: Service des exemples
          siret: "99990000400014"
        licence: etalab-2.0

        """

    @Test("the dataset's settings name it, place it, and add the files that are asked for")
    func dataset() throws {
        let result = try export(
            Self.whole + """
                dataset:
                  name: formations
                  identifier: formations-du-service
                  base-address: https://data.example.org/formations/
                  excel: true
                  archive: true
                  frequency: quarterly
                  country: FRA
                  bounding-box: -5.2 41.3 9.6 51.1
                  keywords: [formation, numérique]

                """, "--format", "dataset")
        #expect(result.errors == "")
        #expect(result.status == 0)
        let made = try tree(folder.path + "/out").keys
        #expect(
            made.filter { $0.contains("excel") || $0.contains("archives") }.sorted() == [
                "dataset/archives/formations-2026-11-16.zip", "dataset/changements-excel.csv",
                "dataset/modules-excel.csv",
                "dataset/parcours-excel.csv", "dataset/parcours_modules-excel.csv",
            ])
        let entry = try folder.text("out/dataset/catalogue.ttl")
        for statement in [
            "<https://data.example.org/formations/#formations>", "dct:identifier \"formations-du-service\"",
            "frequency/QUARTERLY>", "country/FRA>",
            "\"POLYGON((-5.2 41.3,9.6 41.3,9.6 51.1,-5.2 51.1,-5.2 41.3))\"^^geo:wktLiteral",
            "dcat:keyword \"numérique\"@fr", "dcat:downloadURL <https://data.example.org/formations/modules-excel.csv>",
        ] { #expect(entry.contains(statement), "\(statement)") }
        let excel = try Data(contentsOf: folder.url.appending(path: "out/dataset/modules-excel.csv"))
        #expect(excel.starts(with: Data([0xEF, 0xBB, 0xBF]) + Data("identifiant;parcours_identifiant;".utf8)))
    }

    @Test(
        "a value that its key can't have is told, with what it wants",
        arguments: [
            (
                "dataset", "frequency: parfois",
                "wants a frequency: irregular, daily, weekly, monthly, quarterly, annual"
            ),
            ("dataset", "country: France", "wants a country’s code in three capitals, such as FRA"),
            (
                "dataset", "bounding-box: 9 41 -5 51",
                "wants the degrees of west, south, east and north, such as “-5.2 41.3 9.6 51.1”"
            ),
            (
                "dataset", "bounding-box: -500 41 9 51",
                "wants the degrees of west, south, east and north, such as “-5.2 41.3 9.6 51.1”"
            ),
            ("dataset", "base-address: /donnees", "wants an absolute address, such as https://www.example.org/data"),
            (
                "dataset", "base-address: \"https://example.org/?a=1\"",
                "wants an absolute address, such as https://www.example.org/data"
            ),
            ("dataset", "name: Été", "wants a name in lower-case letters without accents, digits, -, _ and ."),
            ("dataset", "name: ../x", "wants a name in lower-case letters without accents, digits, -, _ and ."),
            ("lheo", "activity-number: \"123\"", "wants 11 digits, in quotation marks"),
            ("lheo", "postcode: 75 007", "wants 5 digits, in quotation marks"),
            ("lheo", "street: [a, b, c, d, e]", "wants one to four lines of at most 50 characters"),
            ("lheo", "field-codes: [abc]", "wants a list of at most five codes of 5 digits"),
            ("lheo", "town: \"\"", "wants a text of at most 50 characters"),
        ])
    func wrongValues(section: String, line: String, wanted: String) throws {
        let result = try export("\(section):\n  \(line)\n", "--format", "dataset")
        let key = line.prefix { $0 != ":" }
        #expect(result.errors.contains("error: “\(section).\(key)” \(wanted) [invalid-setting]\n"), "\(result.errors)")
        #expect(result.errors.hasPrefix("parcours.yml:2:"))
        #expect(result.status == 2)
    }

    @Test("LHEO by its name wants its settings; among all formats it waits for them")
    func lheo() throws {
        let alone = try export(Self.whole, "--format", "lheo")
        #expect(alone.status == 1)
        #expect(
            alone.errors == """
                error: LHEO wants what the catalogue doesn't say of the organisation: its file is not written \
                [lheo-incomplete]
                  help: give in parcours.yml: lheo.activity-number, lheo.street, lheo.postcode, lheo.town, \
                lheo.audience-code, lheo.thesaurus-edition

                """)
        let all = try export(Self.whole, "--format", "all")
        #expect(
            all.errors.contains(
                """
                note: the format “lheo” is not set up: it is not written [format-not-set-up]
                  help: set it up in the section “lheo” of parcours.yml

                """))
        #expect(!all.output.contains("lheo"))
        let partly = try export(Self.whole + "lheo:\n  town: Exempleville\n", "--format", "all")
        #expect(partly.errors.contains("[lheo-incomplete]"))
        #expect(partly.status == 1)
        let set = try export(
            Self.whole + """
                lheo:
                  activity-number: "99999999900"
                  street: 1 rue de l’Exemple
                  postcode: "99999"
                  town: Exempleville
                  audience-code: "82099"
                  field-codes: ["31054"]
                  thesaurus-edition: V14

                """, "--format", "lheo")
        #expect(set.errors == "")
        #expect(try folder.text("out/lheo/offres.xml").contains("<code-FORMACODE ref=\"V14\">31054</code-FORMACODE>"))
    }
}
