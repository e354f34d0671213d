import CourseCatalogue
import Diagnostics
import Interchange

/// One JSON Feed 1.1: <https://www.jsonfeed.org/version/1.1/>.
struct JSONFeedDocument: FeedSerialisation {
    static let form = FeedForm.jsonFeed

    let document: FeedDocument

    init(_ document: FeedDocument) {
        self.document = document
    }

    func write(
        to piece: (consuming [UInt8]) throws -> Void, reporting diagnostics: inout DiagnosticCollector
    ) throws {
        var json = JSONWriter()
        json.beginObject()
        for member in members {
            json.name(member.name)
            json.write(member.value)
        }
        json.name("items")
        json.beginArray()
        for entry in document.feed.entries {
            json.write(try item(of: entry, reporting: &diagnostics))
            if json.pendingByteCount >= feedPieceByteCount { try piece(json.drain()) }
        }
        try piece(json.finish())
    }

    private var members: [JSONValue.Member] {
        let feed = document.feed
        let members: [(String, JSONValue?)] = [
            ("version", "https://jsonfeed.org/version/1.1"), ("title", .string(feed.title)),
            ("home_page_url", .string(feed.page.text)),
            ("feed_url", document.address(of: .jsonFeed).map { .string($0.text) }),
            ("description", .string(feed.summary)), ("language", feed.language.map { .string($0.text) }),
            ("authors", .array([author(document.publisher)])),
            ("hubs", document.hub.map { .array([.members(["type": "WebSub", "url": .string($0.text)])]) }),
        ]
        return members.compactMap { name, value in value.map { JSONValue.Member(name, $0) } }
    }

    private func item(
        of entry: FeedEntry, reporting diagnostics: inout DiagnosticCollector
    ) throws -> JSONValue {
        let item = try FeedItem(of: entry, in: document, reporting: &diagnostics)
        let content = String(decoding: item.content, as: UTF8.self)
        let (summary, enclosure, tags) = (item.summary, item.enclosure, item.keywords)
        let date = entry.publishedOn.map { RFC3339Date(startOf: $0).description }
        let changed = entry.changedOn.map { RFC3339Date(startOf: $0).description }
        return .members([
            "id": .string(entry.identity.description), "url": item.link.map { .string($0.text) },
            "title": .string(entry.title), "content_html": content.isEmpty ? nil : .string(content),
            // One of the two contents is required.
            "content_text": content.isEmpty ? .string(summary ?? entry.title) : nil,
            "summary": summary.map { .string($0) }, "image": enclosure.flatMap(Self.image),
            "date_published": date.map { .string($0) },
            "date_modified": changed == date ? nil : changed.map { .string($0) },
            "authors": item.provider.map { .array([author($0)]) },
            "tags": tags.isEmpty ? nil : .strings(tags),
            "language": LanguageTag(entry.language).map { .string($0.text) },
            "attachments": enclosure.map { .array([Self.attachment($0)]) },
        ])
    }

    private func author(_ name: String) -> JSONValue { .members(["name": .string(name)]) }

    private static func image(_ enclosure: Enclosure) -> JSONValue? {
        enclosure.mediaType.hasPrefix("image/") ? .string(enclosure.address.text) : nil
    }

    private static func attachment(_ enclosure: Enclosure) -> JSONValue {
        .members([
            "url": .string(enclosure.address.text), "mime_type": .string(enclosure.mediaType),
            "size_in_bytes": .integer(enclosure.byteCount),
        ])
    }
}
