public import CourseCatalogue
public import Diagnostics
public import Interchange

/// Writes SCORM 1.2 packages: one for each module that is out, one for each course that has such a module.
///
/// A package is a zip with `imsmanifest.xml` at its root (SCORM 1.2 Content Aggregation Model, section 2.3), the pages,
/// their style sheet and script, and their pictures.
public struct SCORM12Writer: CatalogueWriter {
    /// How the package of a course is cut.
    public enum CourseStructure: String, CaseIterable, Sendable {
        /// An item, and so a SCO, for the overview and for each module: the LMS follows each by itself.
        case itemPerModule
        /// One item with everything in one page, for an LMS that takes one SCO a package.
        case singleItem
    }

    /// What can be chosen.
    public struct Options: Hashable, Sendable {
        /// The score, 0 to 100, from which an LMS counts a module as passed; nil asks for no score. With it a page
        /// that was read to its end reports the share of it that was seen.
        public var masteryScore: Int?
        /// How the package of a course is cut.
        public var courseStructure = CourseStructure.itemPerModule
        /// Whether each module gets a package.
        public var packagesModules = true
        /// Whether each course gets a package.
        public var packagesCourses = true

        /// The defaults.
        public init() {}
    }

    /// SCORM 1.2.
    public static let format = FormatDescriptor(
        name: "scorm-1.2", title: "SCORM 1.2", family: .packages, isDefault: true,
        purpose: BilingualText(
            fr: "Un paquet par module sorti et un par parcours, pour toute plateforme de formation.",
            en: "A package for each released module and one for each course, for any learning platform."),
        loss: BilingualText(
            fr: "Les modules annoncés ne figurent que dans la présentation du parcours ; les titres s’arrêtent à "
                + "\(ManifestTitle.limit) caractères.",
            en: "Announced modules stand only in the course’s overview; titles end at \(ManifestTitle.limit) "
                + "characters."))

    /// What was chosen.
    public var options: Options

    /// A writer with these options.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// The packages: `scorm-1.2/<module>.zip` in the catalogue's order, then `scorm-1.2/<course>.zip`.
    public func artifacts(
        for catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector
    ) throws -> some Sequence<Artifact> {
        let modules = catalogue.modules.lazy.filter { options.packagesModules && $0.isOut }.map(Subject.module)
        let courses = catalogue.courses.lazy.filter { course in
            options.packagesCourses && course.moduleIdentifiers.contains { catalogue.module($0)?.isOut == true }
        }.map(Subject.course)
        // Lazily twice over: no list of all the modules is ever made beside the catalogue's own.
        let subjects = [AnySequence(modules), AnySequence(courses)].joined()
        for subject in subjects { subject.title.check(reporting: &diagnostics) }
        return subjects.lazy.map { subject in artifact(of: subject, in: catalogue) }
    }

    private func artifact(of subject: Subject, in catalogue: Catalogue) -> Artifact {
        let composer = PackageComposer(catalogue: catalogue, options: options)
        return Artifact(
            path: "\(Self.format.name)/\(subject.identifier).zip",
            content: .archive { diagnostics in
                try composer.package(of: subject, reporting: &diagnostics).artifacts
            },
            format: Self.format.name)
    }
}

/// What a package is made of.
package enum Subject: Sendable {
    case module(Module)
    case course(Course)

    package var identifier: Identifier {
        switch self {
        case .module(let module): module.identifier
        case .course(let course): course.identifier
        }
    }

    package var title: ManifestTitle {
        switch self {
        case .module(let module): ManifestTitle(of: module)
        case .course(let course): ManifestTitle(of: course)
        }
    }
}
