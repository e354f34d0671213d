import CourseCatalogue
import Diagnostics

/// What a page holds once it is rendered: its body, and what facts are read from.
struct PageContent: Sendable {
    /// The body, cleaned, without cards.
    var body: [BodyNode] = []
    /// The paragraphs, headings and list items, in order.
    var blocks: [ProseBlock] = []
    /// The cards, in order.
    var cards: [Card] = []
    /// The videos, in order, with their transcripts.
    var videos: [Fact<Video>] = []
    /// The links, in order.
    var links: [PageLink] = []
    /// Whether it may tell of any other page of the site.
    var namesOtherPages = false
}

/// A link of a page.
struct PageLink: Hashable, Sendable {
    /// The words of the link.
    var text: String
    /// The address as written.
    var address: String
    /// The heading of the call-out that the link stands in, if it does.
    var callout: String?
    /// Where it stands.
    var location: SourceLocation
}
