public import Diagnostics
import XML

/// Checks a finished Atom feed by what RFC 4287 requires.
public struct AtomCheck: Sendable {
    /// A check.
    public init() {}

    private static let rules: [any ConformanceRule<AtomFeed>] = [
        RequiredAtomElements(), AtomIdentities(), AtomDates(), AtomLinks(), AtomAuthors(), AtomContents(),
    ]

    /// What is wrong with a feed; empty where nothing is. Diagnostics call it `name`.
    public func diagnostics(of bytes: [UInt8], named name: String) -> [Diagnostic] {
        FindingReport(artifact: name, textName: name, text: bytes)
            .diagnostics(ofFeedBy: Self.rules, reading: AtomFeed.init)
    }
}

/// What the rules look at in a feed.
struct AtomFeed {
    let root: XMLNode
    let entries: [XMLNode]

    init(_ root: XMLNode) {
        self.root = root
        entries = root.atom("entry")
    }

    /// Whether it is one of Atom at all; if not, that is all there is to say.
    var isAtom: Bool { root.name == "feed" && root.namespace == RSSFeed.atomNamespace }

    /// The feed, then its entries.
    var all: [XMLNode] { [root] + entries }
}

extension XMLNode {
    /// The children of a name that are Atom's.
    func atom(_ name: String) -> [XMLNode] {
        elements.filter { $0.name == name && $0.namespace == RSSFeed.atomNamespace }
    }

    /// The relation of a link, which is `alternate` where it isn't said (RFC 4287 section 4.2.7.2).
    var relation: String { self["rel"] ?? "alternate" }
}
