import CourseCatalogue
import FeedWriter
import Foundation
import TestSupport
import Testing

/// Feeds as real readers see them.
struct FeedReaderTests {
    @Test(.enabled(if: Judge.hasPython, "run `make judges` first"))
    func `three readers find every field and date of a whole feed`() throws {
        let read = try readers(of: try feeds(of: wholeCatalogue())["feeds/parcours.rss.xml"])
        #expect(read == (try Golden("FeedWriterTests/Goldens/parcours.readers.json").expected(insteadOf: read)))
    }

    @Test(.enabled(if: Judge.hasPython, "run `make judges` first"))
    func `nasty texts come back as they were`() throws {
        let read = try readers(of: try feeds(of: nastyCatalogue())["feeds/parcours.rss.xml"])
        let found = try JSONDecoder().decode(Readers.self, from: Data(read.utf8))
        #expect(found.feedparser.fault == "")
        let ids = nastyTexts.indices.map { "tag:exemple.fr,2025:modules/n\($0)" }
        #expect(found.atoma.items.map(\.id).sorted() == ids.sorted())
        for item in found.atoma.items {
            let index = try #require(ids.firstIndex(of: item.id))
            let text = nastyTexts[index]
            #expect(item.title == text)
            #expect(item.description == text)
            #expect(item.categories == [text])
            #expect(item.content.map(Self.text(ofHTML:)) == text)
        }
    }

    @Test(.enabled(if: Judge.has("xmllint")))
    func `every feed is well-formed, whatever the texts`() throws {
        let folder = try TemporaryFolder()
        var nasty = try nastyCatalogue()
        nasty.title = field("\u{0}\u{1}\u{B}<&]]>\u{FFFE}\u{FFFF}\u{7F}\u{85}\"'\u{202E}")
        let all = try feeds(of: nasty).merging(feeds(of: wholeCatalogue())) { nasty, _ in nasty }
        for (path, text) in all { try folder.write(text, to: path) }
        let files = all.keys.sorted()
        let result = try run("xmllint", ["--noout", "--nonet"] + files, in: folder.url)
        #expect(result.errors == "")
        #expect(files.count == 3)
    }

    private struct Readers: Decodable {
        struct Feedparser: Decodable { var fault: String }
        struct Atoma: Decodable { var items: [Item] }
        struct Item: Decodable {
            var id: String
            var title: String
            var description: String?
            var categories: [String]
            var content: String?
        }
        var feedparser: Feedparser
        var atoma: Atoma
    }

    /// The text of a paragraph.
    private static func text(ofHTML html: String) -> String {
        var text = html
        for (escape, character) in [
            ("<p>", ""), ("</p>", ""), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&"),
        ] {
            text = text.replacingOccurrences(of: escape, with: character)
        }
        return text
    }

    private func readers(of feed: String?) throws -> String {
        let folder = try TemporaryFolder()
        try folder.write(try #require(feed), to: "feed.xml")
        let judge = Project.root.appending(path: "Tests/FeedWriterTests/Judges/read_feed.py").path
        let result = try run(Judge.python, [judge, folder.path + "/feed.xml"])
        #expect(result.errors == "")
        return result.output
    }
}

/// Texts that have broken feeds.
private let nastyTexts = [
    "a & b", "&amp;", "&lt;b&gt;", "1 < 2 > 0", "<b>gras</b>", "<script>alert(1)</script>", "]]>", "]]]]>>",
    "<![CDATA[x]]>",
    "\"guillemets\" 'simples'", "é", "e\u{301}", "🧑🏽‍🚒", "\u{202E}עברית\u{202C}", "a\u{A0}b", "a\nb", "a\tb", "<!-- -->",
    "<?php ?>",
    "&nbsp;", "&#13;", "%20", "\\", "{{ x }}",
]

private func nastyCatalogue() throws -> Catalogue {
    catalogue(
        try nastyTexts.enumerated().map { index, text in
            var module = try module("n\(index)", on: "2025-03-10")
            module.title = field(text)
            module.summary = field(text)
            module.keywords = field([text])
            module.provider = field(text)
            module.body = Body([.element(BodyElement("p", [], [.text(text)]))])
            module.pageAddress = field("https://exemple.fr/" + text)
            return module
        })
}
