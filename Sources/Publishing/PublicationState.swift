public import Diagnostics
import Interchange
import YAML

/// What is published where: kept from one publication to the next, so that none makes anything twice.
///
/// A JSON document, made to be committed: portals by their address, each with its dataset, and the resource and digest of
/// each file.
public struct PublicationState: Hashable, Sendable {
    /// A file of the dataset on a portal.
    struct Resource: Hashable, Sendable {
        /// The portal's identifier of the resource.
        var identifier: String
        /// The SHA-256 of the bytes that were uploaded last, in hexadecimal; nil where none were for certain.
        var digest: String?
    }

    /// What is on one portal.
    struct Publication: Hashable, Sendable {
        /// The portal's identifier of the dataset.
        var dataset: String?
        /// The resources by the files' paths.
        var resources: [String: Resource] = [:]
    }

    /// What is on each portal, by its address.
    var portals: [String: Publication] = [:]

    /// Nothing published.
    public init() {}

    /// Reads a document.
    ///
    /// - Throws: ``FatalDiagnostic`` with its place where it is none.
    public init(reading text: String, file: String) throws(FatalDiagnostic) {
        let root = try parseJSON(text, file: file)
        guard root["version"]?.integer == Self.version, let portals = root["portals"]?.entries else {
            throw Self.unknown(root.location)
        }
        for (address, node) in portals.map({ ($0.key, $0.value) }) {
            var publication = Publication(dataset: node["dataset"]?.string)
            for entry in node["resources"]?.entries ?? [] {
                guard let identifier = entry.value["identifier"]?.string else {
                    throw Self.unknown(entry.value.location)
                }
                publication.resources[entry.key] = Resource(
                    identifier: identifier, digest: entry.value["sha256"]?.string)
            }
            self.portals[address] = publication
        }
    }

    private static let version = 1

    /// The document, in byte order of its names.
    public func serialised() -> [UInt8] {
        let portals = portals.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return JSONWriter.document(
            .members([
                "version": .integer(Self.version),
                "portals": .object(portals.map { .init($0.key, Self.json(of: $0.value)) }),
            ]))
    }

    private static func json(of publication: Publication) -> JSONValue {
        let resources = publication.resources.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return .members([
            "dataset": publication.dataset.map { .string($0) },
            "resources": .object(
                resources.map { path, resource in
                    .init(
                        path,
                        .members([
                            "identifier": .string(resource.identifier), "sha256": resource.digest.map { .string($0) },
                        ]))
                }),
        ])
    }

    private static func unknown(_ location: SourceLocation) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "unknown-publication-state",
                BilingualText(
                    fr: "ce fichier n’est pas l’état d’une publication", en: "this file is no state of a publication"),
                at: location,
                help: BilingualText(
                    fr: "remettez sa dernière version, ou supprimez-le : le jeu de données sera retrouvé",
                    en: "restore its last version, or delete it: the dataset will be found again")))
    }
}
