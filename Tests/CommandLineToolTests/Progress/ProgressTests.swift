import Foundation
import TestSupport
import Testing

/// What a user sees of a run as it goes on, and how one ends that they interrupt.
@Suite("Progress and interruption")
struct ProgressTests {
    private static let canWatch = Judge.hasPython

    private func judge(_ arguments: String...) throws -> String {
        let folder = try TemporaryFolder()
        let script = Project.root.appending(path: "Tests/CommandLineToolTests/Judges/watched_exports.py").path
        let site = Project.root.appending(path: "Benchmarks/generate-site").path
        let result = try run(Judge.python, ["-B", script, Program.path, site, folder.path] + arguments)
        #expect(result.errors == "")
        return result.output
    }

    @Test(
        "on a terminal a line is drawn anew, fits, and is gone before the messages; dumb ones and NO_COLOR are respected",
        .enabled(if: canWatch, "run `make judges` first"))
    func terminal() throws { #expect(try judge("terminal") == "") }

    @Test(
        "--quiet, --verbose, JSON and a short job show no progress; --quiet says nothing but problems",
        .enabled(if: canWatch, "run `make judges` first"))
    func silence() throws { #expect(try judge("silence") == "") }

    @Test(
        "an export interrupted at any moment leaves everything as it was, says so in a line, and ends with its signal",
        .enabled(if: canWatch, "run `make judges` first"), arguments: ["SIGINT", "SIGTERM"])
    func interruptions(signal: String) throws { #expect(try judge("interrupt", signal, "10") == "") }

    @Test("a merge can be interrupted likewise", .enabled(if: canWatch, "run `make judges` first"))
    func merge() throws { #expect(try judge("merge", "SIGINT", "6") == "") }

    @Test(
        "signals that whoever started the export has it ignore stay ignored",
        .enabled(if: canWatch, "run `make judges` first"))
    func ignored() throws { #expect(try judge("ignored") == "") }
}
