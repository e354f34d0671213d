import CourseCatalogue
import Foundation
import XML

/// A feed of the export, read as a feed reader does: by its RSS file.
struct ReadFeed {
    /// Something that the feed tells.
    struct Entry {
        var title: String
        var link: String?
        /// The date as the feed writes it (RFC 822).
        var date: String?
        var summary: String?
        var categories: [String]
        /// The address of its picture.
        var picture: String?
        /// What it holds, as HTML.
        var html: String?

        /// The day of the date; nil where that is none.
        var day: CalendarDate? {
            let parts = (date ?? "").split(separator: " ")
            guard parts.count == 6, let day = Int(parts[1]), let year = Int(parts[3]),
                let month = ReadFeed.months.firstIndex(of: String(parts[2]))
            else { return nil }
            return CalendarDate(year: year, month: month + 1, day: day)
        }
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    let title: String
    let description: String
    let language: String?
    let entries: [Entry]

    private static let ending = ".rss.xml"

    /// The names of an export's feeds, that of all modules first.
    static func names(in content: PreviewContent) -> [String] {
        let names = content.digests.keys.filter { $0.hasPrefix("feeds/") && $0.hasSuffix(ending) }.sorted()
            .map { String($0.dropFirst("feeds/".count).dropLast(ending.count)) }
        return names.filter { $0 == "parcours" } + names.filter { $0 != "parcours" }
    }

    /// A feed by its name; nil where the export has none of that name, or it can't be read.
    init?(_ name: String, of content: PreviewContent) {
        guard Self.names(in: content).contains(name),
            let data = FileManager.default.contents(atPath: content.export + "/feeds/" + name + Self.ending),
            let channel = (try? parseXML([UInt8](data)))?.first("channel")
        else { return nil }
        title = channel.first("title")?.text ?? name
        description = channel.first("description")?.text ?? ""
        language = channel.first("language")?.text
        entries = channel.elements("item").map(Self.entry)
    }

    private static func entry(_ item: XMLNode) -> Entry {
        let enclosure = item.first("enclosure")
        let isPicture = enclosure?["type"]?.hasPrefix("image/") ?? false
        return Entry(
            title: item.first("title")?.text ?? "", link: item.first("link")?.text, date: item.first("pubDate")?.text,
            summary: item.first("description")?.text, categories: item.elements("category").map(\.text),
            picture: isPicture ? enclosure?["url"] : nil, html: item.first("encoded")?.text)
    }
}
