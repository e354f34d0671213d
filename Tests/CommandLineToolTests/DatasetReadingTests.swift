import Foundation
import Testing
import TestSupport

/// A dataset in place of a site.
@Suite("Reading a dataset back")
struct DatasetReadingTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = try Program.export(
            Project.root.path + "/samples", to: folder.path + "/first", "--journal", folder.path + "/first.json",
            "--format", "dataset")
    }

    /// A file of an export, without what tells of pictures, which a table doesn't hold.
    private func text(_ path: String) throws -> String {
        try folder.text(path).split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.contains("\"image") }.joined(separator: "\n")
    }

    @Test(
        "its folder, its JSON and its CSV give the dataset that they are of",
        arguments: [
            "dataset", "dataset/modules.json", "dataset/modules.csv",
        ])
    func same(source: String) throws {
        let result = try Program.export(
            folder.path + "/first/" + source, to: folder.path + "/second", "--journal", folder.path + "/second.json",
            "--format", "dataset")
        #expect(result.errors == "")
        #expect(result.status == 0)
        for name in ["modules.json", "parcours.csv", "parcours_modules.csv", "schema.json", "parcours.ndjson"] {
            #expect(try text("second/dataset/" + name) == text("first/dataset/" + name), "\(name)")
        }
    }

    @Test("another format can be made of it, and a fault is told with its line")
    func others() throws {
        try folder.write(
            "identifiant;titre;statut;date_publication;url\nun;Un;publie;2026-03-10;https://example.org/un/\ndeux;;;;\n",
            to: "table.csv")
        let result = try run(
            Program.path,
            [
                "export", "table.csv", "--output", "out", "--as-of", "2026-11-16", "--format", "rss", "--set",
                "site.address=https://example.org",
            ], in: folder.url, environment: ["LC_ALL": "C", "NO_COLOR": "1"])
        #expect(
            result.errors == """
                table.csv:3: error: this row has no “identifiant” or no “titre”: it is not read [nameless-row]
                  3 | deux;;;;
                  help: give it both

                """)
        #expect(result.status == 1)
        #expect(try folder.text("out/feeds/parcours.rss.xml").contains("<title>Un</title>"))
    }
}
