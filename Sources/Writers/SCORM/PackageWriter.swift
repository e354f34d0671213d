public import CourseCatalogue
public import Diagnostics
public import Interchange

/// Writes packages of a standard: one for each module that is out, one for each course that has such a module.
///
/// A package is a zip with its manifest at the root, the pages, their style sheet and script, and their pictures.
public struct PackageWriter<Standard: PackageStandard>: CatalogueWriter {
    /// What can be chosen.
    public typealias Options = PackageOptions

    /// The standard as a format.
    public static var format: FormatDescriptor { Standard.edition.format }

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
        let composer = PackageComposer(catalogue: catalogue, edition: Standard.edition, options: options)
        for subject in composer.subjects { composer.check(subject, reporting: &diagnostics) }
        composer.checkActivities(reporting: &diagnostics)
        composer.checkRecords(reporting: &diagnostics)
        let basis = PackageBasis(composer)
        return composer.subjects.lazy.map { subject in
            var artifact = Artifact(
                path: "\(composer.edition.rawValue)/\(subject.identifier).zip",
                content: .archive { diagnostics in
                    try composer.package(of: subject, reporting: &diagnostics).artifacts
                },
                format: composer.edition.rawValue)
            artifact.basis = { basis.digest(of: subject) }
            return artifact
        }
    }
}
