import Archive
import Conformance
import Diagnostics
import Foundation
import Interchange

/// Puts artifacts into a zip, in byte order of their paths but for `mimetype`, which comes first. One content is in
/// memory at a time; what is streamed waits in a file beside the archive.
struct ArchiveAssembly {
    let content: ArtifactContent
    let timestamp: ZipTimestamp
    /// What this archive has in common with others.
    let shared: SharedContents

    /// Files that are compressed by nature: deflating them costs time and gains nothing.
    private static let compressedSuffixes: Set<String> = [
        "7z", "avif", "bz2", "docx", "epub", "gif", "gz", "heic", "imscc", "jpeg", "jpg", "m4a", "m4v", "mp3", "mp4",
        "odp", "ods", "odt", "oga", "ogg", "ogv", "opus", "png", "pptx", "webm", "webp", "woff", "woff2", "xlsx", "xz",
        "zip", "zst",
    ]
    /// The entry by which a container of documents is recognised: the first one, as it is.
    private static let mediaTypeName = "mimetype"

    /// Up to how many bytes of content an archive is put together in memory: most are far below.
    private static let memoryLimit = 16 << 20

    /// Writes the archive at a path of the disk.
    ///
    /// - Throws: ``ArtifactFailure`` where an entry can't be made or named, ``SystemFault`` where the disk refuses.
    func write(
        _ artifacts: [Artifact], to path: String, reporting diagnostics: inout DiagnosticCollector
    ) throws {
        let sorted = try ordered(artifacts)
        var spool = Spool(besides: path)
        do {
            try write(sorted, to: path, &spool, reporting: &diagnostics)
        } catch let failure as ArtifactFailure {
            // The export goes on without the archive, and without what waited for it.
            try spool.remove()
            throw failure
        }
        try spool.remove()
    }

    /// The bytes of the archive; nil where its content is too large, or may be, for the memory.
    ///
    /// - Throws: ``ArtifactFailure`` where an entry can't be made or named.
    func bytes(
        of artifacts: [Artifact], reporting diagnostics: inout DiagnosticCollector
    ) throws -> [UInt8]? {
        let sorted = try ordered(artifacts)
        guard let copies = copiesThatFit(sorted) else { return nil }
        return try assemble(sorted, reporting: &diagnostics) { index in
            copies[index].map { .bytes($0) }
        } into: { entries in
            try zipBytes(entries, timestamp: timestamp)
        }
    }

    /// The files of the source that artifacts are copies of, read, at the artifacts' places; nil where all together is too
    /// large, or may be, for the memory.
    private func copiesThatFit(_ artifacts: [Artifact]) -> [[UInt8]?]? {
        var rest = Self.memoryLimit
        var copies = [[UInt8]?](repeating: nil, count: artifacts.count)
        for (index, artifact) in artifacts.enumerated() {
            switch artifact.content {
            case .bytes(let bytes), .shared(let bytes): rest -= min(rest, bytes.count)
            case .copy(let path):
                // What can't be read, or not whole, is told where the archive is written to a file.
                guard let (bytes, byteCount) = try? content.source.start(of: path, first: rest),
                    bytes.count == byteCount
                else { return nil }
                rest -= min(rest, byteCount)
                copies[index] = bytes
            case .made, .describing, .streamed, .archive: return nil
            }
            if rest == 0 { return nil }
        }
        return copies
    }

    private func ordered(_ artifacts: [Artifact]) throws(ArtifactFailure) -> [Artifact] {
        let order = artifacts.indices.sorted { left, right in
            let (left, right) = (artifacts[left].path, artifacts[right].path)
            if left == Self.mediaTypeName || right == Self.mediaTypeName {
                return left == Self.mediaTypeName && right != Self.mediaTypeName
            }
            return left.precedesInBytes(right)
        }
        let sorted = order.map { artifacts[$0] }
        try claimPaths(of: sorted)
        return sorted
    }

