import Foundation
import TestSupport

/// A portal on this machine (`Judges/portal.py`), stopped when the test lets go of it.
final class LocalPortal: @unchecked Sendable {
    /// The key that it takes.
    static let key = "secret-key-of-a-test"
    /// Its address.
    let address: String
    private let process = Process()

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

    init() throws {
        let output = Pipe()
        process.executableURL = URL(filePath: Judge.python)
        process.arguments = ["-B", Project.root.appending(path: "Tests/CommandLineToolTests/Judges/portal.py").path]
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        address = "http://127.0.0.1:" + line.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    // The signals that a test program passes over, its children pass over too; but not this one.
    deinit { kill(process.processIdentifier, SIGKILL) }

    /// Sets how it fails from now on (`at`, `mode`, `always`), and forgets what it was asked.
    @discardableResult
    func control(_ command: String) throws -> Content {
        let result = try run("python3", ["-c", Self.post, address + "/control", command])
        return try JSONDecoder().decode(Content.self, from: Data(result.output.utf8))
    }

    /// What it holds.
    func content() throws -> Content {
        let result = try run("python3", ["-c", Self.get, address + "/control"])
        return try JSONDecoder().decode(Content.self, from: Data(result.output.utf8))
    }

    private static let get = "import sys, urllib.request as u; print(u.urlopen(sys.argv[1]).read().decode())"
    private static let post =
        "import sys, urllib.request as u; print(u.urlopen(sys.argv[1], sys.argv[2].encode()).read().decode())"
}
