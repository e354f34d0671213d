import CourseCatalogue
import Diagnostics
import Interchange
import SCORMWriter

/// The modules and courses that get a cartridge.
struct CartridgeSubjects: Sendable {
    let catalogue: Catalogue
    let options: CartridgeOptions
    /// Whether a module has what the format needs of it; those that haven't aren't packaged. All have where it is nil.
    var isExpressible: (@Sendable (Module) -> Bool)?

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

    private var modules: some Sequence<Subject> {
        catalogue.modules.modules(in: options.packagesModules ? options.packagedStates : []).lazy
            .filter { isExpressible?($0) ?? true }.map(Subject.module)
    }

    private var courses: some Sequence<Subject> {
        catalogue.courses.lazy.filter { options.packagesCourses && hasPackagedModule($0) }.map(Subject.course)
    }

    private func hasPackagedModule(_ course: Course) -> Bool {
        guard catalogue.hasModule(of: course, in: options.packagedStates) else { return false }
        guard let isExpressible else { return true }
        return catalogue.modules(of: course).contains { options.packages($0) && isExpressible($0) }
    }
}
