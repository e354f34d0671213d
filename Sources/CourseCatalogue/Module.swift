/// How a module is followed.
public enum DeliveryMode: String, CaseIterable, Sendable {
    /// From afar, alone or with others.
    case remote
    /// In a room.
    case onSite
    /// Partly each.
    case blended
}

/// Where a module is followed.
public struct Platform: Hashable, Sendable {
    /// What people call the platform: its host name where the source gives no name.
    public var name: String
    /// The module's address there, absolute.
    public var address: String
    /// The platform's own identifier of the module, the same in every form of its address.
    public var moduleIdentifier: String?

    /// A platform.
    public init(name: String, address: String, moduleIdentifier: String? = nil) {
        self.name = name
        self.address = address
        self.moduleIdentifier = moduleIdentifier
    }
}

/// One training module: what is known of it, each fact with where it was read. A missing fact is nil; an empty list is
/// a list known to be empty (`Sans pré-requis`).
public struct Module: Sendable {
    /// The identifier, stable from export to export.
    public var identifier: Identifier
    /// What the module is recognised by, from the most lasting key to the least.
    public var identityKeys: [IdentityKey]
    /// The title, plain text, one line.
    public var title: Fact<String>
    /// What the module is about, plain text.
    public var summary: Fact<String>?
    /// What its learners will be able to do.
    public var objectives: Fact<[String]>?
    /// Whom it is for.
    public var audience: Fact<[String]>?
    /// What one must know or have done before.
    public var prerequisites: Fact<[String]>?
    /// How long it takes.
    public var duration: Fact<DurationRange>?
    /// The language it is in, as a BCP 47 tag.
    public var language: Fact<String>
    /// How it is followed.
    public var mode: Fact<DeliveryMode>?
    /// Whether it costs nothing.
    public var isFree: Fact<Bool>?
    /// Who provides it.
    public var provider: Fact<String>?
    /// Who helped to make it.
    public var partners: Fact<[String]>?
    /// Where it is followed.
    public var platform: Fact<Platform>?
    /// Whether a quiz ends it.
    public var hasQuiz: Fact<Bool>?
    /// Whether those who finish it get an attestation.
    public var hasAttestation: Fact<Bool>?
    /// Words to find it by.
    public var keywords: Fact<[String]>?
    /// Its version, as its publisher counts them: `2`, `2026.1`.
    public var version: Fact<String>?
    /// Its release.
    public var release: Release
    /// The identifiers that it had in earlier exports, oldest first; what names it for good uses the first.
    public var formerIdentifiers: [Identifier] = []
    /// What earlier exports saw happen to it, oldest first, and what this one sees; empty without a journal.
    public var history: [ReleaseEvent] = []
    /// The picture that stands for it in lists.
    public var picture: Fact<Picture>?
    /// The address of its page, absolute; where people read of it.
    public var pageAddress: Fact<String>?
    /// Its page's content.
    public var body: Body

    /// A module with the facts that every module has; the others are set one by one.
    public init(
        identifier: Identifier, identityKeys: [IdentityKey] = [], title: Fact<String>, language: Fact<String>,
        release: Release, body: Body = Body()
    ) {
        self.identifier = identifier
        self.identityKeys = identityKeys
        self.title = title
        self.language = language
        self.release = release
        self.body = body
    }
}
