import Conformance
import CourseCatalogue
import Diagnostics
import Export
import Interchange
import LearnerPage
import Releases

/// What an export made, for whom, and what changed: the page that an administrator opens first, `index.html` at the top of
/// the export.
struct ExportOverview {
    static let fileName = "index.html"

    let catalogue: Catalogue
    let formats: [FormatDescriptor]
    /// The platform that packages are for.
    let platform: LearningPlatform
    let files: [WrittenFile]
    /// What exports saw, this one included.
    let journal: Journal
    /// The day of the export: what was seen until then is told, and the day itself is not.
    let day: CalendarDate

    /// The page as a file of the export; the same content gives the same bytes.
    var artifact: Artifact { Artifact(path: Self.fileName, text: OverviewPage(of: self).html) }

    /// The language of the page's first part: that of the catalogue, where the tool speaks it.
    var firstLanguage: InterfaceLanguage { Wording(besides: catalogue.language).language }

    /// What the whole is called.
    var title: String {
        catalogue.title?.value ?? catalogue.siteAddress?.value ?? catalogue.courses.first?.title.value ?? "Parcours"
    }
}

extension ExportOverview {
    /// The module or the course that a package is made of.
    struct Subject {
        let title: String
        /// The language of the title, as a BCP 47 tag.
        let language: String
        /// The day when something last happened to it or to one of its modules, by the journal.
        let lastChange: CalendarDate?
    }

    /// What a package is made of, by its name; nil where it bears no identifier of the catalogue.
    func subject(of file: WrittenFile) -> Subject? {
        let name = file.path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
        guard let identifier = Identifier(name) else { return nil }
        if let module = catalogue.module(identifier) {
            return Subject(
                title: module.title.value, language: module.language.value, lastChange: lastChange(of: [identifier]))
        }
        guard let course = catalogue.courses.first(where: { $0.identifier == identifier }) else { return nil }
        return Subject(
            title: course.title.value, language: course.language.value,
            lastChange: lastChange(of: course.moduleIdentifiers))
    }

    private func lastChange(of modules: [Identifier]) -> CalendarDate? {
        modules.flatMap { journal.modules[$0]?.events ?? [] }.map(\.seenOn).filter { $0 <= day }.max()
    }

    /// What was seen until the day, the latest first. The page tells nothing else of the day: an export of a later one that
    /// sees nothing new gives the same bytes.
    fileprivate var news: [News] { journal.news(after: nil, until: day).reversed() }

    /// What the page tells in each of its languages, gathered once.
    struct Contents {
        let news: [News]
        /// The files of each format, by its name.
        let files: [String: [WrittenFile]]
        /// The files that are of no format.
        let otherFiles: [WrittenFile]

        init(of overview: ExportOverview) {
            news = overview.news
            let files = overview.formats.map { format in (format.name, overview.files.filter(format.made)) }
            let known = Set(files.lazy.flatMap(\.1).map(\.path))
            self.files = Dictionary(files) { first, _ in first }
            otherFiles = overview.files.filter { !known.contains($0.path) }
        }
    }
}
