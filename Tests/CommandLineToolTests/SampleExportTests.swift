import Foundation
import Testing
import TestSupport

/// The README's first command: what comes out of `samples/`.
@Suite("The export of the samples")
struct SampleExportTests {
    private let folder: TemporaryFolder
    private let result: CommandResult
    private var output: String { folder.path + "/out" }

    init() throws {
        folder = try TemporaryFolder()
        result = try Program.export(
            Project.root.path + "/samples", to: folder.path + "/out", "--journal", folder.path + "/journal.json")
    }

    @Test("it ends clean, tells the one date that is unsure, and says in a few lines what it made")
    func summary() {
        #expect(
            result.errors == """
                content/en/news/posts/opening-your-first-dataset.md:4:7: note: “Opening your first dataset” may have come \
                out on 2026-06-22: unsure, it is its page’s date [unsure-release-date]
                  4 | date: 2026-06-22
                    |       ^
                  help: give “released-on” in parcours.yml, or take the site’s history with --history

                """)
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("2 courses and 8 modules (out: 4, announced: 3, withdrawn: 1) exported to "))
        #expect(result.output.split(separator: "\n").count == 5)
        #expect(
            result.output.hasSuffix(
                "\nOpen \(output)/index.html: what was made, for whom, and how it is imported\n"))
    }

    @Test("a package for each module that is out and for each parcours, the dataset, the feeds")
    func files() throws {
        #expect(
            try tree(output).keys.sorted() == [
                "dataset/catalogue.jsonld", "dataset/catalogue.rdf", "dataset/catalogue.ttl",
                "dataset/changements.csv", "dataset/changements.ndjson", "dataset/csv-metadata.json",
                "dataset/datapackage.json", "dataset/dataset.ods",
                "dataset/dictionnaire.md", "dataset/modules.csv", "dataset/modules.json", "dataset/modules.ndjson",
                "dataset/modules.schema.json", "dataset/parcours.csv", "dataset/parcours.ndjson",
                "dataset/parcours_modules.csv", "dataset/parcours_modules.ndjson", "dataset/schema-changements.json",
                "dataset/schema-parcours.json",
                "dataset/schema-parcours_modules.json", "dataset/schema.json", "export.json", "feeds/open-data.rss.xml",
                "feeds/parcours-accessibilite.rss.xml",
                "feeds/parcours.rss.xml", "index.html", "scorm-1.2/first-map.zip", "scorm-1.2/formation-618.zip",
                "scorm-1.2/formation-623.zip", "scorm-1.2/formation-634.zip", "scorm-1.2/import.md",
                "scorm-1.2/open-data.zip",
                "scorm-1.2/parcours-accessibilite.zip",
            ])
    }

    /// Some columns of a CSV whose values hold no quotes in them.
    private func columns(_ names: [String]) throws -> [String] {
        let script = """
            import csv, sys
            rows = csv.DictReader(open(sys.argv[1], encoding="utf-8", newline=""))
            for row in rows: print(" ; ".join(row[name] for name in sys.argv[2:]))
            """
        let result = try run("python3", ["-c", script, output + "/dataset/modules.csv"] + names)
        #expect(result.errors == "")
        return result.output.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    }

    @Test("the dataset has every module with its state and its dates")
    func states() throws {
        #expect(
            try columns([
                "identifiant", "statut", "date_publication", "date_publication_origine", "sortie_prevue",
                "date_retrait",
            ])
                == [
                    "formation-634 ; publie ; 2026-06-22 ; indicative ;  ; ",
                    "first-map ; publie ; 2026-09-14 ; declaree ;  ; ",
                    "keeping-a-dataset-alive ; programme ;  ;  ; 2027-03 ; ",
                    "formation-605 ; retire ; 2026-01-12 ; indicative ;  ; 2026-11-01",
                    "formation-618 ; publie ; 2026-03-10 ; declaree ;  ; ",
                    "formation-623 ; publie ; 2026-05-04 ; declaree ;  ; ",
                    "module-3-tester-un-formulaire-au-clavier ; programme ;  ;  ; 2027-Q2 ; ",
                    "piloter-accessibilite ; programme ;  ;  ; 2027-end ; ",
                ])
    }

    @Test("the dataset has the facts that the pages give")
    func facts() throws {
        #expect(
            try columns([
                "identifiant", "duree_min_minutes", "duree_max_minutes", "langue", "quiz", "sans_prerequis",
                "partenaires",
            ])
                == [
                    "formation-634 ; 90 ; 90 ; en ; true ; true ; Open Counter Network",
                    "first-map ;  ;  ; en ;  ;  ; ",
                    "keeping-a-dataset-alive ;  ;  ; en ;  ;  ; ",
                    "formation-605 ; 45 ; 45 ; fr ;  ; true ; ",
                    "formation-618 ; 60 ; 60 ; fr ; true ; true ; ",
                    "formation-623 ; 75 ; 120 ; fr ; true ; false ; Atelier des mots simples",
                    "module-3-tester-un-formulaire-au-clavier ;  ;  ; fr ;  ;  ; ",
                    "piloter-accessibilite ;  ;  ; fr ;  ;  ; ",
                ])
    }

    @Test("the journal keeps every module's keys")
    func journal() throws {
        let journal = try folder.text("journal.json")
        #expect(journal.contains("\"platform:formation.example.org/642\""))
        #expect(journal.contains("\"first-map\": {"))
        #expect(
            journal.contains(
                "{\"seen\": \"2026-11-16\", \"event\": \"announced\", \"date\": \"2027-end\", \"manner\": \"prose\"}"))
    }
}
