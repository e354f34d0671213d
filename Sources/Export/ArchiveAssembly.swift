import Archive
import Diagnostics
import Foundation
import Interchange

/// Puts artifacts into a zip, in byte order of their paths, one content in memory at a time.
struct ArchiveAssembly {
    let content: ArtifactContent
    let timestamp: ZipTimestamp

    /// Files that are compressed by nature: deflating them costs time and gains nothing.
    private static let compressedSuffixes: Set<String> = [
        "7z", "avif", "bz2", "docx", "epub", "gif", "gz", "heic", "imscc", "jpeg", "jpg", "m4a", "m4v", "mp3", "mp4",
        "odp", "ods", "odt", "oga", "ogg", "ogv", "opus", "png", "pptx", "webm", "webp", "woff", "woff2", "xlsx", "xz",
        "zip", "zst",
    ]

    /// Writes the archive at a path of the disk.
    ///
    /// - Throws: ``ArtifactFailure`` where an entry can't be made or named, ``SystemFault`` where the disk refuses.
    func write(
        _ artifacts: [Artifact], to path: String, reporting diagnostics: inout DiagnosticCollector
    ) throws {
        var paths = ArtifactPaths()
        let sorted = artifacts.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        for artifact in sorted {
            if let reason = paths.claim(artifact.path) {
                throw ArtifactFailure(
                    BilingualText(
                        fr: "« \(artifact.path) » : \(reason.french)", en: "“\(artifact.path)”: \(reason.english)"))
            }
        }
        let progress = EntryProgress()
        defer { diagnostics.report(contentsOf: progress.diagnostics) }
        do {
            try writeZip(sorted.lazy.map { entry($0, progress) }, to: path, timestamp: timestamp)
        } catch {
            if let failure = progress.failure { throw failure }
            if case .system(let code) = error.reason { throw SystemFault(code: code) }
            throw ArtifactFailure(BilingualText(error.message))
        }
    }

    private func entry(_ artifact: Artifact, _ progress: EntryProgress) -> ZipEntry {
        let name = artifact.path.split(separator: "/").last ?? ""
        let suffix = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        let bytes = ZipEntry.Content.made { [content] in
            try progress.make { diagnostics throws(ArtifactFailure) in
                try content.bytes(of: artifact.content, reporting: &diagnostics)
            }
        }
        return ZipEntry(
            name: artifact.path, content: bytes, isCompressed: !Self.compressedSuffixes.contains(suffix))
    }
}

/// What the entries of an archive reported while they were made.
private final class EntryProgress: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var diagnostics = DiagnosticCollector()
    private(set) var failure: ArtifactFailure?

    func make(
        _ work: (inout DiagnosticCollector) throws(ArtifactFailure) -> [UInt8]
    ) throws(ArtifactFailure) -> [UInt8] {
        lock.lock()
        defer { lock.unlock() }
        do {
            return try work(&diagnostics)
        } catch {
            failure = error
            throw error
        }
    }
}
