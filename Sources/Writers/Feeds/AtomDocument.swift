import CourseCatalogue
import Diagnostics
import Interchange
import XML

/// One Atom 1.0 feed (RFC 4287).
struct AtomDocument: FeedSerialisation {
    static let form = FeedForm.atom

    let document: FeedDocument

    init(_ document: FeedDocument) {
        self.document = document
    }

    func write(
        to piece: (consuming [UInt8]) throws -> Void, reporting diagnostics: inout DiagnosticCollector
    ) throws {
        var xml = XMLWriter()
        let language = document.feed.language.map { [("xml:lang", $0.text)] } ?? []
        xml.open("feed", [("xmlns", "http://www.w3.org/2005/Atom")] + language)
        let entries = document.feed.entries
        writeFeed(of: entries, to: &xml)
        for entry in entries {
            try writeEntry(entry, to: &xml, reporting: &diagnostics)
            if xml.pendingByteCount >= feedPieceByteCount { try piece(xml.drain()) }
        }
        try piece(xml.finish())
    }

    /// Section 4.1.1: a feed has an identity, a title, a date, and an author for the entries that have none.
    private func writeFeed(of entries: [FeedEntry], to xml: inout XMLWriter) {
        let feed = document.feed
        xml.element("id", text: TagURI(ofFeed: feed.name, by: document.site.authority).description)
        xml.element("title", text: feed.title)
        xml.element("subtitle", text: feed.summary)
        xml.element("updated", text: (entries.changedOn.map { RFC3339Date(startOf: $0) } ?? .unknown).description)
        xml.open("author")
        xml.element("name", text: document.publisher)
        xml.close()
        if let address = document.address(of: .atom) {
            xml.element("link", [("rel", "self"), ("type", FeedForm.atom.mediaType), ("href", address.text)])
        }
        xml.element("link", [("rel", "alternate"), ("type", "text/html"), ("href", feed.page.text)])
        if let hub = document.hub { xml.element("link", [("rel", "hub"), ("href", hub.text)]) }
        xml.element("generator", text: "Parcours")
    }

    /// Section 4.1.2: an entry has an identity, a title and a date, and a link or content.
    private func writeEntry(
        _ entry: FeedEntry, to xml: inout XMLWriter, reporting diagnostics: inout DiagnosticCollector
    ) throws {
        let item = try FeedItem(of: entry, in: document, reporting: &diagnostics)
        let language = LanguageTag(entry.language).flatMap { $0 == document.feed.language ? nil : $0.text }
        xml.open("entry", language.map { [("xml:lang", $0)] } ?? [])
        xml.element("id", text: entry.identity.description)
        xml.element("title", text: entry.title)
        if let day = entry.publishedOn { xml.element("published", text: RFC3339Date(startOf: day).description) }
        xml.element("updated", text: (entry.changedOn.map { RFC3339Date(startOf: $0) } ?? .unknown).description)
        if let provider = item.provider {
            xml.open("author")
            xml.element("name", text: provider)
            xml.close()
        }
        if let link = item.link {
            xml.element("link", [("rel", "alternate"), ("type", "text/html"), ("href", link.text)])
        }
        writeEnclosure(of: item, to: &xml)
        for keyword in item.keywords { xml.element("category", [("term", keyword)]) }
        writeTexts(of: item, to: &xml)
        xml.close()
    }

    private func writeEnclosure(of item: FeedItem, to xml: inout XMLWriter) {
        guard let enclosure = item.enclosure else { return }
        xml.element(
            "link",
            [
                ("rel", "enclosure"), ("type", enclosure.mediaType), ("length", String(enclosure.byteCount)),
                ("href", enclosure.address.text),
            ])
    }

    /// An entry without a link must have content (section 4.1.2): its summary or its title where there is no other.
    private func writeTexts(of item: FeedItem, to xml: inout XMLWriter) {
        guard !item.content.isEmpty || item.link != nil else {
            xml.element("content", text: item.summary ?? item.entry.title)
            return
        }
        if let summary = item.summary { xml.element("summary", text: summary) }
        if !item.content.isEmpty {
            xml.element("content", [("type", "html")], text: String(decoding: item.content, as: UTF8.self))
        }
    }
}
