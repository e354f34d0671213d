import Foundation
import Interchange

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
        guard let bytes = Self.bytes(inFolder: folder) else { return nil }
        self.init(bytes)
    }

    /// Reads a list; nil where it is none.
    init?(_ bytes: [UInt8]) {
        guard let manifest = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
            manifest.producer == Self.currentProducer, manifest.files.allSatisfy({ Self.isCredible($0.path) })
        else { return nil }
        self = manifest
    }

    /// The list's file in a folder; nil where there is none, or a larger one than any export's.
    static func bytes(inFolder folder: String) -> [UInt8]? {
        OrdinaryFile.bytes(at: folder + "/" + fileName, limit: byteLimit)
    }

    /// More than a million files.
    private static let byteLimit = 1 << 28

    /// Whether a path can be an export's: each folder above a file is kept too, which a long and deep path has a great
    /// many of.
    private static func isCredible(_ path: String) -> Bool {
        path.utf8.count <= 1_024 && path.utf8.count { $0 == UInt8(ascii: "/") } <= 16
    }

    /// The file's bytes, the same for the same files. Laid out as Foundation lays out JSON, which holds a large list in
    /// memory several times over.
    func bytes() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(files.count * 192)
        bytes += Array("{\n  \"files\" : [".utf8)
        for (index, file) in files.enumerated() {
            bytes += ((index == 0 ? "\n" : ",\n") + Self.text(of: file)).utf8
        }
        let end = "\n  ],\n  \"producer\" : \(JSONWriter.quoted(producer)),\n  \"version\" : \(version)\n}\n"
        bytes += ((files.isEmpty ? "\n" : "") + end).utf8
        return bytes
    }

    private static func text(of file: WrittenFile) -> String {
        let digest = file.sha256.map { ",\n      \"sha256\" : " + JSONWriter.quoted($0) } ?? ""
        return "    {\n      \"byteCount\" : \(file.byteCount),\n      \"path\" : " + JSONWriter.quoted(file.path)
            + digest
            + "\n    }"
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
