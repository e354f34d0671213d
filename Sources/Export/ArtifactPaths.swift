import Archive
import Conformance
import Diagnostics
import Foundation

/// Hands out the paths of a folder or an archive, each to one artifact: the first that asks.
struct ArtifactPaths {
    /// What has each path, by the path without regard to case and accents' forms: some systems see no difference.
    private var files: [String: String] = [:]
    private var folders: Set<String> = []

    /// Paths of which some are taken already.
    init(reserved: [String] = []) {
        for path in reserved { files[path.foldedFileName] = path }
    }

    /// Takes a path; what is told is why it can't be had.
    mutating func claim(_ path: String) -> BilingualText? {
        guard ZipEntryName.fault(in: path) == nil else {
            return BilingualText(
                fr: "son chemin sort de l'export ou ne convient pas à tous les systèmes",
                en: "its path leaves the export or doesn't suit every system")
        }
        let folded = path.foldedFileName
        // Nearly every name is folded as it stands: one text does for both.
        let key = folded.utf8.elementsEqual(path.utf8) ? path : folded
        let parents = Self.parents(of: key)
        if let holder = ([key] + parents).compactMap({ files[$0] }).first {
            return BilingualText(fr: "« \(holder) » a déjà ce chemin", en: "“\(holder)” has this path already")
        }
        guard !folders.contains(key) else {
            return BilingualText(fr: "un dossier a déjà ce chemin", en: "a folder has this path already")
        }
        files[key] = path
        folders.formUnion(parents)
        return nil
    }

    private static func parents(of path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path.utf8[..<$0]) ?? "" }
    }
}