    private func write(
        _ artifacts: [Artifact], to path: String, _ spool: inout Spool,
        reporting diagnostics: inout DiagnosticCollector
    ) throws {
        let sources = try artifacts.map { try spool.source(of: $0, reporting: &diagnostics) }
        try assemble(artifacts, reporting: &diagnostics) {
            sources[$0]
        } into: { entries in
            try writeZip(entries, to: path, timestamp: timestamp)
        }
    }

    /// Hands over the entries of an archive, made when they are asked for.
    ///
    /// - Parameter source: the content of the entry at a place that is there already; nil for one that is to be made.
    private func assemble<Result>(
        _ artifacts: [Artifact], reporting diagnostics: inout DiagnosticCollector,
        _ source: (Int) -> ZipEntry.Content?, into write: ([ZipEntry]) throws -> Result
    ) throws -> Result {
        let content = content.describing(artifacts)
        let progress = EntryProgress()
        defer { diagnostics.report(contentsOf: progress.diagnostics) }
        let entries = artifacts.indices.map { index in
            ZipEntry(
                name: artifacts[index].path,
                content: source(index) ?? self.source(of: artifacts[index], content, progress),
                isCompressed: Self.isCompressed(artifacts[index].path))
        }
        do {
            return try write(entries)
        } catch let error as ZipFault {
            if let failure = progress.failure { throw failure }
            if case .system(let code) = error.reason { throw SystemFault(code: code) }
            throw ArtifactFailure(BilingualText(error.message))
        }
    }

    private func claimPaths(of artifacts: [Artifact]) throws(ArtifactFailure) {
        // Plain ones, as nearly all are, can all be had.
        if PlainNaming.holds(artifacts.map(\.path)) { return }
        var paths = ArtifactPaths()
        for artifact in artifacts {
            guard let reason = paths.claim(artifact.path) else { continue }
            throw ArtifactFailure(
                BilingualText(
                    fr: "« \(artifact.path) » : \(reason.french)", en: "“\(artifact.path)”: \(reason.english)"))
        }
    }

    private func source(
        of artifact: Artifact, _ content: ArtifactContent, _ progress: EntryProgress
    ) -> ZipEntry.Content {
        if case .shared(let bytes) = artifact.content, Self.isCompressed(artifact.path),
            let deflated = shared.deflated(bytes, at: artifact.path)
        {
            return .deflated(deflated)
        }
        return .made {
            try progress.make { diagnostics throws(ArtifactFailure) in
                try content.bytes(of: artifact.content, reporting: &diagnostics)
            }
        }
    }

    private static func isCompressed(_ path: String) -> Bool {
        guard path != mediaTypeName else { return false }
        // What follows the last dot of the whole path: with a slash in it, it is none of these.
        guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return true }
        return !compressedSuffixes.contains(path[path.utf8.index(after: dot)...].lowercased())
    }
}

extension String {
    /// Whether the text comes before another one by its bytes.
    fileprivate func precedesInBytes(_ other: String) -> Bool {
        var (left, right) = (self, other)
        return left.withUTF8 { left in
            right.withUTF8 { right in
                guard let leftBase = left.baseAddress, let rightBase = right.baseAddress else {
                    return left.count < right.count
                }
                let order = memcmp(leftBase, rightBase, min(left.count, right.count))
                return order == 0 ? left.count < right.count : order < 0
            }
        }
    }
}

/// Where the streamed entries of an archive wait until it is written: files beside it.
private struct Spool {
    private let prefix: String
    private var paths: [String] = []

    init(besides archive: String) {
        prefix = archive + ".part"
    }

    /// The source of an entry that is streamed, once it has been written to a file; nil for the others.
    mutating func source(
        of artifact: Artifact, reporting diagnostics: inout DiagnosticCollector
    ) throws -> ZipEntry.Content? {
        guard case .streamed(let stream) = artifact.content else { return nil }
        let path = prefix + String(paths.count)
        paths.append(path)
        try OutputFile.write(stream, to: path, reporting: &diagnostics)
        return .file(path: path)
    }

    func remove() throws(SystemFault) {
        for path in paths where unlink(path) != 0 && errno != ENOENT { throw .last }
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
