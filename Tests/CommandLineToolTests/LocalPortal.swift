import Foundation

/// A portal on this machine (`Judges/portal.py`), stopped when the test lets go of it.
struct LocalPortal {
    /// The key that it takes.
    static let key = "secret-key-of-a-test"
    /// Its address.
    var address: String { server.address }
    private let server: LocalServer

    /// What it holds and was asked.
    struct Content: Decodable {
        struct Dataset: Decodable, Equatable {
            var id: String
            var title: String
            var description: String?
            var license: String?
            var frequency: String?
            var tags: [String]
            var extras: [String: String]
            var spatial: Spatial?
            var temporal_coverage: [String: String]?
            var resources: [Resource]
        }
        struct Spatial: Decodable, Equatable {
            var zones: [String]
        }
        struct Resource: Decodable, Equatable {
            var id: String
            var title: String
            var description: String?
            var type: String
            var format: String
            var mime: String
            var sha256: String
            /// The name that it was uploaded under.
            var name: String
            var schema: [String: String]?
            var checksum: [String: String]
        }
        var datasets: [String: Dataset]
        var requests: [String]

        /// The datasets without the identifiers that the portal gave, their resources in the order of their titles.
        var withoutIdentifiers: [Dataset] {
            datasets.values.sorted { $0.id < $1.id }.map { dataset in
                var dataset = dataset
                dataset.id = ""
                dataset.resources = dataset.resources.sorted { $0.title < $1.title }.map { resource in
                    var resource = resource
                    resource.id = ""
                    return resource
                }
                return dataset
            }
        }
    }

    init() throws { server = try LocalServer("portal.py") }

    /// Sets how it fails from now on (`at`, `mode`, `always`), and forgets what it was asked.
    @discardableResult
    func control(_ command: String) throws -> Content {
        try JSONDecoder().decode(Content.self, from: server.post("/control", command))
    }

    /// What it holds.
    func content() throws -> Content { try JSONDecoder().decode(Content.self, from: server.get("/control")) }
}
