import CourseCatalogue
import Interchange

/// What a feed says, whatever its form: of one course, of the whole catalogue, or of what is to come.
struct Feed: Sendable {
    /// What it is called, in one line.
    let title: String
    /// What it tells, in plain text.
    let summary: String
    /// The language of its title and summary, if it is a well-formed tag.
    let language: LanguageTag?
    /// The page that it goes with.
    let page: WebAddress
    /// The name of its file, without what tells the form.
    let name: String
    /// What it tells, newest first.
    let entries: [FeedEntry]
    /// How many entries there are beyond those that a feed holds.
    let leftOutCount: Int
    /// The modules that it is about, whether it tells of them now or not, in the catalogue's order.
    let modules: [Identifier]
    /// Those that the source no longer names, in the order of their identifiers.
    let formerModules: [FormerModule]

    /// The name of the feed of the whole catalogue.
    static let nameOfAll = "parcours"
    /// The name of the feed of what is to come.
    static let nameOfUpcoming = "upcoming"

    /// Whether it tells of the whole catalogue, rather than of a course.
    var isOfWholeCatalogue: Bool { name == Self.nameOfAll || name == Self.nameOfUpcoming }

    /// The feed of all modules that are out.
    init(of catalogue: Catalogue, on site: FeedSite, options: FeedOptions) {
        let making = FeedEntries(authority: site.authority, options: options)
        let entries =
            catalogue.modules.flatMap(making.releases)
            + catalogue.formerModules.flatMap { making.notices(of: $0, in: catalogue) }
        self.init(
            title: Self.title(of: catalogue, on: site), summary: FeedWording(for: catalogue.language).purpose,
            language: catalogue.language, page: site.address, name: Self.nameOfAll, entries: entries,
            modules: catalogue.modules.map(\.identifier), formerModules: catalogue.formerModules, options)
    }

    /// The feed of the modules of a course that are out.
    init(of course: Course, in catalogue: Catalogue, on site: FeedSite, options: FeedOptions) {
        let making = FeedEntries(authority: site.authority, options: options)
        var seen: Set<Identifier> = []
        let modules = catalogue.modules(of: course).filter { seen.insert($0.identifier).inserted }
        let formerModules = catalogue.formerModules.filter { $0.courses.contains(course.identifier) }
        let entries =
            modules.flatMap(making.releases) + formerModules.flatMap { making.notices(of: $0, in: catalogue) }
        let summary = course.summary.flatMap { $0.value.isEmpty ? nil : $0.value }
        self.init(
            title: course.title.value, summary: summary ?? FeedWording(for: course.language.value).purpose,
            language: course.language.value, page: course.pageAddress.flatMap { WebAddress($0.value) } ?? site.address,
            name: course.identifier.text, entries: entries, modules: modules.map(\.identifier),
            formerModules: formerModules, options)
    }

    /// The feed of the modules that are to come.
    init(ofUpcoming catalogue: Catalogue, on site: FeedSite, options: FeedOptions) {
        let making = FeedEntries(authority: site.authority, options: options)
        let words = FeedWording(for: catalogue.language)
        self.init(
            title: words.upcomingTitle(of: Self.title(of: catalogue, on: site)), summary: words.upcomingPurpose,
            language: catalogue.language, page: site.address, name: Self.nameOfUpcoming,
            entries: catalogue.modules.flatMap(making.upcoming),
            modules: catalogue.modules.filter { $0.release.state.value == .announced }.map(\.identifier),
            formerModules: [], options)
    }

    private init(
        title: String, summary: String, language: String, page: WebAddress, name: String, entries: [FeedEntry],
        modules: [Identifier], formerModules: [FormerModule], _ options: FeedOptions
    ) {
        self.title = title
        self.summary = summary
        self.language = LanguageTag(language)
        self.page = page
        self.name = name
        self.modules = modules
        self.formerModules = formerModules
        let recent = Self.recent(entries.sorted(by: FeedEntry.isBefore), options)
        var kept = Array(recent.prefix(max(0, options.maximumEntryCount ?? .max)))
        for position in kept.indices.dropFirst(FeedOptions.maximumPageCount) { kept[position].hasRoomForPage = false }
        self.entries = kept
        leftOutCount = recent.count - kept.count
    }

    /// The day that anything in the feed last changed; nil where no entry has a day.
    var changedOn: CalendarDate? { entries.lazy.compactMap(\.changedOn).max() }

    private static func title(of catalogue: Catalogue, on site: FeedSite) -> String {
        let courses = catalogue.courses
        let titles = [catalogue.title?.value, courses.count == 1 ? courses.first?.title.value : nil]
        return titles.compactMap(\.self).first { !$0.isEmpty } ?? site.address.host
    }

    /// The entries that aren't too old; one without a day may be of any age.
    private static func recent(_ entries: [FeedEntry], _ options: FeedOptions) -> [FeedEntry] {
        guard let age = options.maximumAge, let newest = entries.lazy.compactMap(\.publishedOn).max() else {
            return entries
        }
        return entries.filter { entry in
            entry.publishedOn.map { newest.daysSince1970 - $0.daysSince1970 <= max(0, age) } ?? true
        }
    }
}
