import CourseCatalogue
import Diagnostics
import XML

/// One RSS 2.0 feed: <https://www.rssboard.org/rss-specification>, with the advice of the RSS profile.
struct RSSDocument: FeedSerialisation {
    static let form = FeedForm.rss

    let document: FeedDocument

    init(_ document: FeedDocument) {
        self.document = document
    }

    func write(
        to piece: (consuming [UInt8]) throws -> Void, reporting diagnostics: inout DiagnosticCollector
    ) throws {
        var xml = XMLWriter()
        xml.open("rss", [("version", "2.0")] + Self.namespaces)
        xml.open("channel")
        let entries = document.feed.entries
        writeChannel(of: entries, to: &xml)
        for entry in entries {
            try writeItem(of: entry, to: &xml, reporting: &diagnostics)
            if xml.pendingByteCount >= feedPieceByteCount { try piece(xml.drain()) }
        }
        try piece(xml.finish())
    }

    private static let namespaces = [
        ("xmlns:atom", "http://www.w3.org/2005/Atom"),
        ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ]

    private func writeChannel(of entries: [FeedEntry], to xml: inout XMLWriter) {
        let feed = document.feed
        xml.element("title", text: feed.title)
        xml.element("link", text: feed.page.text)
        xml.element("description", text: HTMLText.escaped(feed.summary))
        if let language = feed.language { xml.element("language", text: language.text) }
        if entries.first?.publishedOn != nil, let day = entries.changedOn {
            xml.element("lastBuildDate", text: RFC822Date(startOf: day).description)
        }
        xml.element("generator", text: "Parcours")
        xml.element("ttl", text: "1440")
        if let address = document.address(of: .rss) {
            xml.element(
                "atom:link", [("href", address.text), ("rel", "self"), ("type", FeedForm.rss.mediaType)])
        }
        if let hub = document.hub { xml.element("atom:link", [("href", hub.text), ("rel", "hub")]) }
    }

    /// Writes an item.
    ///
    /// The plain description comes before the whole content: readers that know both take the last one.
    private func writeItem(
        of entry: FeedEntry, to xml: inout XMLWriter, reporting diagnostics: inout DiagnosticCollector
    ) throws {
        let item = try FeedItem(of: entry, in: document, reporting: &diagnostics)
        xml.open("item")
        xml.element("title", text: entry.title)
        if let link = item.link { xml.element("link", text: link.text) }
        if let summary = item.summary { xml.element("description", text: HTMLText.escaped(summary)) }
        if !item.content.isEmpty { xml.cdata("content:encoded", utf8: item.content) }
        if let provider = item.provider { xml.element("dc:creator", text: provider) }
        for keyword in item.keywords { xml.element("category", text: keyword) }
        if let enclosure = item.enclosure {
            let length = String(enclosure.byteCount)
            xml.element(
                "enclosure", [("url", enclosure.address.text), ("length", length), ("type", enclosure.mediaType)])
        }
        xml.element("guid", [("isPermaLink", "false")], text: entry.identity.description)
        if let day = entry.publishedOn { xml.element("pubDate", text: RFC822Date(startOf: day).description) }
        xml.close()
    }
}
