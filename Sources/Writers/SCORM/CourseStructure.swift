import Interchange
import LearnerPage

/// What a cmi5 package holds (cmi5 section 13.1): a course, its assignable units, and a block of those that are modules.
struct CourseStructure {
    /// A text in one language.
    struct Text {
        var text: String
        /// A BCP 47 tag; nil where the catalogue's isn't well formed.
        var language: String?

        init(_ text: String, in language: String) {
            self.text = text
            self.language = LanguageTag(language)?.text
        }
    }

    /// A page that is launched.
    struct Unit {
        var id: String
        var title: Text
        var description: Text
        var url: String
        /// The least score to pass, 0 to 100.
        var masteryScore: Int?
    }

    /// Units that go together.
    struct Block {
        var id: String
        var title: Text
        var description: Text
        var units: [Unit]
    }

    var id: String
    var title: Text
    var description: Text
    /// The units outside the block, which come first.
    var units: [Unit]
    var block: Block?
}

extension Package {
    /// The package as cmi5 has it: the overview of a course with pages of its modules is followed by their block.
    var courseStructure: CourseStructure {
        let units = pages.map { unit(of: $0) }
        let title = CourseStructure.Text(title, in: subject.language)
        var structure = CourseStructure(
            id: activities.package(of: subject), title: title, description: subject.description(or: title), units: units
        )
        if case .course(let course) = subject, units.count > 1 {
            let heading = CoursePage.modulesTitle(of: course)
            let title = CourseStructure.Text(heading, in: Wording(besides: subject.language).language.rawValue)
            structure.units = Array(units.prefix(1))
            structure.block = CourseStructure.Block(
                id: activities.modules(of: course), title: title, description: title, units: Array(units.dropFirst()))
        }
        return structure
    }

    private func unit(of page: Page) -> CourseStructure.Unit {
        let title = CourseStructure.Text(page.title, in: page.titleLanguage)
        return CourseStructure.Unit(
            id: activities.page(of: page.subject, isWhole: pages.count == 1), title: title,
            description: page.subject.description(or: title), url: page.path, masteryScore: page.masteryScore)
    }
}

extension Subject {
    /// What the catalogue says of the subject, or else the title: the standard wants something.
    fileprivate func description(or title: CourseStructure.Text) -> CourseStructure.Text {
        guard let summary, !summary.allSatisfy(\.isWhitespace) else { return title }
        return CourseStructure.Text(summary, in: language)
    }
}
