import Foundation
import TestSupport
import Testing

/// What is refused, merged and compared of a site's history.
@Suite("A site's history, from the command line", .enabled(if: Judge.has("git"), "needs git"))
struct SiteHistoryTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func parcours(_ arguments: String..., language: String = "C") throws -> CommandResult {
        try TestSupport.run(
            Program.path, arguments, in: folder.url, environment: ["LC_ALL": language, "NO_COLOR": "1"])
    }

    /// The first revisions of the site, committed.
    @discardableResult
    private func site(_ count: Int) throws -> (site: TimelineSite, hashes: [String]) {
        let site = try TimelineSite(in: folder.url.appending(path: "site"))
        return (site, try TimelineSite.revisions.prefix(count).map { try site.publish($0) })
    }

    @Test("a shallow clone is refused, with the way out")
    func shallow() throws {
        try site(2)
        let clone = try run(
            "git", ["clone", "--quiet", "--depth", "1", "file://" + folder.path + "/site", "clone"], in: folder.url)
        #expect(clone.status == 0, "\(clone.errors)")
        let message = """
            error: “clone” is a shallow clone: its history is cut off, and its dates would be wrong [shallow-repository]
              help: complete it with “git fetch --unshallow” (in CI: fetch-depth: 0)

            """
        let export = try parcours("export", "clone", "--history", "--output", "out", "--as-of", "2026-11-16")
        #expect(export.errors == message)
        #expect(export.status == 2)
        let built = try parcours("journal", "build", "clone", "--as-of", "2026-11-16", "--journal", "j.json")
        #expect(built.errors == message)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["clone", "site"])
    }

    @Test("a site without a repository has no history")
    func noRepository() throws {
        try folder.write("---\ntitle: A\n---\n", to: "site/content/a.md")
        let result = try parcours("journal", "build", "site", "--journal", "j.json", language: "fr_FR.UTF-8")
        #expect(
            result.errors == """
                erreur: « site » n’est pas dans un dépôt git qui se lit [no-repository]
                  aide: donnez le dossier d’un site dont l’historique est là

                """)
        #expect(result.status == 2)
    }

    @Test("a journal that is there is replaced on demand alone")
    func present() throws {
        try site(1)
        try folder.write(
            "{\"journal\": 2, \"modules\": {}, \"courses\": {\"c\": {\"keys\": [\"page:c\"]}}}\n", to: "j.json")
        let kept = try parcours("journal", "build", "site", "--as-of", "2026-11-16", "--journal", "j.json")
        #expect(
            kept.errors == """
                error: “j.json” exists: what exports saw would be lost [journal-present]
                  help: give another file with --journal, or --replace

                """)
        let replaced = try parcours(
            "journal", "build", "site", "--as-of", "2026-11-16", "--journal", "j.json", "--replace")
        #expect(replaced.output == "2 modules and 2 events written to j.json\n")
    }

    @Test("two revisions, two folders and two exports tell the same news; a hint counts where it may be true")
    func comparisons() throws {
        let (site, hashes) = try site(6)
        func news(_ day: String) -> String {
            """
            “Module 1 - Les bases” is touched up on 4\u{A0}November 2025: summary.
            “Module 2 - La mesure” is out since \(day)\u{A0}2025.
            “Module 3 - Agir” is announced: end of 2025.

            """.replacing("\u{A0}2025", with: " 2025")
        }
        let revisions = try parcours("diff", hashes[0], "main", "--site", "site")
        #expect(revisions.output == news("30\u{A0}June"))
        #expect(try parcours("diff", "HEAD", "HEAD", "--site", "site").output == "Nothing has changed.\n")
        for (name, hash) in [("old", hashes[0]), ("new", hashes[5])] {
            try site.git("worktree", "add", "--quiet", "--detach", folder.path + "/" + name, hash)
            let export = try parcours(
                "export", name, "--output", name + "-out", "--as-of", "2025-11-04", "--journal", name + ".json",
                "--format",
                "dataset")
            #expect(export.status == 0, "\(export.errors)")
        }
        let folders = try parcours("diff", "old", "new", "--as-of", "2025-11-04")
        #expect(folders.output == news("4\u{A0}November"))
        let exports = try parcours("diff", "old-out", "new-out", "--as-of", "2025-11-04", "--language", "fr")
        #expect(
            exports.output == """
                « Module 1 - Les bases » est retouché le 4\u{A0}novembre 2025 : résumé.
                « Module 2 - La mesure » est sorti le 30\u{A0}juin 2025.
                « Module 3 - Agir » est annoncé : fin 2025.

                """)
    }

    @Test("what can't be compared is told")
    func incomparable() throws {
        try site(1)
        try folder.write("{\"journal\": 2, \"modules\": {}, \"courses\": {}}\n", to: "j.json")
        try folder.write("{}", to: "out/export.json")
        let cases = [
            (
                ["diff", "site", "nowhere"],
                """
                error: there is no “nowhere” [nothing-to-compare]
                  help: give an export, a site, a catalogue or a journal; for revisions, add --site

                """
            ),
            (
                ["diff", "j.json", "site"],
                """
                error: a journal can be compared with a journal alone [nothing-to-compare]
                  help: give two journals, or two exports, or two sites

                """
            ),
            (
                ["diff", "out", "out"],
                """
                error: the export “out” has neither a journal nor a dataset to compare [nothing-to-compare]
                  help: export the format dataset too, or compare the journals

                """
            ),
            (
                ["diff", "site"],
                """
                error: “site” is not a journal: what is it to be compared with? [nothing-to-compare]
                  help: give what is new as well

                """
            ),
            (
                ["diff", "--site", "site", "main", "--", "--output=/tmp/x"],
                """
                error: the repository has no revision “--output=/tmp/x” [no-revision]
                  help: give a commit, a branch, a tag, or HEAD~3

                """
            ),
        ]
        for (arguments, message) in cases {
            let result = try TestSupport.run(
                Program.path, arguments, in: folder.url, environment: ["LC_ALL": "C", "NO_COLOR": "1"])
            #expect(result.errors == message)
            #expect(result.status == 2)
        }
    }

    @Test("a merge in conflict is mended, with what both branches saw")
    func merge() throws {
        let (site, _) = try site(1)
        func export(_ day: String) throws {
            let result = try parcours(
                "export", "site", "--output", "out", "--as-of", day, "--format", "dataset")
            #expect(result.status <= 1, "\(result.errors)")
            try site.git("add", "--all")
            try site.git("commit", "--quiet", "--message", "export", at: day + "T13:00:00+0100")
        }
        func see(_ card: String, on day: String) throws {
            for name in ["parcours", "essentiel"] {
                let page = site.folder.appending(path: "content/\(name).md")
                let text = try String(contentsOf: page, encoding: .utf8)
                try Data(text.replacing(/Sortie [a-z]+ 2025/, with: card).utf8).write(to: page)
            }
            try export(day)
        }
        try export("2024-12-03")
        try site.git("branch", "other")
        try see("Sortie juin 2025", on: "2025-01-10")
        try site.git("checkout", "--quiet", "other")
        try see("Sortie mai 2025", on: "2025-01-20")
        _ = try? site.git("merge", "--quiet", "main")
        let journal = "site/parcours.journal.json"
        #expect(try parcours("journal", "show", "site").errors.contains("[journal-conflict]"))
        let mended = try parcours("journal", "mend", journal)
        #expect(mended.output == "both sides of \(journal) are together\n")
        #expect(mended.errors == "")
        #expect(
            try parcours("diff", journal, "--since", "2024-12-03").output == """
                “Module 2 - La mesure” slips: June 2025 (before: April 2025).
                “Module 2 - La mesure” has another date: May 2025 (before: June 2025).

                """)
        #expect(try parcours("journal", "mend", journal).output == "\(journal) is not in conflict\n")
        #expect(try parcours("journal", "verify", journal).status == 0)
    }

    @Test("contradictions are told with exit status 1")
    func verify() throws {
        try folder.write(
            """
            {"journal": 2, "modules": {"m": {"keys": ["page:m"], "events": [
              {"seen": "2025-03-10", "event": "slipped", "date": "2025-11"}]}}, "courses": {}}

            """, to: "parcours.journal.json")
        let result = try parcours("journal", "verify")
        #expect(
            result.errors == """
                parcours.journal.json: error: “m”: “slipped” on 2025-03-10 doesn’t follow from what is before \
                [journal-sequence]
                  help: correct that line, or put a version of the journal back that holds

                """)
        #expect(result.output == "parcours.journal.json: 1 modules, 1 events, 1 contradictions\n")
        #expect(result.status == 1)
    }

    @Test("links and paths of a revision lead nowhere outside its folder")
    func hostileTree() throws {
        let (site, _) = try site(1)
        try FileManager.default.createSymbolicLink(
            atPath: site.folder.path + "/content/secret.md", withDestinationPath: "/etc/passwd")
        try FileManager.default.createSymbolicLink(
            atPath: site.folder.path + "/content/loop", withDestinationPath: "..")
        try site.git("add", "--all")
        try site.git("commit", "--quiet", "--message", "links", at: "2024-12-03T12:00:00+0100")
        let result = try parcours("journal", "build", "site", "--as-of", "2026-11-16", "--journal", "j.json")
        #expect(result.output == "2 modules and 2 events written to j.json\n")
        #expect(try !folder.text("j.json").contains("root:"))
    }
}
