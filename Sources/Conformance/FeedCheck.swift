public import Diagnostics
import XML

/// Checks a finished feed (RSS 2.0) as feed readers and the W3C's validator read it.
public struct FeedCheck: Sendable {
    /// A check.
    public init() {}

    private static let rules: [any ConformanceRule<RSSFeed>] = [
        FeedVersion(), RequiredFeedElements(), UniqueGUIDs(), AbsoluteAddresses(), FeedDates(), FeedEnclosures(),
        FeedContentOrder(),
    ]

    /// What is wrong with a feed; empty where nothing is. Diagnostics call it `name`.
    public func diagnostics(of bytes: [UInt8], named name: String) -> [Diagnostic] {
        FindingReport(artifact: name, textName: name, text: bytes)
            .diagnostics(ofFeedBy: Self.rules, ignoringTextOf: ["encoded"], reading: RSSFeed.init)
    }
}

/// What the rules look at in a feed.
struct RSSFeed {
    static let atomNamespace = "http://www.w3.org/2005/Atom"
    static let contentNamespace = "http://purl.org/rss/1.0/modules/content/"

    let root: XMLNode
    /// Nil where there is not exactly one.
    let channel: XMLNode?
    let items: [XMLNode]

    init(_ root: XMLNode) {
        self.root = root
        let channels = root.elements("channel")
        channel = channels.count == 1 ? channels.first : nil
        items = channels.flatMap { $0.elements("item") }
    }
}

extension XMLNode {
    /// The children that are RSS's own: its elements are in no namespace.
    func rss(_ name: String) -> [XMLNode] { elements.filter { $0.name == name && $0.namespace == nil } }

    /// Whether there is no text but white space.
    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}
