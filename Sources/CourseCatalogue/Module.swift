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
///
/// Copies share the facts until one is changed: a module has dozens of them, and is handed around a lot. What the journal
/// adds to the catalogue stands beside them, for a catalogue is there both without and with it.
public struct Module: Sendable {
    private var content: SharedValue<ModuleContent>
    /// What the journal adds.
    var journal = JournalPart()

    /// A module with the facts that every module has; the others are set one by one.
    public init(
        identifier: Identifier, identityKeys: [IdentityKey] = [], title: Fact<String>, language: Fact<String>,
        release: Release, body: Body = Body()
    ) {
        content = SharedValue(
            ModuleContent(
                identifier: identifier, identityKeys: identityKeys, title: title, language: language, release: release,
                body: body))
    }

    /// A digest of what the source says of the module, without what the journal adds: worked out once, however often the
    /// module is handed around; nil where `make` gives none.
    package func sourceDigest(_ make: () -> String?) -> String? { content.digest(make) }

    /// The record of the facts that the module was read from, its body's digest included; nil where it is none.
    package internal(set) var record: [UInt8]? {
        get { content.record }
        set { content.record = newValue }
    }

    /// Whether two copies of a module still share what a source says of it.
    func sharesFacts(with other: Module) -> Bool { content.isShared(with: other.content) }
}

/// What the journal adds to a module.
struct JournalPart: Sendable {
    /// The identifiers that the module had in earlier exports, oldest first.
    var formerIdentifiers: [Identifier] = []
    /// What happened to it, oldest first.
    var history: [ReleaseEvent] = []
}

extension Module {
    /// The identifiers that it had in earlier exports, oldest first; what names it for good uses the first.
    public var formerIdentifiers: [Identifier] {
        get { journal.formerIdentifiers }
        set { journal.formerIdentifiers = newValue }
    }

    /// What earlier exports saw happen to it, oldest first, and what this one sees; empty without a journal.
    public var history: [ReleaseEvent] {
        get { journal.history }
        set { journal.history = newValue }
    }

    /// The identifier, stable from export to export.
    public var identifier: Identifier {
        get { content.value.identifier }
        set { content.value.identifier = newValue }
    }

    /// What the module is recognised by, from the most lasting key to the least.
    public var identityKeys: [IdentityKey] {
        get { content.value.identityKeys }
        set { content.value.identityKeys = newValue }
    }

    /// The title, plain text, one line.
    public var title: Fact<String> {
        get { content.value.title }
        set { content.value.title = newValue }
    }

    /// What the module is about, plain text.
    public var summary: Fact<String>? {
        get { content.value.summary }
        set { content.value.summary = newValue }
    }

    /// What its learners will be able to do.
    public var objectives: Fact<[String]>? {
        get { content.value.objectives }
        set { content.value.objectives = newValue }
    }

    /// Whom it is for.
    public var audience: Fact<[String]>? {
        get { content.value.audience }
        set { content.value.audience = newValue }
    }

    /// What one must know or have done before.
    public var prerequisites: Fact<[String]>? {
        get { content.value.prerequisites }
        set { content.value.prerequisites = newValue }
    }

    /// How long it takes.
    public var duration: Fact<DurationRange>? {
        get { content.value.duration }
        set { content.value.duration = newValue }
    }

    /// The language it is in, as a BCP 47 tag.
    public var language: Fact<String> {
        get { content.value.language }
        set { content.value.language = newValue }
    }

    /// How it is followed.
    public var mode: Fact<DeliveryMode>? {
        get { content.value.mode }
        set { content.value.mode = newValue }
    }

    /// Whether it costs nothing.
    public var isFree: Fact<Bool>? {
        get { content.value.isFree }
        set { content.value.isFree = newValue }
    }

    /// Who provides it.
    public var provider: Fact<String>? {
        get { content.value.provider }
        set { content.value.provider = newValue }
    }

    /// Who helped to make it.
    public var partners: Fact<[String]>? {
        get { content.value.partners }
        set { content.value.partners = newValue }
    }

    /// Where it is followed.
    public var platform: Fact<Platform>? {
        get { content.value.platform }
        set { content.value.platform = newValue }
    }

    /// Whether a quiz ends it.
    public var hasQuiz: Fact<Bool>? {
        get { content.value.hasQuiz }
        set { content.value.hasQuiz = newValue }
    }

    /// Whether those who finish it get an attestation.
    public var hasAttestation: Fact<Bool>? {
        get { content.value.hasAttestation }
        set { content.value.hasAttestation = newValue }
    }

    /// Words to find it by.
    public var keywords: Fact<[String]>? {
        get { content.value.keywords }
        set { content.value.keywords = newValue }
    }

    /// Its version, as its publisher counts them: `2`, `2026.1`.
    public var version: Fact<String>? {
        get { content.value.version }
        set { content.value.version = newValue }
    }

    /// Its release.
    public var release: Release {
        get { content.value.release }
        set { content.value.release = newValue }
    }

    /// The picture that stands for it in lists.
    public var picture: Fact<Picture>? {
        get { content.value.picture }
        set { content.value.picture = newValue }
    }

    /// The address of its page, absolute; where people read of it.
    public var pageAddress: Fact<String>? {
        get { content.value.pageAddress }
        set { content.value.pageAddress = newValue }
    }

    /// Its page's content.
    public var body: Body {
        get { content.value.body }
        set { content.value.body = newValue }
    }
}
