import CourseCatalogue
import Diagnostics
import FeedWriter
import Foundation
import TestSupport
import Testing

/// The page of a feed and its last announcement, as files and in a browser.
struct FeedPageTests {
    private func pages(_ catalogue: Catalogue, _ options: FeedOptions = everything) throws -> [String: String] {
        var diagnostics = DiagnosticCollector()
        let artifacts = try FeedPageWriter(options: options).artifacts(for: catalogue, reporting: &diagnostics)
        var pages: [String: String] = [:]
        for artifact in artifacts {
            var bytes: [UInt8] = []
            switch artifact.content {
            case .streamed(let write): try write({ bytes += $0 }, &diagnostics)
            case .bytes(let whole): bytes = whole
            default: Issue.record("\(artifact.path) is neither streamed nor whole")
            }
            pages[artifact.path] = String(decoding: bytes, as: UTF8.self)
        }
        return pages
    }

    @Test(arguments: ["parcours.html", "parcours.txt", "upcoming.html", "upcoming.txt"])
    func `pages and texts of a catalogue with a history are the goldens`(name: String) throws {
        let text = try #require(try pages(storiedCatalogue())["feeds/" + name])
        #expect(text == (try Golden("FeedWriterTests/Goldens/storied/" + name).expected(insteadOf: text)))
    }

    @Test func `the page of a course in another language speaks it, and leads to the other feeds`() throws {
        let text = try #require(try pages(wholeCatalogue(), FeedOptions(forms: [.page, .atom]))["feeds/english.html"])
        #expect(text == (try Golden("FeedWriterTests/Goldens/english.html").expected(insteadOf: text)))
    }

    @Test(arguments: [(courses: 49, each: 49), (courses: 50, each: 1)])
    func `where there are many feeds, the pages of courses lead to the whole catalogue's, and that one to all`(
        courses count: Int, each: Int
    ) throws {
        let courses = try (1...count).map { try course("c\($0)", ["m"]) }
        let pages = try pages(catalogue([try module("m")], courses: courses), FeedOptions(forms: [.page]))
        func links(_ name: String) -> Int {
            let others = pages[name]?.components(separatedBy: "<nav class=\"way-on\"").last ?? ""
            return others.components(separatedBy: "</nav>")[0].components(separatedBy: "<a href=").count - 1
        }
        #expect(links("feeds/parcours.html") == count)
        #expect(links("feeds/c1.html") == each)
        #expect(pages["feeds/c1.html"]?.contains("feeds/parcours.html") == true)
    }

    @Test func `a feed that tells nothing has a page that says so, and no last announcement`() throws {
        let pages = try pages(catalogue([]), FeedOptions(forms: [.page]))
        #expect(pages.keys.sorted() == ["feeds/parcours.html", "feeds/style.css"])
        #expect(pages["feeds/parcours.html"]?.contains("<p>Rien pour le moment.</p>") == true)
        #expect(pages["feeds/parcours.html"]?.contains("rel=\"alternate\"") == false)
        #expect(try self.pages(Catalogue()).isEmpty)
    }

    @Test func `an e-mail's lines have 72 characters at most, but for addresses`() throws {
        var module = try module("m", on: "2025-03-10")
        module.summary = field(String(repeating: "mot ", count: 60) + "\n\u{A0}:\u{A0}fin")
        let text = try #require(try pages(catalogue([module]))["feeds/parcours.txt"])
        #expect(
            text == """
                Module m

                Sorti le 10\u{A0}mars 2025.

                \(String(repeating: "mot ", count: 17))mot
                \(String(repeating: "mot ", count: 17))mot
                \(String(repeating: "mot ", count: 17))mot
                mot mot mot mot mot mot \u{A0}:\u{A0}fin

                https://exemple.fr/actualites/m/

                --\u{20}
                Numérique écoresponsable
                https://exemple.fr/feeds/parcours.html

                """)
    }

    @Test func `nothing of a text is taken for HTML`() throws {
        var nasty = try module("m", on: "2025-03-10")
        nasty.title = field("<script>alert(\"1\")</script> & ]]>")
        nasty.summary = field("<img src=x onerror=alert(1)>")
        let text = try #require(try pages(catalogue([nasty]))["feeds/parcours.html"])
        #expect(text.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; ]]&gt;"))
        #expect(!text.contains("<script") && !text.contains("<img"))
    }

    @Test(.enabled(if: Judge.hasPython && Judge.has("chromium"), "run `make judges` first; needs chromium"))
    func `a browser finds the feeds, nothing to complain of, and asks nobody else`() throws {
        let folder = try TemporaryFolder()
        for (path, text) in try pages(storiedCatalogue()) { try folder.write(text, to: path) }
        let judge = Project.root.path + "/Tests/FeedWriterTests/Judges/look_at_page.py"
        let screenshots = ProcessInfo.processInfo.environment["PARCOURS_SCREENSHOTS"].map { [$0] } ?? []
        let result = try run(Judge.python, [judge, folder.path + "/feeds", "parcours.html"] + screenshots)
        #expect(result.errors == "")
        #expect(
            result.output == """
                {
                 "findings": [],
                 "overflow": [
                  0,
                  0,
                  0,
                  0
                 ],
                 "asked": [
                  "parcours.html",
                  "style.css"
                 ],
                 "complaints": [],
                 "links": [
                  "application/rss+xml https://exemple.fr/feeds/parcours.rss.xml",
                  "application/atom+xml https://exemple.fr/feeds/parcours.atom.xml",
                  "application/feed+json https://exemple.fr/feeds/parcours.feed.json",
                  "text/calendar https://exemple.fr/feeds/parcours.ics"
                 ]
                }

                """)
    }
}
