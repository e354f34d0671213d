import CourseCatalogue
import FeedWriter
import Testing
import XML

/// What options change, and what nothing changes.
struct RSSOptionsTests {
    @Test func `a feed can stand elsewhere than its site, under another authority`() throws {
        let options = RSSWriter.Options(feedBaseAddress: "https://flux.fr/a/", tagAuthority: "flux.fr,2024")
        let channel = try channel(of: catalogue([try module("m1")]), options)
        #expect(channel.first("link", "http://www.w3.org/2005/Atom")?["href"] == "https://flux.fr/a/parcours.rss.xml")
        #expect(channel.first("link")?.text == "https://exemple.fr")
        #expect(channel.first("item")?.first("guid")?.text == "tag:flux.fr,2024:modules/m1")
    }

    @Test func `a feed can hold its newest announcements alone`() throws {
        let modules = try [module("a", on: "2025-01-01"), module("b", on: "2025-02-01"), module("c")]
        let channel = try channel(of: catalogue(modules), .init(maximumEntryCount: 1))
        #expect(channel.elements.filter { $0.name == "item" }.map { $0.first("title")?.text } == ["Module b"])
        #expect(try self.channel(of: catalogue(modules), .init(maximumEntryCount: -1)).first("item") == nil)
    }

    @Test func `content can be left out`() throws {
        var module = try module("m1")
        module.body = Body([.text("Le corps")])
        let with = try #require(try feeds(of: catalogue([module])).values.first)
        let without = try #require(try feeds(of: catalogue([module]), .init(includesContent: false)).values.first)
        #expect(with.contains("<content:encoded><![CDATA[Le corps]]></content:encoded>"))
        #expect(!without.contains("Le corps"))
    }

    @Test func `without any date the channel has none`() throws {
        let channel = try channel(of: catalogue([try module("m1")]))
        #expect(channel.first("lastBuildDate") == nil)
    }

    @Test func `malformed languages and pictures without address, length or type are left out`() throws {
        var module = try module("m1")
        let asset = Asset(
            sourcePath: "a.png", mediaType: "image/png", byteCount: 12, address: "https://exemple.fr/a.png")
        var broken = [asset, asset, asset]
        broken[0].address = "/a.png"
        broken[1].byteCount = 0
        broken[2].mediaType = "png"
        for asset in broken {
            module.picture = field(Picture(asset: asset, alternativeText: ""))
            var catalogue = catalogue([module])
            catalogue.language = "français"
            let channel = try channel(of: catalogue)
            #expect(channel.first("language") == nil)
            #expect(channel.first("item")?.first("enclosure") == nil)
        }
    }

    @Test func `a body that can't be read stops the feed`() throws {
        struct Gone: Error {}
        var module = try module("m1")
        module.body = Body { _ in throw Gone() }
        #expect(throws: Gone.self) { try feeds(of: catalogue([module])) }
    }

    @Test func `three thousand announcements come in several pieces, each one once`() throws {
        let modules = try (0..<3_000).map { try module("m\($0)", on: "2025-03-10") }
        let channel = try channel(of: catalogue(modules))
        let identities = channel.elements.compactMap { $0.first("guid")?.text }
        #expect(Set(identities).count == 3_000)
        #expect(identities.count == 3_000)
    }

    @Test func `the newest thousand announcements have room for pages, the others tell what they announce`() throws {
        let modules = try (0..<1_500).map { number in
            var module = try module("m\(number)", on: number < 500 ? "2025-03-10" : "2025-03-11")
            module.summary = field("About it")
            module.body = Body([.text("The page of m\(number)")])
            return module
        }
        let items = try channel(of: catalogue(modules)).elements("item")
        let pages = items.map { $0.first("encoded")?.text.contains("The page of m") == true }
        #expect(pages == (0..<1_500).map { $0 < 1_000 })
        #expect(items.allSatisfy { $0.first("description")?.text == "About it" })
        #expect(items.suffix(500).allSatisfy { $0.first("pubDate")?.text.hasPrefix("Mon, 10 Mar 2025") == true })
    }

    @Test func `a feed holds ten thousand announcements at most unless another number is given, and says so`() throws {
        let modules = try (0..<10_001).map { try module("m\($0)", on: "2025-03-10") }
        let told = "the feed “parcours” holds the newest 10000 announcements of 10001"
        #expect(try messages(of: catalogue(modules), in: .english).contains(told))
        #expect(try channel(of: catalogue(modules)).elements("item").count == 10_000)
        let wanted = RSSWriter.Options(maximumEntryCount: 10_001)
        #expect(try channel(of: catalogue(modules), wanted).elements("item").count == 10_001)
    }

    private func channel(of catalogue: Catalogue, _ options: RSSWriter.Options = .init()) throws -> XMLNode {
        let text = try #require(try feeds(of: catalogue, options)["feeds/parcours.rss.xml"])
        return try #require(try parseXML(Array(text.utf8)).first("channel"))
    }
}

extension XMLNode {
    fileprivate func first(_ name: String, _ namespace: String? = nil) -> XMLNode? {
        elements.first { $0.name == name && $0.namespace == namespace }
    }
}
