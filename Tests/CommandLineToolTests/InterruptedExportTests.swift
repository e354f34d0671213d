import Foundation
import TestSupport
import Testing

/// Exports that are broken off: the destination is the old export or the new one, and its journal goes with it.
@Suite("Interrupted exports")
struct InterruptedExportTests {
    private struct Report: Decodable {
        /// How many exports were broken off.
        var runs: Int
        /// After how many of them the destination was the old export.
        var old: Int
        /// After how many of them it was the new one.
        var new: Int
        /// What was wrong, by where the export was broken off.
        var faults: [String: [String]]
    }

    /// Some machines forbid a program to trace another.
    private static let canTrace =
        Judge.hasPython && Judge.has("strace") && ((try? run("strace", ["-o", "/dev/null", "true"]).status) == 0)

    private func report(_ arguments: String...) throws -> Report {
        let folder = try TemporaryFolder()
        let script = Project.root.appending(path: "Tests/CommandLineToolTests/Judges/interrupted_exports.py").path
        let result = try run(Judge.python, ["-B", script, Program.path, folder.path] + arguments)
        #expect(result.errors == "")
        return try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    }

    @Test(
        "killed, or refused by a full disk, at any system call that changes something",
        .enabled(if: canTrace, "needs make judges, and strace that may trace"),
        arguments: ["kill", "ENOSPC"])
    func everyCall(what: String) throws {
        let report = try report("", what, "1")
        #expect(report.runs > 100)
        #expect(report.old > 0 && report.new > 0)
        #expect(report.faults == [:])
    }

    /// With a cache each fault is followed by an export more, so that all of them take minutes: `PARCOURS_FAULTS=all`.
    private static let takesAll = ProcessInfo.processInfo.environment["PARCOURS_FAULTS"] == "all"

    @Test(
        "with a cache: killed, or refused by a full disk, at a system call; the next export is as a full one, and files of the old one stay as they were",
        .enabled(if: canTrace, "needs make judges, and strace that may trace"),
        arguments: ["kill", "ENOSPC"])
    func everyCachedCall(what: String) throws {
        let report = try report(Project.root.path + "/samples", what, Self.takesAll ? "1" : "6")
        #expect(report.runs > (Self.takesAll ? 150 : 40))
        #expect(report.old > 0 && report.new > 0)
        #expect(report.faults == [:])
    }

    /// How many kills at a random moment: 500 take minutes, which `PARCOURS_KILLS` asks for.
    private static let kills = ProcessInfo.processInfo.environment["PARCOURS_KILLS"].flatMap { Int($0) }

    @Test(
        "killed at any moment, again and again", .enabled(if: canTrace, "needs make judges, and strace that may trace"),
        arguments: [UInt(1), 2, 3, 4, 5], [false, true])
    func anyMoment(seed: UInt, isCached: Bool) throws {
        let count = (Self.kills ?? (isCached ? 25 : 100)) / 5
        let samples = isCached ? Project.root.path + "/samples" : ""
        let report = try report(samples, "any-moment", String(count), String(seed))
        #expect(report.runs == count)
        #expect(report.faults == [:])
    }
}
