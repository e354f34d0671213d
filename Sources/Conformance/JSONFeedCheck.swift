public import Diagnostics
import Foundation

/// Checks a finished JSON Feed by what its version 1.1 requires: <https://www.jsonfeed.org/version/1.1/>.
public struct JSONFeedCheck: Sendable {
    /// A check.
    public init() {}

    private static let rules: [any ConformanceRule<JSONFeed>] = [
        JSONFeedHead(), JSONFeedIdentities(), JSONFeedContents(), JSONFeedDates(), JSONFeedAddresses(),
    ]

    /// What is wrong with a feed; empty where nothing is. Diagnostics call it `name`.
    public func diagnostics(of bytes: [UInt8], named name: String) -> [Diagnostic] {
        let report = FindingReport(artifact: name, textName: name, text: bytes)
        guard let feed = try? JSONDecoder().decode(JSONFeed.self, from: Data(bytes)) else {
            let finding = Finding(fr: "ce n'est pas un flux JSON", en: "this is not a JSON feed")
            return [report.diagnostic(finding, .error, "malformed-feed", nil)]
        }
        return report.diagnostics(of: feed, by: Self.rules)
    }
}

/// What the rules look at in a feed.
struct JSONFeed: Decodable {
    struct Attachment: Decodable {
        var url: String
        var mime_type: String
        var size_in_bytes: Int?
    }

    struct Item: Decodable {
        var id: String
        var url: String?
        var image: String?
        var content_html: String?
        var content_text: String?
        var date_published: String?
        var date_modified: String?
        var attachments: [Attachment]?
    }

    var version: String
    var title: String
    var home_page_url: String?
    var feed_url: String?
    var items: [Item]
}
