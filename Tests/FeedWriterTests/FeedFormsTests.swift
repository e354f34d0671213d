import CourseCatalogue
import FeedWriter
import Foundation
import TestSupport
import Testing

/// The three forms of a feed: as files, before those who read them, and against each other.
struct FeedFormsTests {
    private func texts(_ catalogue: Catalogue, _ options: FeedOptions = everything) throws -> [String: String] {
        var texts = try files(of: catalogue, RSSWriter(options: options))
        for (path, text) in try files(of: catalogue, AtomWriter(options: options)) { texts[path] = text }
        for (path, text) in try files(of: catalogue, JSONFeedWriter(options: options)) { texts[path] = text }
        return texts
    }

    @Test(arguments: [
        "parcours.atom.xml", "parcours.feed.json", "english.atom.xml", "english.feed.json", "mooc.atom.xml",
        "mooc.feed.json",
    ])
    func `each feed of a catalogue with every fact is the golden`(name: String) throws {
        let text = try #require(try texts(wholeCatalogue(), FeedOptions())["feeds/" + name])
        #expect(text == (try Golden("FeedWriterTests/Goldens/" + name).expected(insteadOf: text)))
    }

    @Test(arguments: [
        "parcours.rss.xml", "parcours.atom.xml", "parcours.feed.json", "upcoming.rss.xml", "upcoming.atom.xml",
        "upcoming.feed.json",
    ])
    func `each feed of a catalogue with a history is the golden`(name: String) throws {
        let text = try #require(try texts(storiedCatalogue())["feeds/" + name])
        #expect(text == (try Golden("FeedWriterTests/Goldens/storied/" + name).expected(insteadOf: text)))
    }

    @Test(.enabled(if: Judge.hasPython, "run `make judges` first"), arguments: ["whole", "storied"])
    func `the three forms have the same entries, links, dates and enclosures`(name: String) throws {
        let folder = try TemporaryFolder()
        let all = try texts(name == "whole" ? wholeCatalogue() : storiedCatalogue())
        for (path, text) in all { try folder.write(text, to: path) }
        let judge = Project.root.path + "/Tests/FeedWriterTests/Judges/compare_forms.py"
        for feed in Set(all.keys.compactMap { $0.split(separator: ".").first }).sorted() {
            let result = try run(Judge.python, [judge, folder.path + "/" + feed])
            #expect(result.errors == "")
            #expect(result.output.hasSuffix("same\n"), "\(feed): \(result.output)")
        }
    }

    @Test(
        .enabled(if: Judge.hasPython && Project.hasShared, "needs `make judges` and ../shared"),
        arguments: ["whole", "storied"])
    func `JSON feeds are valid under the official schema, Atom and RSS feeds keep the rules of their standards`(
        name: String
    ) throws {
        let folder = try TemporaryFolder()
        let all = try texts(name == "whole" ? wholeCatalogue() : storiedCatalogue())
        for (path, text) in all { try folder.write(text, to: path) }
        let paths = all.keys.sorted().map { folder.path + "/" + $0 }
        let judge = Project.root.path + "/Tests/FeedWriterTests/Judges/check_feeds.py"
        let result = try run(Judge.python, [judge, try Project.shared("official/json-schema").path] + paths)
        #expect(result.errors == "")
        #expect(result.output == String(repeating: "ok\n", count: paths.count))
        let broken = [
            ("parcours.feed.json", "\"version\"", "\"edition\""), ("parcours.atom.xml", "<updated>2", "<updated>x"),
            ("parcours.atom.xml", "<id>tag", "<id>TAG"), ("parcours.atom.xml", "rel=\"self\"", "rel=\"alternate\""),
            ("parcours.atom.xml", "<name>", "<name/><email>"), ("parcours.rss.xml", "<pubDate>", "<pubDate>x"),
            ("parcours.rss.xml", "isPermaLink=\"false\"", ""), ("parcours.rss.xml", "rel=\"self\"", "rel=\"hub\""),
            ("parcours.rss.xml", "+0100", "CET"),
        ]
        for (path, from, to) in broken {
            let text = try #require(all["feeds/" + path]).replacing(from, with: to)
            try folder.write(text.replacing("</name>", with: to.contains("email") ? "</email>" : "</name>"), to: path)
            let result = try run(
                Judge.python, [judge, try Project.shared("official/json-schema").path, folder.path + "/" + path])
            #expect(result.output.hasPrefix("fault"), "the judge takes \(to)")
        }
    }
}
