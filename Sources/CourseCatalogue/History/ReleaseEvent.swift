/// Something that happened to a module, as an export saw it.
public struct ReleaseEvent: Hashable, Sendable {
    /// What happened.
    public enum Kind: String, CaseIterable, Sendable {
        /// It was announced; or a module that was out or withdrawn is announced again.
        case announced
        /// The date that it is expected on changed, to a later, an earlier or a more precise one.
        case slipped
        /// It came out for the first time.
        case released
        /// It was out already, and its content or its facts changed.
        case updated
        /// It can no longer be followed, or is no longer named.
        case withdrawn
        /// It came out again.
        case back
    }

    /// What happened.
    public var kind: Kind
    /// The day of the export that saw it.
    public var seenOn: CalendarDate
    /// The date that it is for: expected, released, changed or withdrawn on; nil where nobody says.
    public var date: ApproximateDate?
    /// How `date` was known, and so how sure it is.
    public var manner: Provenance.Manner?
    /// The revision of the source that showed it, as its version control names it.
    public var revision: String?
    /// A digest of the module's facts and content at that time: equal where nothing had changed.
    public var fingerprint: String?
    /// The module's version at that time, where it has one.
    public var version: String?
    /// Whether an update is worth telling anew: it was declared, or is a new version.
    public var isMajor: Bool

    /// An event.
    public init(
        _ kind: Kind, seenOn: CalendarDate, date: ApproximateDate? = nil, manner: Provenance.Manner? = nil,
        revision: String? = nil, fingerprint: String? = nil, version: String? = nil, isMajor: Bool = false
    ) {
        self.kind = kind
        self.seenOn = seenOn
        self.date = date
        self.manner = manner
        self.revision = revision
        self.fingerprint = fingerprint
        self.version = version
        self.isMajor = isMajor
    }
}
