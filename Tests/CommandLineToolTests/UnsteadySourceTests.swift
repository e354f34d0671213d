import Foundation
import TestSupport
import Testing

/// A source that changes while it is exported, and places that can't be written: what was there stays, and why is told.
@Suite("Unsteady sources and places")
struct UnsteadySourceTests {
    private static let canTrace =
        Judge.has("strace") && ((try? run("strace", ["-o", "/dev/null", "true"]).status) == 0)

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            "---\ntitle: Parcours\n---\n{{ component(\"card\", { title: \"Module 1\", url: \"/m/\", "
                + "image: { src: \"/img/un.svg\", alt: \"\" } }) }}\n", to: "site/content/parcours.md")
        try folder.write("---\ntitle: Un\n---\n## Déroulé\n\n1h à suivre.\n", to: "site/content/m.md")
        try folder.write(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>", to: "site/public/img/un.svg")
        try folder.write("site:\n  address: https://www.example.org\n", to: "site/parcours.yml")
    }

    private var arguments: [String] {
        ["export", "site", "--output", "out", "--as-of", "2026-11-16", "--format", "scorm-1.2", "--format", "rss"]
    }

    /// Exports by way of a program, and does something once the source was read and before the export is written.
    private func export(_ meanwhile: () throws -> Void) throws -> (status: Int32, errors: String) {
        let process = Process(), errors = Pipe()
        process.executableURL = URL(filePath: try #require(Judge.path(of: "strace")))
        // The lock is taken between the two; it waits three seconds.
        process.arguments =
            ["-f", "-qq", "-o", "/dev/null", "-e", "trace=flock", "-e", "inject=flock:delay_enter=3000000:when=1"]
            + [Program.path] + arguments
        process.currentDirectoryURL = folder.url
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C", "NO_COLOR": "1"]) { $1 }
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        while process.isRunning, !FileManager.default.fileExists(atPath: folder.path + "/.out.parcours-lock") {
            usleep(2_000)
        }
        try meanwhile()
        let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, told)
    }

    @Test(
        "a file that is changed, replaced or removed during the export ends it",
        .enabled(if: canTrace, "needs strace that may trace"),
        arguments: [
            ("content/m.md", "---\ntitle: Deux\n---\nAutre.\n"), ("content/m.md", String?.none),
            ("public/img/un.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>"),
        ])
    func changed(file: String, text: String?) throws {
        #expect(
            try Program.run("export", "site", "--output", "out", "--as-of", "2026-11-15", in: folder.url).status == 0)
        let before = try tree(folder.path + "/out"), journal = try folder.text("site/parcours.journal.json")
        let result = try export {
            try FileManager.default.removeItem(atPath: folder.path + "/site/" + file)
            if let text { try folder.write(text, to: "site/" + file) }
        }
        #expect(result.status == 2)
        #expect(
            result.errors.hasSuffix(
                """
                \(file): error: “\(file)” changed while it was being read [source-changed]
                  help: try again once the changes are done: nothing was replaced or published

                """), "\(result.errors)")
        #expect(try tree(folder.path + "/out") == before)
        #expect(try folder.text("site/parcours.journal.json") == journal)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["out", "site"])
    }

    @Test("a clock that steps back leaves the journal as it is, and is told")
    func clock() throws {
        #expect(
            try Program.run(
                "export", "site", "--output", "out", "--as-of", "2026-11-16", "--format", "rss", in: folder.url
            ).status == 0)
        let journal = try folder.text("site/parcours.journal.json"),
            feed = try folder.text("out/feeds/parcours.rss.xml")
        let result = try Program.run(
            "export", "site", "--output", "out", "--as-of", "2026-11-10", "--format", "rss", in: folder.url)
        #expect(result.status == 0)
        #expect(
            result.errors == """
                warning: the journal knows of 2026-11-16 already: what is seen on 2026-11-10 is not noted in it [journal-ahead]
                  help: for a trial, give another journal with --journal

                """)
        #expect(try folder.text("site/parcours.journal.json") == journal)
        #expect(try folder.text("out/feeds/parcours.rss.xml") == feed)
    }

    /// Root may write anywhere: what others may not is tried as nobody, where the program can be run so.
    private static let asNobody = ["--reuid=65534", "--regid=65534", "--clear-groups"]
    private static let canBeNobody =
        geteuid() == 0 && ((try? run("setpriv", asNobody + [Program.path, "--version"]).status) == 0)

    @Test(
        "a folder that may not be written is told, and nothing is left in it",
        .enabled(if: canBeNobody, "needs to run as root, and a program that others may run"),
        arguments: ["out", "site"])
    func readOnly(place: String) throws {
        #expect(
            try Program.run("export", "site", "--output", "out", "--as-of", "2026-11-15", in: folder.url).status == 0)
        try FileManager.default.removeItem(atPath: folder.path + "/site/parcours.journal.json")
        let before = try tree(folder.path)
        // The export's parent may be written in the second case: then it is the journal that can't be.
        try run("chmod", ["755", folder.path], in: folder.url).expectSuccess()
        if place == "site" {
            try run("chown", ["-R", "65534", folder.path], in: folder.url).expectSuccess()
            try run("chown", ["-R", "0", folder.path + "/site"], in: folder.url).expectSuccess()
        }
        let result = try TestSupport.run(
            "setpriv", Self.asNobody + [Program.path] + arguments, in: folder.url,
            environment: ["LC_ALL": "C", "NO_COLOR": "1"])
        #expect(result.status == 2)
        let named = place == "out" ? "out" : "site/parcours.journal.json"
        #expect(
            result.errors.contains("\(named)” can't be written to: access is denied [destination-not-writable]"),
            "\(result.errors)")
        #expect(try tree(folder.path) == before)
    }
}

extension CommandResult {
    fileprivate func expectSuccess() { #expect(status == 0, "\(errors)") }
}
