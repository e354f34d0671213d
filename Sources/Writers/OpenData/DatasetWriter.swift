public import CourseCatalogue
public import Diagnostics
public import Interchange

/// Writes the open dataset: the tables of modules, courses and links in CSV, their JSON form, their Table Schemas, and
/// the Data Package 2 descriptor that ties them together.
///
/// Every module has a row, announced and withdrawn ones too. Values that break their column's schema (a malformed
/// address, language or SIRET) are left out and reported; the files are valid whatever the catalogue holds.
public struct DatasetWriter: CatalogueWriter {
    /// What can be chosen of the dataset.
    public struct Options: Hashable, Sendable {
        /// The Data Package's name, which should never change: lower-case letters, digits, `-`, `_` and `.`.
        public var name: String

        /// Options; the name is `parcours` unless another is given.
        public init(name: String = "parcours") {
            self.name = name
        }
    }

    /// The format.
    public static let format = FormatDescriptor(
        name: "dataset", title: "Data Package 2 (CSV, JSON, Table Schema)", family: .dataset, isDefault: true,
        purpose: BilingualText(
            fr: "les modules et les parcours en données ouvertes, avec leur schéma",
            en: "modules and courses as open data, with their schema"),
        loss: BilingualText(
            fr:
                "le corps des pages, les vidéos et la provenance de chaque fait, hormis celle de la date de publication",
            en: "the pages' bodies, the videos, and where each fact was read, but for the release date"))

    /// What was chosen.
    public var options: Options

    /// A writer.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// The files of the dataset: the tables, the JSON form, the schemas, the descriptor.
    public func artifacts(
        for catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector
    ) throws -> [Artifact] {
        DatasetChecks(catalogue: catalogue).report(to: &diagnostics)
        let content = DatasetContent(of: catalogue)
        let resources = DatasetResource.all(of: content)
        let package = DataPackage(content: content, name: options.name)
        return resources.map { resource in
            artifact(resource.path, .streamed { piece, _ in try resource.write(piece) })
        } + resources.compactMap(schemaArtifact) + [artifact("datapackage.json", .made { _ in try package.bytes() })]
    }

    private func schemaArtifact(of resource: DatasetResource) -> Artifact? {
        guard let path = resource.schemaPath, let schema = resource.schema else { return nil }
        return artifact(path, .bytes(JSONWriter.document(schema)))
    }

    private func artifact(_ name: String, _ content: Artifact.Content) -> Artifact {
        Artifact(path: "dataset/" + name, content: content, format: Self.format.name)
    }
}
