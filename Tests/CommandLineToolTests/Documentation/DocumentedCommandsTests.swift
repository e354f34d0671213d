import Foundation
import TestSupport
import Testing

/// Every block of shell commands of every page is run as it stands, page by page, in the folder of a site; what can't be
/// run here, and what stands for somebody's own address or name, is listed below and nowhere else.
@Suite("Commands of the documentation", .enabled(if: Judge.hasPython, "needs make judges, for a portal and a hub"))
struct DocumentedCommandsTests {
    /// Commands that aren't run here, by how they begin, each with what runs them instead.
    private static let elsewhere = [
        "make demo": "builds the program anew; what it then runs is `parcours export`",
        "make test": "runs these tests",
        "make lint": "CI runs it (.ci/run)",
        "swift build --target": "builds in the folder that these tests are run from",
        "swift test --filter": "tests in the folder that these tests are run from",
        "make bench": "BenchmarkScriptsTests runs its scripts on small sites",
        "swift run --package-path samples/writer": "OwnWriterTests runs it",
        "sh gnu-parallel.sh": "ManyMachinesTests runs it", "sh slurm-submit.sh": "ManyMachinesTests runs it",
        "spark-submit spark.py": "ManyMachinesTests runs it", "kubectl ": "ManyMachinesTests runs what the Jobs run",
    ]

    /// Pages whose commands another test runs, with what they print.
    private static let pagesElsewhere = ["docs/guides/": "GuidesTests"]

    private let folder: TemporaryFolder
    private let portal: LocalPortal
    private let hub: LocalServer
    private var site: String { folder.path + "/site" }

    /// The samples as a site of the reader's own, with what its pages take for granted: an export, a package, a table.
    init() throws {
        folder = try TemporaryFolder()
        portal = try LocalPortal()
        hub = try LocalServer("hub.py", folder.path + "/site/export")
        let samples = Project.root.path + "/samples"
        for copy in ["/site", "/site/site", "/site/samples"] {
            try FileManager.default.copyItem(atPath: samples, toPath: folder.path + copy)
        }
        let script = """
            parcours export . --as-of 2026-11-16 && cp export/dataset/modules.csv export/dataset/schema.json . &&
            cp export/scorm-1.2/open-data.zip course.zip && cp course.zip another-tool.zip
            """
        let result = try run("bash", ["-ec", script], in: URL(filePath: site), environment: environment)
        #expect(result.status == 0, "\(result.errors)")
    }

    /// What stands in a page for something of the reader's own, and what takes its place.
    private var replacements: [(shown: String, run: String)] {
        let terminal = Project.root.path + "/Tests/CommandLineToolTests/Judges/terminal.py"
        return [
            ("SITE", "."), ("ORGANISATION", "org-1"), ("https://demo.data.gouv.fr", portal.address),
            ("PARCOURS_PORTAL_KEY=…", "PARCOURS_PORTAL_KEY=" + LocalPortal.key),
            (
                "feeds.hub=https://hub.example.org/",
                "feeds.hub=\(hub.address)/hub --set feeds.base-address=\(hub.address)/feeds"
            ),
            // On a terminal where Enter takes what is proposed, in a copy that has no configuration yet.
            (
                "parcours init\nparcours export\n",
                "cp -r samples new && cd new && rm parcours.* && python3 \(terminal) '\(Self.answers)' \(Program.path) init "
                    + "&& parcours export && cd ..\n"
            ),
            // Until Ctrl-C.
            // In the foreground, for else the signal comes twice, and the second one ends the program at once.
            (
                "parcours preview\n",
                "timeout --foreground --preserve-status --signal=INT 5 parcours preview --port 0\n"
            ),
        ]
    }

    private static let answers = #"[["[etalab-2.0] ", ""], ["[moodle] ", ""]]"#

    private var environment: [String: String] {
        let programs = [
            URL(filePath: Program.path).deletingLastPathComponent().path, Project.root.path + "/.venv/bin",
            ProcessInfo.processInfo.environment["PATH"] ?? "",
        ]
        return ["PATH": programs.joined(separator: ":"), "LC_ALL": "C", "NO_COLOR": "1", "SOURCE_DATE_EPOCH": ""]
    }

