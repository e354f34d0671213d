import ControlDocuments
import Interchange
import LearnerPage

/// What the packages of an edition have alike, worked out once for all of them.
struct SharedParts: Sendable {
    /// How the edition writes a manifest; nil where it has none.
    let dialect: ManifestDialect?
    /// The schemas that documents refer to.
    let controlDocuments: [ControlDocument]
    /// The attributes of a manifest's root but for its identifier: its namespaces, and where their schemas stand.
    let rootAttributes: [(String, String)]
    /// The schemas as files.
    let schemas: [Artifact]
    /// The files that pages need.
    let pageFiles = PageFile.all.map { Artifact(path: $0.name, content: .shared($0.bytes)) }

    /// What packages of an edition with these schemas have alike.
    init(_ edition: PackageEdition, _ controlDocuments: [ControlDocument]) {
        dialect = edition.dialect
        self.controlDocuments = controlDocuments
        let namespaces = dialect?.namespaces ?? []
        rootAttributes =
            namespaces.map { ($0.prefix.isEmpty ? "xmlns" : "xmlns:" + $0.prefix, $0.name) }
            + ControlDocument.schemaAttributes(of: controlDocuments, for: namespaces.map(\.name))
        schemas = controlDocuments.map { Artifact(path: $0.path, content: .shared($0.bytes)) }
    }
}
