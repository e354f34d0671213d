import CourseCatalogue
import Diagnostics
import Interchange
import SCORMWriter

/// The modules and courses that get a cartridge.
struct CartridgeSubjects: Sendable {
    let catalogue: Catalogue
    let options: CartridgeOptions
    /// Whether a module has what the format needs of it; those that haven't aren't packaged.
    var isExpressible: @Sendable (Module) -> Bool = { _ in true }

    /// The cartridges, made when they are asked for: the modules' in the catalogue's order, then the courses'.
    func artifacts(
        _ format: FormatDescriptor, reporting diagnostics: inout DiagnosticCollector,
        _ make: @escaping @Sendable (Subject, inout DiagnosticCollector) throws -> Cartridge
    ) -> some Sequence<Artifact> {
        let subjects = [AnySequence(modules), AnySequence(courses)].joined()
        for subject in subjects { subject.title.check(reporting: &diagnostics) }
        let basis = PackageBasis(catalogue: catalogue, maker: format.name, settings: "\(options)")
        return subjects.lazy.map { subject in
            var artifact = Artifact(
                path: "\(format.name)/\(subject.identifier).imscc",
                content: .archive { diagnostics in try make(subject, &diagnostics).artifacts }, format: format.name)
            artifact.basis = { basis.digest(of: subject) }
            return artifact
        }
    }

    private func isPackaged(_ module: Module) -> Bool { options.packages(module) && isExpressible(module) }

    private var modules: some Sequence<Subject> {
        catalogue.modules.lazy.filter { options.packagesModules && isPackaged($0) }.map(Subject.module)
    }

    private var courses: some Sequence<Subject> {
        catalogue.courses.lazy.filter { course in
            options.packagesCourses && catalogue.modules(of: course).contains(where: isPackaged)
        }.map(Subject.course)
    }
}
