import Foundation
import XML

/// What a feed says of itself to those who subscribe: its own address, and its hubs.
struct FeedHead {
    /// The forms of feeds that have a place for a hub.
    enum Form {
        case rss, atom, json

        /// The form of a file, nil where it is no feed.
        init?(ofFileNamed path: String) {
            let forms: [(String, Form)] = [(".rss.xml", .rss), (".atom.xml", .atom), (".feed.json", .json)]
            guard let form = forms.first(where: { path.hasSuffix($0.0) }) else { return nil }
            self = form.1
        }
    }

    /// Its address, where it says.
    let topic: String?
    /// The addresses of its hubs, in its order.
    let hubs: [String]

    /// The head of a feed, nil where the bytes are none of that form.
    init?(of bytes: [UInt8], as form: Form) {
        switch form {
        case .rss:
            guard let root = try? parseXML(bytes), let channel = root.first("channel") else { return nil }
            self.init(linksOf: channel)
        case .atom:
            guard let root = try? parseXML(bytes), root.name == "feed" else { return nil }
            self.init(linksOf: root)
        case .json:
            guard let feed = try? JSONDecoder().decode(JSONHead.self, from: Data(bytes)) else { return nil }
            self.init(feed)
        }
    }

    /// `link` of Atom, which RSS borrows.
    private init(linksOf node: XMLNode) {
        let links = node.elements("link").filter { $0.namespace == "http://www.w3.org/2005/Atom" }
        topic = links.first { $0["rel"] == "self" }?["href"]
        hubs = links.filter { $0["rel"] == "hub" }.compactMap { $0["href"] }
    }

    private init(_ feed: JSONHead) {
        topic = feed.feed_url
        hubs = (feed.hubs ?? []).filter { $0.type == "WebSub" }.map(\.url)
    }

    private struct JSONHead: Decodable {
        struct Hub: Decodable {
            var type: String
            var url: String
        }
        var feed_url: String?
        var hubs: [Hub]?
    }
}
