import Foundation
import TestSupport
import Testing

@Suite("The report on packages")
struct ReportTests {
    private struct Report: Decodable {
        struct Package: Decodable {
            var package: String
            var bytes: Int
            var pages: [Page]
        }
        struct Page: Decodable, Equatable {
            var page: String
            var elements: Int
            var requests: Int
            var bytes: Int
            var foreignRequests: [String]
            var grade: String
        }
        var packages: [Package]
    }

    private struct Measure: Decodable {
        var elements: Int
        var requests: Int
        var pictures: [String]
    }

    private func export() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        _ = try Program.export(
            Project.root.path + "/samples", to: folder.path + "/a", "--format", "scorm-1.2", "--format", "cmi5")
        return folder
    }

    private func report(_ path: String) throws -> Report {
        let result = try Program.run("report", path, "--json")
        #expect(result.errors == "")
        return try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    }

    @Test("every page of an export is light: graded A, without a request to another site")
    func light() throws {
        let folder = try export()
        let report = try report(folder.path + "/a")
        #expect(report.packages.count == 12)
        for package in report.packages {
            #expect(package.package.hasPrefix(folder.path + "/a/"))
            #expect(!package.pages.isEmpty)
            #expect(package.pages.filter { $0.grade != "A" || !$0.foreignRequests.isEmpty } == [])
        }
    }

    @Test(
        "a browser counts the same requests and elements",
        .enabled(if: Judge.hasPython && Judge.has("chromium"), "needs make judges and chromium"))
    func browser() throws {
        let folder = try export()
        let path = folder.path + "/a/scorm-1.2/parcours-accessibilite.zip"
        let pages = try #require(try report(path).packages.first).pages
        #expect(try run("unzip", ["-q", path, "-d", folder.path + "/b"]).status == 0)
        let measures = try browser(folder.path + "/b", showing: pages.map(\.page))
        #expect(measures.map(\.requests) == pages.map(\.requests))
        #expect(measures.map(\.elements) == pages.map(\.elements))
    }

    private func browser(_ folder: String, width: Int = 1280, showing pages: [String]) throws -> [Measure] {
        let script = Project.root.appending(path: "Tests/CommandLineToolTests/Judges/page_requests.py").path
        let result = try run(Judge.python, ["-B", script, folder, String(width)] + pages)
        #expect(result.errors == "")
        return try JSONDecoder().decode([Measure].self, from: Data(result.output.utf8))
    }

    /// The start of a GIF, which tells its size, and as many bytes as it should weigh.
    private func gif(_ low: UInt8, _ high: UInt8, weighing count: Int) -> [UInt8] {
        Array("GIF89a".utf8) + [low, high, 0x64, 0x00] + [UInt8](repeating: 0, count: count)
    }

    @Test(
        "a picture with several sizes is loaded in the one that is shown, on a phone and on a desktop",
        .enabled(if: Judge.hasPython && Judge.has("chromium"), "needs make judges and chromium"))
    func renditions() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "courses: [{ title: C, modules: [{ title: M, release: { state: released }, body: { html: "
                + "'<img src=\"a-600.gif\" alt=\"\" srcset=\"a-300.gif 300w, a-600.gif 600w, a-1100.gif 1100w\">' } }] }]",
            to: "s/catalogue.yml")
        try folder.write(gif(0x2C, 0x01, weighing: 10_000), to: "s/a-300.gif")
        try folder.write(gif(0x58, 0x02, weighing: 100_000), to: "s/a-600.gif")
        try folder.write(gif(0x4C, 0x04, weighing: 1_000_000), to: "s/a-1100.gif")
        let result = try Program.export(
            folder.path + "/s/catalogue.yml", to: folder.path + "/a", "--format", "scorm-1.2")
        #expect(result.errors == "")
        let package = folder.path + "/a/scorm-1.2/m.zip"
        #expect(try run("unzip", ["-q", package, "-d", folder.path + "/b"]).status == 0)
        let shown = try [320, 600, 1280].map { width in
            try browser(folder.path + "/b", width: width, showing: ["index.html"]).flatMap(\.pictures)
        }
        #expect(shown == [["a-300.gif"], ["a-600.gif"], ["a-1100.gif"]])
        let page = try #require(try report(package).packages.first?.pages.first)
        #expect((1_000_000..<1_050_000).contains(page.bytes))
    }

    @Test("people read a table and where the estimate comes from, in their language")
    func table() throws {
        let folder = try export()
        let path = folder.path + "/a/cmi5/formation-623.zip"
        let result = try Program.run("report", path, "--language", "fr")
        let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.first?.hasPrefix(path + " : ") == true)
        #expect(lines.first?.hasSuffix(" décompressé, 7 fichiers") == true)
        #expect(
            lines[1].split(separator: " ").joined(separator: " ") == "page éléments requêtes poids EcoIndex CO₂ éq. eau"
        )
        #expect(lines[2].hasPrefix("  index.html"))
        #expect(lines.contains { $0.hasSuffix("par la méthode de https://www.ecoindex.fr/comment-ca-marche/.") })
    }

    @Test("a package that can't be read is told; the others are measured")
    func faulty() throws {
        let folder = try export()
        try folder.write("PK", to: "a/broken.zip")
        let result = try Program.run("report", folder.path + "/a", "--language", "en")
        #expect(result.status == 2)
        #expect(
            result.errors.replacing(folder.path, with: "")
                == "error: “/a/broken.zip” is no package that can be read: Not a zip archive [unreadable-package]\n  help: give a package in .zip or .imscc, or the folder of an export\n"
        )
        #expect(result.output.contains("/a/cmi5/formation-623.zip: "))
    }
}
