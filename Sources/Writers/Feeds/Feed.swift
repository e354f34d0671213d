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
    /// The modules that it is about, whether it tells of them now or not, in the catalogue's order.
    let modules: [Identifier]
    /// Those that the source no longer names, in the order of their identifiers.
    let formerModules: [FormerModule]
    /// Gathers what it tells.
    private let gather: @Sendable () -> RecentEntries

    /// The name of the feed of the whole catalogue.
    static let nameOfAll = "parcours"
    /// The name of the feed of what is to come.
    static let nameOfUpcoming = "upcoming"

    /// Whether it tells of the whole catalogue, rather than of a course.
    var isOfWholeCatalogue: Bool { name == Self.nameOfAll || name == Self.nameOfUpcoming }

    /// The feed of all modules that are out.
    init(of catalogue: Catalogue, on site: FeedSite, options: FeedOptions) {
        self.init(
            title: Self.title(of: catalogue, on: site), summary: FeedWording(for: catalogue.language).purpose,
            language: catalogue.language, page: site.address, name: Self.nameOfAll,
            modules: Array(catalogue.modules.identifiers), formerModules: catalogue.formerModules
        ) {
            let making = FeedEntries(authority: site.authority, options: options)
            return RecentEntries(
                [
                    AnySequence(catalogue.modules.modules(in: making.statesOfReleases).lazy.flatMap(making.releases)),
                    AnySequence(catalogue.formerModules.lazy.flatMap { making.notices(of: $0, in: catalogue) }),
                ].joined(), options)
        }
    }

    /// The feed of the modules of a course that are out.
    init(of course: Course, in catalogue: Catalogue, on site: FeedSite, options: FeedOptions) {
        let modules = catalogue.moduleIdentifiers(of: course)
        let formerModules = catalogue.formerModules.filter { $0.courses.contains(course.identifier) }
        let summary = course.summary.flatMap { $0.value.isEmpty ? nil : $0.value }
        self.init(
            title: course.title.value, summary: summary ?? FeedWording(for: course.language.value).purpose,
            language: course.language.value, page: course.pageAddress.flatMap { WebAddress($0.value) } ?? site.address,
            name: course.identifier.text, modules: modules, formerModules: formerModules
        ) {
            let making = FeedEntries(authority: site.authority, options: options)
            let releases = modules.lazy.compactMap(catalogue.module).flatMap(making.releases)
            return RecentEntries(
                Array(releases) + formerModules.flatMap { making.notices(of: $0, in: catalogue) }, options)
        }
    }

    /// The feed of the modules that are to come.
    init(ofUpcoming catalogue: Catalogue, on site: FeedSite, options: FeedOptions) {
        let words = FeedWording(for: catalogue.language)
        let positions = catalogue.modules.indices.filter { catalogue.modules.state(at: $0) == .announced }
        self.init(
            title: words.upcomingTitle(of: Self.title(of: catalogue, on: site)), summary: words.upcomingPurpose,
            language: catalogue.language, page: site.address, name: Self.nameOfUpcoming,
            modules: positions.map(catalogue.modules.identifier), formerModules: []
        ) {
            let making = FeedEntries(authority: site.authority, options: options)
            return RecentEntries(catalogue.modules.modules(in: [.announced]).lazy.flatMap(making.upcoming), options)
        }
    }

    private init(
        title: String, summary: String, language: String, page: WebAddress, name: String, modules: [Identifier],
        formerModules: [FormerModule], gathering gather: @escaping @Sendable () -> RecentEntries
    ) {
        self.title = title
        self.summary = summary
        self.language = LanguageTag(language)
        self.page = page
        self.name = name
        self.modules = modules
        self.formerModules = formerModules
        self.gather = gather
    }

    /// What it tells, newest first, gathered each time: the entries of all feeds of a long catalogue are a lot.
    var entries: [FeedEntry] { gather().sorted() }

    /// How many entries there are beyond those that a feed holds.
    var leftOutCount: Int { gather().leftOutCount }

    /// Whether there may be more entries than so many, by what happened to its modules: each is told of once at most.
    func mayHold(moreThan count: Int, in catalogue: Catalogue) -> Bool {
        let events = modules.reduce(0) { $0 + 1 + catalogue.eventCount(of: $1) }
        return formerModules.reduce(events) { $0 + $1.history.count } > count
    }

    private static func title(of catalogue: Catalogue, on site: FeedSite) -> String {
        let courses = catalogue.courses
        let titles = [catalogue.title?.value, courses.count == 1 ? courses.first?.title.value : nil]
        return titles.compactMap(\.self).first { !$0.isEmpty } ?? site.address.host
    }
}
