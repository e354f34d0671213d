/// What can be chosen of feeds, the same for every form of them so that they tell the same.
public struct FeedOptions: Hashable, Sendable {
    /// The absolute address of the folder that the feeds are served from; nil for `feeds` below the site's address.
    public var feedBaseAddress: String?
    /// Who names the announcements, `exemple.fr,2025` (RFC 4151); nil for the site's host. Changing it announces every
    /// module anew.
    public var tagAuthority: String?
    /// How many entries a feed holds, the newest ones; nil for all.
    ///
    /// ``defaultMaximumEntryCount`` unless another is given: subscribers fetch the whole feed again and again.
    public var maximumEntryCount: Int?
    /// How many days an entry may be older than the newest one of its feed; nil for any. Counted from that one rather
    /// than from the export, so that a feed without news stays as it is.
    public var maximumAge: Int?
    /// Whether entries hold the whole page of their module, besides its description: the newest ``maximumPageCount`` do.
    public var includesContent: Bool
    /// Whether a withdrawal, and the return of a module that was withdrawn, are entries of their own.
    public var includesNotices: Bool
    /// Whether there is also a feed of what is to come: announcements, and dates that slipped.
    public var includesUpcoming: Bool
    /// The absolute address of the hub that tells subscribers of changes (WebSub), if there is one.
    public var hubAddress: String?
    /// The forms of the feeds that are made together, which the page for people links to.
    public var forms: [FeedForm]

    /// How many entries a feed holds unless another number is given.
    public static let defaultMaximumEntryCount = 10_000
    /// How many entries of a feed hold the pages of their modules, the newest ones: a catalogue of any length announces
    /// everything in a feed that can still be fetched.
    public static let maximumPageCount = 1_000

    /// Options, those of a feed of every release unless others are given.
    public init(
        feedBaseAddress: String? = nil, tagAuthority: String? = nil,
        maximumEntryCount: Int? = defaultMaximumEntryCount, maximumAge: Int? = nil, includesContent: Bool = true,
        includesNotices: Bool = false, includesUpcoming: Bool = false, hubAddress: String? = nil,
        forms: [FeedForm] = FeedForm.allCases
    ) {
        self.feedBaseAddress = feedBaseAddress
        self.tagAuthority = tagAuthority
        self.maximumEntryCount = maximumEntryCount
        self.maximumAge = maximumAge
        self.includesContent = includesContent
        self.includesNotices = includesNotices
        self.includesUpcoming = includesUpcoming
        self.hubAddress = hubAddress
        self.forms = forms
    }
}
