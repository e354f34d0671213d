import Foundation
import Interchange
import TestSupport
import Testing

/// Exports, publications and readers that are at work at the same time: no one sees a mixture of two exports.
@Suite("Many at once", .enabled(if: Judge.hasPython, "needs make judges"))
struct ManyAtOnceTests {
    private struct Report: Decodable {
        /// How often each thing was seen.
        var seen: [String: Int]
        var faults: [String]
    }

    private func report(_ what: String) throws -> Report {
        let folder = try TemporaryFolder()
        let script = Project.root.appending(path: "Tests/CommandLineToolTests/Judges/many_at_once.py").path
        let result = try run(Judge.python, ["-B", script, Program.path, folder.path, what])
        #expect(result.errors == "")
        return try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    }

    @Test("exports into one folder: one writes, the others say so; readers find one export whole")
    func readers() throws {
        let report = try report("readers")
        #expect(report.faults == [])
        #expect(report.seen["export 0", default: 0] > 1)
        #expect(report.seen["folder", default: 0] > 0 && report.seen["server", default: 0] > 0, "\(report.seen)")
    }

    @Test("exports that share a journal lose nothing of each other")
    func journal() throws {
        let report = try report("journal")
        #expect(report.faults == [])
        #expect(report.seen["modules"] == 4)
    }

    @Test("a publication during exports publishes one of them whole, or says that it couldn't")
    func publication() throws {
        let folder = try TemporaryFolder(), portal = try LocalPortal()
        let samples = Project.root.path + "/samples"
        let days = ["2026-11-16", "2027-02-01"]
        var digests: [Set<String>] = []
        let place = folder.url
        @Sendable func export(_ day: String, to output: String) throws -> CommandResult {
            try TestSupport.run(
                Program.path,
                [
                    "export", samples, "--output", output, "--as-of", day, "--format", "dataset", "--journal",
                    output + ".json",
                ], in: place, environment: ["LC_ALL": "C"])
        }
        for day in days {
            #expect(try export(day, to: day).status == 0)
            digests.append(Set(try tree(folder.path + "/" + day + "/dataset").values.map(Self.digest)))
        }
        #expect(try export(days[0], to: "out").status == 0)
        let exports = DispatchGroup()
        DispatchQueue.global().async(group: exports) {
            for round in 1...8 { _ = try? export(days[round % 2], to: "out") }
        }
        defer { exports.wait() }
        for _ in 0..<6 {
            let result = try TestSupport.run(
                Program.path, ["publish", "out", "--portal", portal.address, "--state", "state.json"], in: folder.url,
                environment: ["PARCOURS_PORTAL_KEY": LocalPortal.key, "LC_ALL": "C"])
            guard result.status == 0 else {
                #expect(result.errors.contains("[changed-export]") || result.errors.contains("[source-changed]"))
                continue
            }
            let published = Set(try #require(try portal.content().datasets.values.first).resources.map(\.sha256))
            #expect(digests.contains { published.isSubset(of: $0) })
        }
    }

    private static func digest(_ file: Data) -> String { SHA256.hexadecimal(of: Array(file)) }
}
