/// A form that a feed is written in. Its name is that of the format.
public enum FeedForm: String, CaseIterable, Sendable {
    /// RSS 2.0
    case rss
    /// Atom 1.0
    case atom
    /// JSON Feed 1.1
    case jsonFeed = "json-feed"
    /// iCalendar
    case calendar = "icalendar"
    /// A page for people.
    case page = "feed-page"

    /// What the form calls itself.
    var title: String {
        switch self {
        case .rss: "RSS 2.0"
        case .atom: "Atom 1.0"
        case .jsonFeed: "JSON Feed 1.1"
        case .calendar: "iCalendar (RFC 5545)"
        case .page: "HTML"
        }
    }

    /// The media type that a server gives it (IANA).
    var mediaType: String {
        switch self {
        case .rss: "application/rss+xml"
        case .atom: "application/atom+xml"
        case .jsonFeed: "application/feed+json"
        case .calendar: "text/calendar"
        case .page: "text/html"
        }
    }

    /// What the names of all its files end with.
    public var suffixes: [String] { self == .page ? [suffix, ".txt"] : [suffix] }

    /// What its files' names end with.
    var suffix: String {
        switch self {
        case .rss: ".rss.xml"
        case .atom: ".atom.xml"
        case .jsonFeed: ".feed.json"
        case .calendar: ".ics"
        case .page: ".html"
        }
    }
}
