import Foundation
import TestSupport
import Testing

/// What a user sees of a run as it goes on, and how one ends that they interrupt.
@Suite("Progress and interruption")
struct ProgressTests {
    private static let canWatch = Judge.hasPython

    /// Has a judge look, who says what is wrong.
    private func look(_ arguments: String...) throws {
        let folder = try TemporaryFolder()
        let script = Project.root.appending(path: "Tests/CommandLineToolTests/Judges/watched_exports.py").path
        let site = Project.root.appending(path: "Benchmarks/generate-site").path
        let result = try run(Judge.python, ["-B", script, Program.path, site, folder.path] + arguments)
        #expect(result.errors == "")
        #expect(result.output == "")
    }

    @Test(
        "on a terminal a line is drawn anew, fits, and is gone before the messages; dumb ones and NO_COLOR are respected",
        .enabled(if: canWatch, "run `make judges` first"))
    func terminal() throws { try look("terminal") }

    @Test(
        "--quiet, --verbose, JSON and a short job show no progress; --quiet says nothing but problems",
        .enabled(if: canWatch, "run `make judges` first"))
    func silence() throws { try look("silence") }

    @Test(
        "an export interrupted at any moment leaves everything as it was, says so in a line, and ends with its signal",
        .enabled(if: canWatch, "run `make judges` first"), arguments: ["SIGINT", "SIGTERM"])
    func interruptions(signal: String) throws { try look("interrupt", signal, "10") }

    @Test("a merge can be interrupted likewise", .enabled(if: canWatch, "run `make judges` first"))
    func merge() throws { try look("merge", "SIGINT", "6") }

    @Test(
        "signals that whoever started the export has it ignore stay ignored",
        .enabled(if: canWatch, "run `make judges` first"))
    func ignored() throws { try look("ignored") }
}
