public import CourseCatalogue

/// The identity of a feed's entry (RFC 4151), the same in every form of the feed: `tag:exemple.fr,2025:modules/3087`.
///
/// It is made from what never changes; a page's address does, and a changed identity announces a module twice.
public struct TagURI: Hashable, Sendable, CustomStringConvertible {
    /// The whole URI.
    public let description: String

    /// The identity of the announcement that a module is out.
    public init(releaseOf module: Identifier, by authority: TagAuthority) {
        description = "tag:\(authority.text):modules/\(module.text)"
    }

    /// The identity of something else that happened to a module, `updates/2026-03-01`: at most once a day.
    init(of happening: String, to module: Identifier, seenOn day: CalendarDate? = nil, by authority: TagAuthority) {
        let release = TagURI(releaseOf: module, by: authority)
        description = "\(release)/\(happening)" + (day.map { "/\($0)" } ?? "")
    }

    /// The identity of a feed as a whole.
    init(ofFeed name: String, by authority: TagAuthority) {
        description = "tag:\(authority.text):feeds/\(name)"
    }
}
