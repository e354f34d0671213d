import Archive
import Export
import Foundation
import TestSupport
import Testing

@testable import CommandLineTool

/// Which facts each format keeps, and in which of its files: an export is made for each fact with another value, and what
/// then differs holds the fact.
struct KeptFacts: Sendable {
    /// A fact, and the kinds of files that hold it, in byte order; none where the format doesn't keep it.
    struct Row: Sendable {
        let fact: String
        let places: [String]
    }

    private let rows: [String: [Row]]

    /// The rows of a format, one for each fact, in the order of ``FactfulCatalogue/changes``.
    func rows(of format: String) -> [Row] { rows[format] ?? [] }

    /// Makes the exports.
    init() throws {
        let before = try Self.files(changing: nil)
        let after = try FactfulCatalogue.changes.map { try (name: $0.name, files: Self.files(changing: $0)) }
        var rows: [String: [Row]] = [:]
        for format in FormatRegistry.all.map(\.format.name) {
            rows[format] = after.map { change in
                Row(fact: change.name, places: Self.differing(before[format] ?? [:], change.files[format] ?? [:]))
            }
        }
        self.rows = rows
    }

    private static func differing(_ one: [String: Data], _ other: [String: Data]) -> [String] {
        let kinds = Set(Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.map(kind))
        // What describes tables has their digests: it is another file whatever changes.
        let tables = kinds.filter { $0.hasSuffix(".csv") }
        return (tables.isEmpty ? kinds : tables).sorted()
    }

    /// What a file is, whichever module it is of.
    private static func kind(of path: String) -> String {
        let parts = path.split(separator: "/")
        // A file of a package stands below the package's name.
        let isPacked = parts.dropLast().contains { $0.hasSuffix(".zip") || $0.hasSuffix(".imscc") }
        let name = parts.last.map(String.init) ?? path
        guard isPacked else { return name }
        if ["imsmanifest.xml", "cmi5.xml"].contains(name) { return name }
        if name.hasSuffix(".html") { return "pages" }
        return name.hasSuffix(".xml") ? "links" : "pictures"
    }

    /// The files of each format, those within packages too, by their paths.
    private static func files(changing change: FactfulCatalogue.Change?) throws -> [String: [String: Data]] {
        let folder = try TemporaryFolder()
        try FactfulCatalogue.write(to: folder, changing: change)
        let result = try Program.run(
            "export", ".", "--output", "out", "--as-of", "2026-11-16", "--format", "all", in: folder.url)
        #expect(result.status == 0, "\(change?.name ?? "as it is"): \(result.errors)")
        let written = try tree(folder.path + "/out")
        return try Dictionary(
            uniqueKeysWithValues: FormatRegistry.all.map { registered in
                let own = written.filter { path, content in
                    registered.format.made(WrittenFile(path: path, byteCount: content.count, sha256: nil))
                }
                return (registered.format.name, try unpacked(own, in: folder))
            })
    }

    private static func unpacked(_ files: [String: Data], in folder: TemporaryFolder) throws -> [String: Data] {
        var result: [String: Data] = [:]
        for (path, content) in files {
            guard path.hasSuffix(".zip") || path.hasSuffix(".imscc") else {
                result[path] = content
                continue
            }
            let reader = try ZipReader(path: folder.path + "/out/" + path)
            for (place, entry) in reader.entries.enumerated() {
                result[path + "/" + entry.name] = Data(try reader.read(place, limit: 1 << 24))
            }
        }
        return result
    }
}
