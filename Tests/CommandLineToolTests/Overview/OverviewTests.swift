import Foundation
import TestSupport
import Testing

/// `index.html`, which an administrator opens first.
@Suite("The overview of an export")
struct OverviewTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func export(_ output: String, asOf day: String = "2026-11-16", _ arguments: String...) throws -> String {
        let result = try TestSupport.run(
            Program.path,
            [
                "export", Project.root.path + "/samples", "--output", output, "--as-of", day, "--journal",
                folder.path + "/journal.json",
            ] + arguments, in: folder.url, environment: ["LC_ALL": "C", "SOURCE_DATE_EPOCH": ""])
        #expect(result.status == 0, "\(result.errors)")
        return try folder.text(output + "/index.html")
    }

    @Test("that of the samples, whole, but for sizes and digests")
    func samples() throws {
        let page = try export("out").replacing(/<code>[0-9a-f]{64}<\/code>/, with: "<code>…</code>")
            .replacing(/<span class="size">[0-9,.]+ k?[oB]/, with: "<span class=\"size\">…")
        let golden = Golden("CommandLineToolTests/Goldens/overview-samples.html")
        #expect(try page == golden.expected(insteadOf: page))
    }

    @Test("its sizes and digests are those of the files, as sha256sum and export.json have them")
    func digests() throws {
        let page = try export("out", "--format", "all")
        let list = try #require(
            try JSONSerialization.jsonObject(with: Data(try folder.text("out/export.json").utf8)) as? [String: Any])
        let files = try #require(list["files"] as? [[String: Any]])
        #expect(files.count > 60)
        for file in files {
            let path = try #require(file["path"] as? String), digest = try #require(file["sha256"] as? String)
            #expect(try run("sha256sum", ["out/" + path], in: folder.url).output == "\(digest)  out/\(path)\n")
            if path == "index.html" || path.hasSuffix("/import.md") { continue }
            #expect(page.matches(of: try Regex("href=\"\(path)\"[^\n]*<code>\(digest)</code>")).count == 2, "\(path)")
        }
    }

    @Test("the same content gives the same bytes, and a later export replaces it as its own")
    func sameBytes() throws {
        let page = try export("out")
        #expect(try export("out") == page)
        try FileManager.default.removeItem(atPath: folder.path + "/journal.json")
        #expect(try export("other", "--language", "fr") == page)
    }

    @Test("it tells what changed since the export before, and what was seen before that")
    func news() throws {
        let first = try export("out", asOf: "2026-10-01")
        #expect(first.contains("<p>C’est le premier export que le journal connaît\u{A0}: tout y est nouveau.</p>"))
        #expect(!first.contains("<details>"))
        let second = try export("out", asOf: "2026-11-16")
        let french = second.components(separatedBy: "<section id=\"other\"")[0]
        let changes = french.components(separatedBy: "<details>")
        #expect(
            changes[0].hasSuffix(
                """
                <h2 id="news">Ce qui a changé le 16\u{A0}novembre 2026</h2>
                <ul>
                <li>«\u{A0}L’enquête du formulaire fantôme\u{A0}» est retiré depuis le 1er\u{A0}novembre 2026.</li>
                </ul>

                """))
        #expect(changes[1].contains("<li><time datetime=\"2026-10-01\">1er\u{A0}octobre 2026</time>\u{A0}: "))
        #expect(second.contains("<h2 id=\"other-news\">What changed on 16\u{A0}November 2026</h2>"))
        #expect(try export("out", asOf: "2026-11-17") == second)
    }

    @Test("it starts in the catalogue's language, and has the import notes of the platform that packages are for")
    func languages() throws {
        let page = try export("out", "--set", "language=en", "--for", "canvas")
        let parts = page.components(
            separatedBy: "<section id=\"other\" lang=\"fr\" aria-labelledby=\"other-language\">")
        #expect(parts.count == 2)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
        #expect(parts[0].contains("<p>Packages to import into Canvas, one a module or a course.</p>"))
        #expect(
            parts[0].contains("<li>Content type: “Common Cartridge 1.x Package”, then the <code>.imscc</code> file and")
        )
        #expect(
            parts[0].contains("<a href=\"common-cartridge-1.3/import.md\">The import note for Canvas</a>, as text</p>"))
        #expect(
            parts[1].contains(
                "<li>Dans le cours\u{A0}: «\u{A0}Paramètres\u{A0}» &gt; «\u{A0}Importer du contenu de cours\u{A0}».</li>"
            ))
    }

    @Test("nothing of a title is taken for HTML")
    func nasty() throws {
        try folder.write(
            "title: \"<script>alert(1)</script>\"\ncourses:\n  - title: C\n    modules:\n      - title: \"</style><img src=x>\"\n",
            to: "site/catalogue.yml")
        let result = try Program.run("export", "site", "--as-of", "2026-11-16", in: folder.url)
        #expect(result.status < 2)
        let page = try folder.text("export/index.html")
        #expect(page.contains("<h1 lang=\"fr\">&lt;script&gt;alert(1)&lt;/script&gt;</h1>"))
        #expect(page.contains("&lt;/style&gt;&lt;img src=x&gt;"))
        #expect(!page.contains("<script") && !page.contains("<img") && page.matches(of: /<\/style>/).count == 1)
    }

    @Test(
        "a browser has nothing to complain of, at any width, light or dark, by keyboard",
        .enabled(if: Judge.hasPython && Judge.has("chromium"), "run `make judges` first; needs chromium"))
    func browser() throws {
        _ = try export("out", asOf: "2026-10-01")
        _ = try export("out", asOf: "2026-11-16")
        let judge = Project.root.path + "/Tests/CommandLineToolTests/Judges/look_at_overview.py"
        let screenshots = ProcessInfo.processInfo.environment["PARCOURS_SCREENSHOTS"].map { [$0] } ?? []
        let result = try run(Judge.python, [judge, folder.path + "/out"] + screenshots)
        #expect(result.errors == "")
        #expect(
            result.output == """
                {
                 "findings": [],
                 "overflow": [
                  0,
                  0,
                  0,
                  0,
                  0,
                  0
                 ],
                 "asked": [
                  "index.html"
                 ],
                 "complaints": [],
                 "unfocused": 0,
                 "keyboard": true,
                 "lost": [],
                 "absolute": []
                }

                """)
    }
}
