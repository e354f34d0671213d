import CourseCatalogue
import Interchange

/// What a feed says, whatever its form: of one course, or of the whole catalogue.
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
    /// The modules that are out, newest first.
    let modules: [Identifier]

    /// The feed of all modules that are out.
    init(of catalogue: Catalogue, site: WebAddress) {
        let courses = catalogue.courses
        let title = [catalogue.title?.value, courses.count == 1 ? courses.first?.title.value : nil]
            .compactMap(\.self).first { !$0.isEmpty }
        self.title = title ?? site.host
        summary = Self.purpose(in: catalogue.language)
        language = LanguageTag(catalogue.language)
        page = site
        name = Self.nameOfAll
        modules = Self.newestFirst(catalogue.modules.lazy.map(\.identifier), of: catalogue)
    }

    /// The feed of the modules of a course that are out.
    init(of course: Course, in catalogue: Catalogue, site: WebAddress) {
        title = course.title.value
        summary =
            course.summary.flatMap { $0.value.isEmpty ? nil : $0.value } ?? Self.purpose(in: course.language.value)
        language = LanguageTag(course.language.value)
        page = course.pageAddress.flatMap { WebAddress($0.value) } ?? site
        name = course.identifier.text
        modules = Self.newestFirst(course.moduleIdentifiers, of: catalogue)
    }

    /// The name of the feed of the whole catalogue.
    static let nameOfAll = "parcours"

    /// The released modules, each once: by the day they came out, the latest first; those without a day come last, since
    /// nobody knows that they are new. Modules of one day, or of none, are in the order of their identifiers.
    private static func newestFirst(_ modules: some Sequence<Identifier>, of catalogue: Catalogue) -> [Identifier] {
        var seen: Set<Identifier> = []
        var released: [(identifier: Identifier, day: CalendarDate?)] = []
        for identifier in modules where seen.insert(identifier).inserted {
            guard let release = catalogue.module(identifier)?.release, release.state.value == .released else {
                continue
            }
            released.append((identifier, release.releasedOn?.value))
        }
        released.sort { left, right in
            guard left.day != right.day else { return left.identifier < right.identifier }
            guard let leftDay = left.day, let rightDay = right.day else { return left.day != nil }
            return leftDay > rightDay
        }
        return released.map(\.identifier)
    }

    private static func purpose(in language: String) -> String {
        language.lowercased().hasPrefix("fr")
            ? "Les modules de formation, annoncés à leur sortie." : "Training modules, announced as they come out."
    }
}
