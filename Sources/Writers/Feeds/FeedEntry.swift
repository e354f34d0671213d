import CourseCatalogue
import Interchange

/// What a feed tells at one time of one module, whatever the feed's form.
struct FeedEntry: Sendable {
    /// What it tells.
    enum Kind: Int, Sendable {
        /// The module is out.
        case release
        /// It was changed in a way worth telling anew.
        case update
        /// It can no longer be followed.
        case withdrawal
        /// It can be followed again.
        case comeback
        /// It is to come.
        case announcement
        /// It is to come on another date than was told.
        case slip
    }

    /// What it tells.
    let kind: Kind
    /// Its identity, which no other entry ever has.
    let identity: TagURI
    /// The module that it is about.
    let module: Identifier
    /// Plain text, one line.
    let title: String
    /// What it says in a few words, plain text.
    let summary: String?
    /// The language of what it says, as a BCP 47 tag.
    let language: String
    /// Where it leads.
    let link: WebAddress?
    /// The day it is dated; nil where nobody knows.
    let publishedOn: CalendarDate?
    /// The day that what it says last changed, never before `publishedOn`.
    let changedOn: CalendarDate?

    /// Whether the module's page may stand in it: only the newest ones of a long feed have room for it.
    var hasRoomForPage = true

    /// Whether it tells of a module as it can be followed.
    var holdsContent: Bool { kind == .release || kind == .update }

    /// Newest first; those without a day come last, since nobody knows that they are new. Entries of one day, or of none,
    /// are in the order of their modules, then of what they tell.
    static func isBefore(_ left: FeedEntry, _ right: FeedEntry) -> Bool {
        guard left.publishedOn == right.publishedOn else {
            guard let leftDay = left.publishedOn, let rightDay = right.publishedOn else {
                return left.publishedOn != nil
            }
            return leftDay > rightDay
        }
        // One after the other: the last is worked out where it decides.
        guard left.module == right.module else { return left.module < right.module }
        guard left.kind == right.kind else { return left.kind.rawValue < right.kind.rawValue }
        return left.identity.description < right.identity.description
    }
}

extension Sequence<FeedEntry> {
    /// The day that anything in them last changed; nil where none has a day.
    var changedOn: CalendarDate? { lazy.compactMap(\.changedOn).max() }
}

extension Module {
    /// Where an entry leads: to the module's page, else to its platform.
    var linkInFeeds: WebAddress? {
        pageAddress.flatMap { WebAddress($0.value) } ?? platform.flatMap { WebAddress($0.value.address) }
    }

    /// The identifier that names it in feeds: the first that it had, since its subscribers know it by that one.
    var identifierInFeeds: Identifier { formerIdentifiers.first ?? identifier }
}
