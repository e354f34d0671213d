/// A course, which its publisher calls a parcours: modules in an order.
public struct Course: Sendable {
    /// The identifier, stable from export to export; no module has the same.
    public var identifier: Identifier
    /// What the course is recognised by, from the most lasting key to the least.
    public var identityKeys: [IdentityKey]
    /// The title, plain text, one line.
    public var title: Fact<String>
    /// What the course is about, plain text.
    public var summary: Fact<String>?
    /// The language of its page, as a BCP 47 tag.
    public var language: Fact<String>
    /// The address of its page, absolute.
    public var pageAddress: Fact<String>?
    /// Its videos, in the order of the page.
    public var videos: [Fact<Video>]
    /// Its modules, in the order of the page.
    public var moduleIdentifiers: [Identifier]
    /// Its page's content, without the cards of its modules.
    public var body: Body

    /// A course.
    public init(
        identifier: Identifier, identityKeys: [IdentityKey] = [], title: Fact<String>, summary: Fact<String>? = nil,
        language: Fact<String>, pageAddress: Fact<String>? = nil, videos: [Fact<Video>] = [],
        moduleIdentifiers: [Identifier] = [], body: Body = Body()
    ) {
        self.identifier = identifier
        self.identityKeys = identityKeys
        self.title = title
        self.summary = summary
        self.language = language
        self.pageAddress = pageAddress
        self.videos = videos
        self.moduleIdentifiers = moduleIdentifiers
        self.body = body
    }
}
