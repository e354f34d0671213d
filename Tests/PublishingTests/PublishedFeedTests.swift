import Diagnostics
import Interchange
import TestSupport
import Testing

@testable import Publishing

struct PublishedFeedTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func feeds() throws -> [PublishedFeed] { try PublishedFeed.all(in: SourceTree(at: folder.path)) }

    private func fault() throws -> String? {
        let fatal = #expect(throws: FatalDiagnostic.self) { try feeds() }
        return fatal?.diagnostic.message.english.replacing(folder.path, with: "EXPORT")
    }

    private static let links = """
        <atom:link xmlns:atom="http://www.w3.org/2005/Atom" href="https://a.example/f" rel="self"/>\
        <atom:link xmlns:atom="http://www.w3.org/2005/Atom" href="https://hub.example/" rel="hub"/>
        """

    @Test func `each form tells its address and its hubs; pages, calendars and feeds without a hub aren't told of`()
        throws
    {
        try folder.write("<rss version='2.0'><channel>\(Self.links)</channel></rss>", to: "feeds/f.rss.xml")
        try folder.write("<rss version='2.0'><channel/></rss>", to: "feeds/g.rss.xml")
        try folder.write(
            #"{"feed_url": "https://a.example/j", "hubs": [{"type": "rssCloud", "url": "x"}, {"type": "WebSub", "url": "https://hub.example/"}, {"type": "WebSub", "url": "https://two.example/"}]}"#,
            to: "feeds/f.feed.json")
        try folder.write(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="https://hub.example/"/>\
            <link rel="self" href="https://a.example/é"/>\
            <entry><link rel="hub" href="https://evil.example/"/></entry></feed>
            """, to: "feeds/f.atom.xml")
        for name in ["f.ics", "f.html", "f.txt"] { try folder.write("", to: "feeds/" + name) }
        let found = try feeds()
        #expect(found.map(\.path) == ["feeds/f.atom.xml", "feeds/f.feed.json", "feeds/f.rss.xml"])
        #expect(found.map(\.topic) == ["https://a.example/%C3%A9", "https://a.example/j", "https://a.example/f"])
        let hub = "https://hub.example/"
        #expect(found.map(\.hubs) == [[hub], [hub, "https://two.example/"], [hub]])
        #expect(Set(found.map(\.digest)).count == 3)
    }

    @Test func `an export without feeds, without a hub, or with a feed that can't be read is told`() throws {
        #expect(try fault() == "“EXPORT” has no feed")
        try folder.write("<rss version='2.0'><channel/></rss>", to: "feeds/g.rss.xml")
        #expect(try fault() == "no feed of “EXPORT” names a hub (WebSub)")
        for text in ["<rss>", "<html/>", ""] {
            try folder.write(text, to: "feeds/g.rss.xml")
            #expect(try fault() == "“feeds/g.rss.xml” is no feed that can be read")
        }
        try folder.write(Self.links, to: "feeds/g.rss.xml")
        #expect(try fault() == "“feeds/g.rss.xml” is no feed that can be read")
        let hub = #"<link xmlns="http://www.w3.org/2005/Atom" href="https://hub.example/" rel="hub"/>"#
        try folder.write("<rss><channel>\(hub)</channel></rss>", to: "feeds/g.rss.xml")
        #expect(try fault()?.hasPrefix("“feeds/g.rss.xml” doesn’t say at which address it is") == true)
    }

    @Test(arguments: [
        ("http://hub.example/", "“http://hub.example/”, which “f” names, is not https"),
        ("hub.example", "“hub.example”, which “f” names, is no hub’s address"),
        ("https://user@hub.example/", "“https://user@hub.example/”, which “f” names, is no hub’s address"),
        ("http://127.0.0.1.example.org/", "“http://127.0.0.1.example.org/”, which “f” names, is not https"),
    ])
    func `a hub that what is told could be changed for on the way is refused`(address: String, message: String) throws {
        let fatal = #expect(throws: FatalDiagnostic.self) { try HubAddress(address, namedBy: "f") }
        #expect(fatal?.diagnostic.message.english == message)
        #expect(try HubAddress("http://127.0.0.1:8080/hub", namedBy: "f").text == "http://127.0.0.1:8080/hub")
    }
}