    /// The pages of the project, by their paths.
    private static func pages() throws -> [String] {
        try ProjectFiles.paths("*.md").filter { path in !pagesElsewhere.keys.contains(where: path.hasPrefix) }
    }

    private static func blocks(of page: String) throws -> [String] {
        try ProjectFiles.text(of: page).matches(of: /(?m)^ *```(?:sh|bash|shell|console)\n((?s).*?)^ *```$/).map {
            String($0.output.1)
        }
    }

    /// The lines of a block that are run here; `seen` takes the beginnings of the others.
    private static func runnable(_ block: String, _ seen: inout Set<String>) -> String {
        block.split(separator: "\n").filter { line in
            guard let beginning = elsewhere.keys.first(where: line.hasPrefix) else { return true }
            seen.insert(beginning)
            return false
        }.map { $0 + "\n" }.joined()
    }

    @Test("each is run and succeeds, or is listed as run elsewhere; what is listed is still shown")
    func everyCommand() throws {
        var seen: Set<String> = [], count = 0
        for page in try Self.pages() {
            for block in try Self.blocks(of: page) {
                let shown = Self.runnable(block, &seen)
                guard !shown.isEmpty else { continue }
                count += 1
                let script = replacements.reduce(shown) { $0.replacing($1.shown, with: $1.run) }
                let result = try run("bash", ["-ec", script], in: URL(filePath: site), environment: environment)
                #expect(result.status == 0, "\(page):\n\(shown)\n\(result.output)\(result.errors)")
                if page == "README.md" { expectExcerpts(of: result.output, after: shown) }
            }
        }
        #expect(count > 12)
        #expect(seen == Set(Self.elsewhere.keys))
    }

    /// What the README shows of a command's output is what it prints.
    private func expectExcerpts(of output: String, after block: String) {
        let readme = (try? String(contentsOf: Project.root.appending(path: "README.md"), encoding: .utf8)) ?? ""
        let texts = readme.components(separatedBy: block).last?.components(separatedBy: "\n```\n") ?? []
        if block.contains("--dry-run") && block.contains("--portal") {
            let lines = texts.dropFirst().first?.split(separator: "\n") ?? []
            #expect(lines.count == 4 && lines.allSatisfy { output.contains($0) }, "\(lines)")
        }
        if block == "parcours report export\n" {
            let text = texts.dropFirst().first ?? ""
            #expect(text.hasPrefix("export/") && output.contains(text), "\(text)")
        }
    }

    @Test("every command that a page names in a line of text exists, with its options")
    func inlineCommands() throws {
        var help: [String: String] = [:], count = 0
        let words = try Program.run("--help").output.matches(of: #/(?m)^  ([a-z]+) /#).map { String($0.output.1) }
        for page in try ProjectFiles.paths("*.md") {
            let text = try ProjectFiles.text(of: page)
            for match in text.matches(of: /`parcours ([a-z][^`\n]*)`/) {
                let arguments = match.output.1.split(separator: " ").map(String.init)
                let command = arguments.first ?? ""
                #expect(words.contains(command), "\(page): \(match.output.0)")
                if help[command] == nil { help[command] = try fullHelp(of: command) }
                for option in arguments where option.hasPrefix("--") {
                    let name = option.split(separator: "=").first.map(String.init) ?? option
                    #expect(help[command]?.contains(name) == true, "\(page): \(match.output.0)")
                }
                count += 1
            }
        }
        #expect(count > 30)
    }

    /// The help of a command with that of its subcommands.
    private func fullHelp(of command: String) throws -> String {
        let own = try Program.run(command, "--help").output
        let part = own.components(separatedBy: "SUBCOMMANDS:\n").dropFirst().first ?? ""
        return try part.matches(of: #/(?m)^  ([a-z]+) /#).reduce(own) { text, match in
            try text + Program.run(command, String(match.output.1), "--help").output
        }
    }
}
