import FeedWriter
import TestSupport
import Testing

/// The feeds of a catalogue with every fact, as files.
struct RSSGoldenTests {
    @Test(arguments: ["parcours", "mooc", "english"])
    func `each feed is the golden`(name: String) throws {
        let text = try #require(try feeds(of: wholeCatalogue())["feeds/\(name).rss.xml"])
        #expect(text == (try Golden("FeedWriterTests/Goldens/\(name).rss.xml").expected(insteadOf: text)))
    }

    @Test func `a catalogue of one course has one feed`() throws {
        let one = catalogue([try module("m1")], courses: [try course("mooc", ["m1"])])
        #expect(try feeds(of: one).keys.sorted() == ["feeds/parcours.rss.xml"])
    }
}
