import Foundation
import TestSupport
import Testing

/// The scripts of `Benchmarks/` at a tiny size: that they run and what they show, not how long anything takes.
@Suite struct BenchmarkScriptsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func script(_ name: String) -> String { Project.root.appending(path: "Benchmarks/" + name).path }

    @Test func `a site of a size has the same bytes each time, and is exported without a fault`() throws {
        for name in ["a", "b"] {
            let made = try run("python3", [script("generate-site"), "41", folder.path + "/" + name])
            #expect((made.status, made.errors) == (0, ""))
        }
        let site = try tree(folder.path + "/a")
        #expect(site == (try tree(folder.path + "/b")))
        #expect(site.keys.filter { $0.hasSuffix(".png") }.count == 51)
        let export = try Program.export(folder.path + "/a", to: folder.path + "/export", "--strict")
        #expect((export.status, export.errors) == (0, ""))
        #expect(export.output.hasPrefix("3 courses and 41 modules (out: 39, announced: 2, withdrawn: 0) exported"))
    }

    @Test(.enabled(if: Judge.has("node") && Judge.has("cc"), "needs Node.js and a C compiler"))
    func `the measures of a size become a table with each rival`() throws {
        let result = try run(
            "python3",
            [
                script("run"), "--sizes", "21", "42", "--program", Program.path, "--folder", folder.path,
                "--formats-up-to", "21",
            ])
        try #require(result.status == 0, "\(result.errors)")
        let rows = result.output.split(separator: "\n").filter { $0.hasPrefix("|") }.map { row in
            row.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
        }
        #expect(Set(rows.map(\.count)) == [13])
        let shown = rows.dropFirst(2).map { "\($0[1]) \($0[2]): \($0[8])" }
        #expect(
            shown.filter { $0.contains(" 21: ") || $0.contains(" 42: ") }.map { $0.prefix { $0 != ":" } } == expected)
        let rivals = Set(rows.dropFirst(2).map { $0[8] }).subtracting(["Info-ZIP"])
        #expect(
            rivals == [
                "", "Nunjucks, markdown-it", "cmark-gfm and libxml2 alone", "Python zipfile, ElementTree",
                "libzip alone, same compressed bytes", "the same, each one's texts deflated",
                "cp of the same bytes", "Python csv, json", "the whole export", "its dataset and feeds alone",
                "the same, with the spreadsheet by ElementTree", "the same bytes written and digested",
            ])
        // Every part has been seen to take memory, and every limit to take time.
        #expect(rows.dropFirst(2).allSatisfy { ($0[1].isEmpty || $0[7].hasSuffix("MB")) && !$0[10].contains("inf") })
        #expect(result.output.contains("42 modules take "))
    }

    /// The parts of the table, in its order.
    private var expected: [Substring] {
        let parts = ["reading", "whole export", "one module edited", "packages (SCORM 1.2)", "dataset", "feeds (RSS)"]
        let others = [
            "scorm-2004-3rd", "scorm-2004-4th", "ims-cp", "cmi5", "common-cartridge-1.1", "common-cartridge-1.3",
            "thin-common-cartridge", "schema-org", "atom", "json-feed", "icalendar", "feed-page", "the overview",
        ]
        return (parts + others).map { "\($0) 21" } + parts.map { "\($0) 42" }
    }
}
