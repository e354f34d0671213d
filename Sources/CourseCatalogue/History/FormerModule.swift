/// A module that earlier exports saw and that the source no longer names: what is still known of it.
public struct FormerModule: Hashable, Sendable {
    /// The identifier, which no other module gets.
    public var identifier: Identifier
    /// The identifiers that it had before, oldest first.
    public var formerIdentifiers: [Identifier]
    /// Its last title.
    public var title: String
    /// The language of its title, as a BCP 47 tag; nil where no export noted it.
    public var language: String?
    /// The last address of its page.
    public var pageAddress: String?
    /// The courses that it last stood in.
    public var courses: Set<Identifier>
    /// What happened to it, oldest first.
    public var history: [ReleaseEvent]

    /// A former module.
    public init(
        identifier: Identifier, formerIdentifiers: [Identifier] = [], title: String, language: String? = nil,
        pageAddress: String? = nil, courses: Set<Identifier> = [], history: [ReleaseEvent]
    ) {
        self.identifier = identifier
        self.formerIdentifiers = formerIdentifiers
        self.title = title
        self.language = language
        self.pageAddress = pageAddress
        self.courses = courses
        self.history = history
    }
}
