import Foundation
import TestSupport
import Testing

/// What the dataset tells of one export after another.
@Suite("The dataset's table of changes")
struct DatasetHistoryTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func export(_ day: String, _ module: String) throws -> String {
        try folder.write("courses:\n  - title: P\n    modules:\n\(module)", to: "catalogue.yml")
        try folder.write(
            "site:\n  address: https://example.org\npublisher:\n  name: Service\nlicence: etalab-2.0\n",
            to: "parcours.yml")
        let result = try run(
            Program.path,
            [
                "export", "catalogue.yml", "--config", "parcours.yml", "--output", "out", "--format", "dataset",
                "--as-of", day,
            ],
            in: folder.url, environment: ["LC_ALL": "C", "NO_COLOR": "1"])
        #expect(result.errors == "")
        return try folder.text("out/dataset/changements.csv")
    }

    @Test("it is empty at first, has a row for each value that changed since, and keeps those of modules that are gone")
    func changes() throws {
        let header = "module_identifiant,champ,avant,apres,date_constat\r\n"
        let other = "      - title: Autre\n        identifier: autre\n        page: https://example.org/autre/\n"
        let first =
            other + "      - title: Un\n        identifier: un\n        page: https://example.org/un/\n"
            + "        release: { released-on: 2026-11-20 }\n"
        #expect(try export("2026-11-01", first) == header)
        let second =
            other + "      - title: '=Un, vraiment'\n        identifier: un\n        page: https://example.org/un/\n"
            + "        release: { released-on: 2026-11-20 }\n        duration: { least: 60, most: 90 }\n"
        let rows = """
            un,titre,Un,"'=Un, vraiment",2026-11-20\r
            un,duree_min_minutes,,60,2026-11-20\r
            un,duree_max_minutes,,90,2026-11-20\r
            un,statut,programme,publie,2026-11-20\r
            un,sortie_prevue,2026-11-20,,2026-11-20\r
            un,date_publication,,2026-11-20,2026-11-20\r

            """
        #expect(try export("2026-11-20", second) == header + rows)
        #expect(try export("2026-11-21", other) == header + rows)
    }
}
