import Foundation
import TestSupport
import Testing

/// `parcours preview`, as its users see it in a browser, and as those who mean it harm ask of it.
@Suite(
    "The preview of a site",
    .enabled(if: Judge.hasPython && Judge.has("chromium"), "run `make judges` first; needs chromium"))
struct PreviewTests {
    private let folder: TemporaryFolder

    /// Each test has a copy of the samples to edit.
    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            at: Project.root.appending(path: "samples"), to: folder.url.appending(path: "site"))
    }

    private func look(_ script: String, _ part: String...) throws -> String {
        let judge = Project.root.path + "/Tests/CommandLineToolTests/Judges/" + script
        let screenshots = ProcessInfo.processInfo.environment["PARCOURS_SCREENSHOTS"].map { [$0] } ?? []
        let result = try run(
            Judge.python,
            ["-B", judge, Program.path, folder.path + "/site"] + part + (part.isEmpty ? [] : screenshots),
            environment: ["LC_ALL": "C", "NO_COLOR": ""])
        #expect(result.errors == "")
        return result.output
    }

    @Test(
        "axe-core finds nothing, the keyboard reaches all, nothing is asked of others; facts, table and feed are there")
    func pages() throws {
        let seen = try look("look_at_preview.py", "pages")
        #expect(try seen == Golden("CommandLineToolTests/Goldens/preview/pages.json").expected(insteadOf: seen))
    }

    @Test(
        "the small LMS records what a page says by each standard, and forgets it when asked; pages are those of packages"
    )
    func visits() throws {
        let seen = try look("look_at_preview.py", "visits")
        #expect(try seen == Golden("CommandLineToolTests/Goldens/preview/visits.json").expected(insteadOf: seen))
    }

    @Test("it follows edits without losing its place, and keeps what it showed while the site can’t be read")
    func edits() throws {
        let seen = try look("look_at_preview.py", "edits")
        #expect(try seen == Golden("CommandLineToolTests/Goldens/preview/edits.json").expected(insteadOf: seen))
    }

    @Test("hostile requests get nothing and break nothing; Ctrl-C leaves no trace, and the site as it was")
    func hostile() throws {
        let seen = try look("hostile_requests.py")
        #expect(try seen == Golden("CommandLineToolTests/Goldens/preview/hostile.json").expected(insteadOf: seen))
    }

    @Test("what can’t be previewed is told at once")
    func impossible() throws {
        let missing = try Program.run("preview", "nowhere", in: folder.url)
        #expect(missing.status == 2)
        #expect(
            missing.errors == """
                error: “nowhere” is not a folder that can be read [missing-source-folder]
                  help: give the site's folder, the one that holds “content”

                """)
        let port = try Program.run("preview", "site", "--port", "65536", in: folder.url)
        #expect(port.status == 2)
        #expect(port.output == "")
        #expect(
            port.errors == """
                error: port 65536 can’t be used (there are 65535 ports) [port-unavailable]
                  help: stop what holds it, or give another one: --port 0 takes any that is free

                """)
    }
}
