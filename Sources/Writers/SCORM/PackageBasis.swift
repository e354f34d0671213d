package import CourseCatalogue
import Interchange

/// What the packages of a catalogue depend on, by which one is known that would be the same again: all that is said of its
/// module, or of its course and the modules of that, of the courses of a module, and of the catalogue as a whole.
package struct PackageBasis: Sendable {
    private let catalogue: Catalogue
    private let start: ContentBasis
    private let coursesByModule: CoursesByModule
    /// What is said of each course, in the catalogue's order: worked out once for all its modules.
    private let courseDigests: [String?]

    /// What packages depend on.
    ///
    /// - Parameters:
    ///   - maker: what makes them.
    ///   - settings: what was chosen for them, as text.
    package init(catalogue: Catalogue, maker: String, settings: String) {
        self.catalogue = catalogue
        var start = ContentBasis(maker: maker, settings: settings)
        start.add(headOf: catalogue)
        self.start = start
        coursesByModule = CoursesByModule(of: catalogue)
        courseDigests = catalogue.courses.map { course in
            var basis = ContentBasis(maker: maker, settings: settings)
            basis.add(course)
            return basis.digest()
        }
    }

    init(_ composer: PackageComposer) {
        self.init(
            catalogue: composer.catalogue, maker: composer.edition.rawValue, settings: "\(composer.options)")
    }

    /// The digest of what a package depends on, but for the files that it copies; nil where it can't be told.
    package func digest(of subject: Subject) -> String? {
        var basis = start
        switch subject {
        case .module(let module):
            basis.add(module)
            for position in coursesByModule.positions(of: module.identifier) { basis.add(courseDigests[position]) }
        case .course(let course):
            basis.add(course)
            for module in catalogue.modules(of: course) { basis.add(module) }
        }
        return basis.digest()
    }
}
