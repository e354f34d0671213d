import ControlDocuments
package import CourseCatalogue
import Diagnostics
import LearnerPage

/// Composes the package of a module or of a course from the catalogue.
struct PackageComposer: Sendable {
    let catalogue: Catalogue
    let edition: PackageEdition
    let options: PackageOptions
    /// Whether packages hold ScoLOMFR records.
    let hasRecords: Bool
    private let objects: LearningObjectComposer
    private let shared: SharedParts

    init(catalogue: Catalogue, edition: PackageEdition, options: PackageOptions) {
        self.catalogue = catalogue
        self.edition = edition
        self.options = options
        hasRecords = edition.hasManifest && options.metadata == .scolomfr
        objects = LearningObjectComposer(catalogue: catalogue, hasRecords: hasRecords)
        let ownDocuments =
            ControlDocument.all(for: edition.rawValue) + (hasRecords ? ControlDocument.all(for: "scolomfr") : [])
        shared = SharedParts(edition, options.controlDocuments ?? ownDocuments)
    }

    /// The identifiers of what an LMS follows.
    var activities: ActivityIdentifiers { ActivityIdentifiers(site: catalogue.siteAddress?.value) }

    /// What gets a package: the modules that are out, and if asked for those announced, then the courses with such a
    /// module.
    var subjects: some Sequence<Subject> {
        let states = packagedStates
        let modules = catalogue.modules.modules(in: options.packagesModules ? states : []).lazy.map(Subject.module)
        let courses = catalogue.courses.lazy.filter {
            options.packagesCourses && catalogue.hasModule(of: $0, in: states)
        }.map(Subject.course)
        // Lazily twice over: no list of all the modules is ever made beside the catalogue's own.
        return [AnySequence(modules), AnySequence(courses)].joined()
    }

    func package(of subject: Subject, reporting diagnostics: inout DiagnosticCollector) throws -> Package {
        switch subject {
        case .module(let module): try package(of: module, reporting: &diagnostics)
        case .course(let course):
            switch options.courseStructure {
            case .itemPerModule: try itemsPackage(of: course, reporting: &diagnostics)
            case .singleItem: try singleItemPackage(of: course, reporting: &diagnostics)
            }
        }
    }

    private func package(of module: Module, reporting diagnostics: inout DiagnosticCollector) throws -> Package {
        let body = try module.body.nodes(reporting: &diagnostics)
        checkQuestions(of: module, body, reporting: &diagnostics)
        let parts = BodyParts(of: body)
        let names = pictureNames(of: ModulePage.pictures(of: module, parts))
        let page = page(of: module, body: body, parts, at: Self.launchPath, in: context(names))
        return package(of: .module(module), pages: [page], names: names)
    }

    private func singleItemPackage(
        of course: Course, reporting diagnostics: inout DiagnosticCollector
    ) throws -> Package {
        let body = try course.body.nodes(reporting: &diagnostics)
        let entries = try modules(of: course).map { module in
            CoursePage.Entry(
                module, isPackaged(module) ? .part(body: try module.body.nodes(reporting: &diagnostics)) : .absent)
        }
        checkQuestions(of: course, body: body, entries: entries, reporting: &diagnostics)
        let names = pictureNames(of: CoursePage.pictures(body: body, entries: entries))
        let overview = overview(of: course, body: body, entries: entries, in: context(names))
        return package(of: .course(course), pages: [overview], names: names)
    }

    private func itemsPackage(of course: Course, reporting diagnostics: inout DiagnosticCollector) throws -> Package {
        let body = try course.body.nodes(reporting: &diagnostics)
        let all = modules(of: course), modules = all.filter(isPackaged)
        let bodies = try modules.map { module in
            let body = try module.body.nodes(reporting: &diagnostics)
            checkQuestions(of: module, body, reporting: &diagnostics)
            return (nodes: body, parts: BodyParts(of: body))
        }
        let paths = pagePaths(of: modules)
        let entries = all.map { module in
            CoursePage.Entry(module, paths[module.identifier].map { .page(address: $0) } ?? .absent)
        }
        let pictures = zip(modules, bodies).flatMap { ModulePage.pictures(of: $0, $1.parts) }
        let names = pictureNames(of: CoursePage.pictures(body: body, entries: entries) + pictures)
        let contexts = contexts(of: course, modules, paths, names)
        var overview = overview(of: course, body: body, entries: entries, in: contexts[0])
        overview.title = CoursePage.overviewTitle(of: course)
        overview.titleLanguage = Wording(besides: course.language.value).language.rawValue
        let pages = zip(zip(modules, bodies), contexts.dropFirst()).map { pair, context in
            let (module, body) = pair
            return page(of: module, body: body.nodes, body.parts, at: paths[module.identifier] ?? "", in: context)
        }
        return package(of: .course(course), pages: [overview] + pages, names: names)
    }

