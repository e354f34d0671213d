import Foundation

/// A file that an export wrote.
public struct WrittenFile: Hashable, Sendable, Codable {
    /// The path relative to the destination.
    public var path: String
    /// The size in bytes.
    public var byteCount: Int
    /// The SHA-256 digest of the bytes, in lower-case hexadecimal; nil in the lists of exports that kept none.
    public var sha256: String?

    /// A file.
    public init(path: String, byteCount: Int, sha256: String?) {
        self.path = path
        self.byteCount = byteCount
        self.sha256 = sha256
    }
}

/// The list of what an export wrote, `export.json` at the top of its folder: by it the next export knows that the
/// folder may be replaced.
struct ExportManifest: Codable {
    static let fileName = "export.json"

    /// Always ``currentProducer``.
    var producer = Self.currentProducer
    /// The version of this file's form.
    var version = 1
    /// The files, in byte order of their paths; this one is not among them.
    var files: [WrittenFile]

    private static let currentProducer = "parcours"

    /// The list of these files.
    init(files: [WrittenFile]) {
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The list that a folder holds, nil where it holds none.
    init?(inFolder folder: String) {
        let path = folder + "/" + Self.fileName
        guard DiskEntry.at(path) == .file, let data = FileManager.default.contents(atPath: path),
            let manifest = try? JSONDecoder().decode(Self.self, from: data), manifest.producer == Self.currentProducer
        else { return nil }
        self = manifest
    }

    /// The file's bytes, the same for the same files.
    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    /// Every path that the export made: files, the folders they are in, and this list.
    var pathsWithFolders: Set<String> {
        var paths: Set<String> = [Self.fileName]
        for file in files {
            paths.insert(file.path)
            var folder = file.path[...]
            while let slash = folder.lastIndex(of: "/") {
                folder = folder[..<slash]
                guard paths.insert(String(folder)).inserted else { break }
            }
        }
        return paths
    }
}
