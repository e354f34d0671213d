import Foundation
import Testing
import TestSupport

/// What the README shows is what comes out.
@Suite("The README")
struct ReadmeTests {
    private let readme: String

    init() throws {
        readme = try String(contentsOf: Project.root.appending(path: "README.md"), encoding: .utf8)
    }

    @Test("its table of formats is printed from the registry")
    func formats() throws {
        let table = try Program.run("formats", "--markdown", "--language", "en").output
        let shown = readme.components(separatedBy: "<!-- formats -->\n").last?.components(
            separatedBy: "<!-- /formats -->"
        ).first
        #expect(shown == table)
    }

    @Test("its excerpts are those of the samples' export")
    func excerpts() throws {
        let folder = try TemporaryFolder()
        _ = try Program.export(
            Project.root.path + "/samples", to: folder.path + "/export", "--journal", folder.path + "/journal.json")
        let packages = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/export/scorm-1.2").sorted()
        let listed =
            readme.components(separatedBy: "export/scorm-1.2/\n").last?.components(separatedBy: "```").first ?? ""
        #expect(listed.split(separator: "\n").map { $0.split(separator: " ")[0] } == packages.map { $0[...] })
        let feed = try folder.text("export/feeds/parcours.rss.xml")
        let item = readme.components(separatedBy: "```xml\n").last?.components(separatedBy: "```").first ?? ""
        for line in item.split(separator: "\n") {
            #expect(feed.contains(line.trimmingCharacters(in: .whitespaces)), "\(line)")
        }
        let script = """
            import csv, sys
            for row in csv.DictReader(open(sys.argv[1], encoding="utf-8", newline="")):
                if row["parcours_identifiant"] == "parcours-accessibilite":
                    names = ["identifiant", "statut", "date_publication", "sortie_prevue", "duree_max_minutes"]
                    print(("| " + " | ".join(row[name] for name in names) + " |").replace("|  |", "| |").replace("|  |", "| |"))
            """
        let rows = try run("python3", ["-c", script, folder.path + "/export/dataset/modules.csv"])
        #expect(rows.errors == "")
        #expect(readme.contains(rows.output), "\(rows.output)")
    }

    @Test("its excerpt of the changes is that of two exports of the samples")
    func changes() throws {
        let folder = try TemporaryFolder()
        for day in ["2026-09-01", "2026-11-16"] {
            let result = try Program.export(
                Project.root.path + "/samples", to: folder.path + "/export", "--journal", folder.path + "/journal.json",
                "--format", "dataset", "--as-of", day)
            #expect(result.status == 0)
        }
        let rows = try folder.text("export/dataset/changements.csv").split(separator: "\r\n").map { row in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false).joined(separator: " | ")
            return "| \(cells) |\n".replacing("|  |", with: "| |")
        }
        let table = rows.prefix(1) + ["|---|---|---|---|---|\n"] + rows.dropFirst()
        #expect(readme.contains(table.joined()), "\(table.joined())")
    }

    @Test("every option it explains exists, and every option that exists is explained")
    func options() throws {
        let help = try Program.run("export", "--help").output
        let explained = Set(readme.matches(of: /\| `--([a-z-]+)/).map { String($0.output.1) })
        let existing = Set(help.matches(of: /--([a-z-]+)/).map { String($0.output.1) })
        #expect(explained == existing.subtracting(["help", "version", "format-", "language-"]))
    }
}