    /// What surrounds the overview and each module's page, in the order of the course.
    private func contexts(
        of course: Course, _ modules: [Module], _ paths: [Identifier: String], _ names: FileNames
    ) -> [PageContext] {
        let pages =
            [PageContext.Neighbour(address: Self.launchPath, title: course.title.value)]
            + modules.map { PageContext.Neighbour(address: paths[$0.identifier] ?? "", title: $0.title.value) }
        return pages.indices.map { index in
            var context = context(names)
            context.courseTitle = course.title.value
            context.previous = index > 0 ? pages[index - 1] : nil
            context.next = index + 1 < pages.count ? pages[index + 1] : nil
            return context
        }
    }
}

extension PackageComposer {
    /// The page that opens first.
    private static let launchPath = "index.html"

    private func package(of subject: Subject, pages: [Package.Page], names: FileNames) -> Package {
        Package(
            edition: edition, subject: subject, title: title(of: subject),
            metadata: metadata(of: subject), hasRecord: hasRecords,
            activities: activities, pages: pages, names: names,
            shared: shared)
    }

    private func metadata(of subject: Subject) -> LearningObject {
        var object =
            switch subject {
            case .module(let module): objects.object(of: module)
            case .course(let course): objects.object(of: course, with: modules(of: course).filter(isPackaged))
            }
        // Where no address is known, the package itself holds it.
        if object.locations.isEmpty { object.locations = [Self.launchPath] }
        return object
    }

    private func title(of subject: Subject) -> String {
        subject.title(limit: edition.titleLimit).text
    }

    private func page(
        of module: Module, body: [BodyNode], _ parts: BodyParts, at path: String, in context: PageContext
    ) -> Package.Page {
        Package.Page(
            subject: .module(module), title: title(of: .module(module)), titleLanguage: module.language.value,
            path: path,
            html: ModulePage(of: module, body: body, parts: parts, in: context).document(),
            pictures: ModulePage.pictures(of: module, parts),
            masteryScore: PageScore(of: parts.selfChecks, trackedBy: tracking).masteryScore)
    }

    private func overview(
        of course: Course, body: [BodyNode], entries: [CoursePage.Entry], in context: PageContext
    ) -> Package.Page {
        let checks = CoursePage.selfChecks(body: body, entries: entries)
        return Package.Page(
            subject: .course(course), title: title(of: .course(course)), titleLanguage: course.language.value,
            path: Self.launchPath,
            html: CoursePage(of: course, body: body, entries: entries, in: context).document(),
            pictures: CoursePage.pictures(body: body, entries: entries),
            masteryScore: PageScore(of: checks, trackedBy: tracking).masteryScore)
    }

    /// The states of the modules that have a place in packages.
    private var packagedStates: [ReleaseState] { .packaged(withAnnounced: options.packagesAnnounced) }

    private func isPackaged(_ module: Module) -> Bool { packagedStates.contains(module.release.state.value) }

    private var masteryScore: Int? {
        options.masteryScore.map { min(max($0, 0), 100) }
    }

    private var tracking: Tracking? {
        edition.runtime.map {
            Tracking($0, completion: options.completion, masteryScore: masteryScore)
        }
    }

    /// The modules of a course, each once.
    private func modules(of course: Course) -> [Module] {
        catalogue.moduleIdentifiers(of: course).compactMap(catalogue.module)
    }

    /// The pages of the modules of a course, beside the overview.
    private func pagePaths(of modules: [Module]) -> [Identifier: String] {
        var names = FileNames(taken: [Self.launchPath])
        return modules.reduce(into: [:]) { paths, module in
            paths[module.identifier] = names.path(named: module.identifier.text, extension: "html")
        }
    }

    private func pictureNames(of pictures: [Picture]) -> FileNames {
        var names = FileNames(in: "pictures/")
        for picture in pictures {
            for asset in picture.assets { _ = names.path(for: asset) }
        }
        return names
    }

    private func context(_ names: FileNames) -> PageContext {
        var context = PageContext(
            tracking: tracking, publisher: catalogue.publisher?.value,
            licence: catalogue.licence?.value,
            pictureAddress: { asset in
                var names = names
                return names.path(for: asset)
            })
        context.hasRenditions = true
        return context
    }
}

extension [ReleaseState] {
    /// The states of the modules that have a place in packages: they can be followed, or are announced and these are asked
    /// for too.
    package static func packaged(withAnnounced: Bool) -> [ReleaseState] {
        withAnnounced ? [.released, .announced] : [.released]
    }
}
