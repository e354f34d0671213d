import Foundation
import TestSupport
import Testing

/// Every command of the guides is run, one after the other in a copy of the samples, and prints what the guide shows.
///
/// `PARCOURS_RECORD_GOLDENS=1` writes what they print into the guides instead.
@Suite("The guides", .enabled(if: Judge.hasPython, "needs make judges, for a portal"))
struct GuidesTests {
    /// A block of commands, and the block of what they print where the guide shows it.
    private struct Step {
        var commands: Substring
        /// Where the text between the marks of the second block stands.
        var shown: Range<String.Index>?
    }

    private static let records = ProcessInfo.processInfo.environment["PARCOURS_RECORD_GOLDENS"] != nil
    private static let portalAddress = "https://www.data.gouv.fr"

    private func steps(of guide: String) -> [Step] {
        guide.matches(of: /```sh\n((?s).*?)```\n(?:\n```text\n((?s).*?)```\n)?/).map { match in
            Step(commands: match.output.1, shown: match.output.2.map { $0.startIndex..<$0.endIndex })
        }
    }

    @Test("what the commands print is what the guide shows", arguments: ["administrer.md", "publier.md", "rediger.md"])
    func transcripts(name: String) throws {
        let file = Project.root.appending(path: "docs/guides/" + name)
        let guide = try String(contentsOf: file, encoding: .utf8)
        let folder = try TemporaryFolder(), portal = try LocalPortal()
        try FileManager.default.copyItem(
            atPath: Project.root.path + "/samples", toPath: folder.path + "/site")
        let steps = steps(of: guide)
        #expect(!steps.isEmpty)
        var printed: [String] = []
        for step in steps {
            let script = step.commands.replacing(Self.portalAddress, with: portal.address)
            let result = try run(
                "bash", ["-c", "exec 2>&1\n" + script], in: folder.url, environment: environment)
            printed.append(result.output.replacing(portal.address, with: Self.portalAddress))
        }
        if Self.records { return try record(zip(steps, printed), in: guide, at: file) }
        for (step, text) in zip(steps, printed) {
            #expect(text == step.shown.map { String(guide[$0]) } ?? "", "\(step.commands)")
        }
    }

    /// The program first in the path, in French, as a terminal without colours has it.
    private var environment: [String: String] {
        let programs = URL(filePath: Program.path).deletingLastPathComponent().path
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return [
            "PATH": programs + ":" + path, "LANG": "fr_FR.UTF-8", "LC_ALL": "", "LC_MESSAGES": "", "NO_COLOR": "1",
            "PARCOURS_PORTAL_KEY": LocalPortal.key, "SOURCE_DATE_EPOCH": "",
        ]
    }

    private func record(_ steps: Zip2Sequence<[Step], [String]>, in guide: String, at file: URL) throws {
        var text = guide
        for (step, printed) in Array(steps).reversed() {
            if let shown = step.shown { text.replaceSubrange(shown, with: printed) }
        }
        try text.write(to: file, atomically: true, encoding: .utf8)
    }
}
