import CourseCatalogue
import Diagnostics
import Interchange
import XML

/// One RSS 2.0 feed: <https://www.rssboard.org/rss-specification>, with the advice of the RSS profile.
struct RSSDocument: Sendable {
    let feed: Feed
    let catalogue: Catalogue
    let site: FeedSite
    let options: RSSWriter.Options

    /// The name of the feed's file.
    var fileName: String { feed.name + ".rss.xml" }

    /// Writes the feed, handed over by some 256 KiB at a time.
    func write(
        to piece: (consuming [UInt8]) throws -> Void, reporting diagnostics: inout DiagnosticCollector
    ) throws {
        var xml = XMLWriter()
        xml.open("rss", [("version", "2.0")] + Self.namespaces)
        xml.open("channel")
        writeChannel(to: &xml)
        for module in items {
            try writeItem(of: module, to: &xml, reporting: &diagnostics)
            if xml.pendingByteCount >= 1 << 18 { try piece(xml.drain()) }
        }
        try piece(xml.finish())
    }

    private static let namespaces = [
        ("xmlns:atom", "http://www.w3.org/2005/Atom"),
        ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ]

    private var items: some Collection<Module> {
        feed.modules.prefix(max(0, options.maximumItemCount ?? .max)).lazy.compactMap(catalogue.module)
    }

    private func writeChannel(to xml: inout XMLWriter) {
        xml.element("title", text: feed.title)
        xml.element("link", text: feed.page.text)
        xml.element("description", text: feed.summary)
        if let language = feed.language { xml.element("language", text: language.text) }
        if let newest = items.first?.release.releasedOn?.value {
            xml.element("lastBuildDate", text: RFC822Date(startOf: newest).description)
        }
        xml.element("generator", text: "Parcours")
        xml.element("ttl", text: "1440")
        if let address = site.folder.appending(path: fileName) {
            xml.element(
                "atom:link", [("href", address.text), ("rel", "self"), ("type", "application/rss+xml")])
        }
    }
}
