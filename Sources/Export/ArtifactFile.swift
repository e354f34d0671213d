import Archive
import Diagnostics
import Foundation
import Interchange

/// A file that has been written to the staging folder.
struct StagedFile: Sendable {
    let file: WrittenFile
    /// The standard that it follows.
    let format: String?
    /// Its place in the order of the export.
    var place = ArtifactPlace()
    /// Whether it was checked by an earlier run, which found nothing.
    var isChecked = false
}

/// Writes artifacts as files under a folder.
struct ArtifactFile: Sendable {
    let root: String
    var content: ArtifactContent
    let timestamp: ZipTimestamp
    /// What archives have alike.
    let shared: SharedContents

    /// Writes artifacts that are made at once, or the one that there is; nil for each that can't be made.
    ///
    /// - Throws: ``SystemFault`` where the disk refuses.
    func write(
        _ claims: [ArtifactClaim], reusing reuse: ArtifactReuse?, reporting diagnostics: inout DiagnosticCollector
    ) throws -> [StagedFile?] {
        guard claims.count > 1, let files = claims.first?.artifact.joint?.files else {
            return try claims.map {
                try write($0.artifact, refusal: $0.refusal, reusing: reuse, reporting: &diagnostics)
            }
        }
        let artifacts = claims.map(\.artifact)
        let paths = Dictionary(artifacts.map { ($0.joint?.name ?? "", $0.path) }) { first, _ in first }
        do {
            let written = try write(paths, reporting: &diagnostics) { piece, diagnostics in
                try files.make(Set(paths.keys), piece, &diagnostics)
            }
            return artifacts.map { artifact in
                written[artifact.joint?.name ?? ""].map { StagedFile(file: $0, format: artifact.format) }
            }
        } catch let failure as ArtifactFailure {
            for artifact in artifacts { diagnostics.report(failure.diagnostic(leavingOut: artifact.path)) }
            return artifacts.map { _ in nil }
        }
    }

    /// Writes an artifact, or takes it from the former export; nil where it can't be made, which is reported, as is why it was
    /// refused.
    ///
    /// - Throws: ``SystemFault`` where the disk refuses.
    private func write(
        _ artifact: Artifact, refusal: BilingualText?, reusing reuse: ArtifactReuse?,
        reporting diagnostics: inout DiagnosticCollector
    ) throws -> StagedFile? {
        guard let reuse, refusal == nil, let basis = artifact.basis?() else {
            return try write(artifact, refusal: refusal, reporting: &diagnostics)
        }
        if let file = try reuse.file(for: artifact, of: basis) { return file }
        let accesses = SourceAccesses()
        var noting = self
        noting.content.source.accesses = accesses
        var told = DiagnosticCollector()
        defer { diagnostics.report(contentsOf: told) }
        let file = try noting.write(artifact, refusal: nil, reporting: &told)
        if let file, told.diagnostics.isEmpty {
            reuse.keep(artifact, of: basis, as: file, madeOf: accesses)
        } else {
            // What is to be told is found again only by making it again.
            reuse.forget(artifact.path)
        }
        return file
    }

    /// Writes an artifact; nil where it can't be made, which is reported, as is why it was refused.
    ///
    /// - Throws: ``SystemFault`` where the disk refuses.
    private func write(
        _ artifact: Artifact, refusal: BilingualText?, reporting diagnostics: inout DiagnosticCollector
    ) throws -> StagedFile? {
        do {
            if let refusal { throw ArtifactFailure(refusal) }
            let file = try write(artifact, to: root + "/" + artifact.path, reporting: &diagnostics)
            return StagedFile(file: file, format: artifact.format)
        } catch let failure as ArtifactFailure {
            diagnostics.report(failure.diagnostic(leavingOut: artifact.path))
            return nil
        }
    }

    private func write(
        _ artifact: Artifact, to path: String, reporting diagnostics: inout DiagnosticCollector
    ) throws -> WrittenFile {
        switch artifact.content {
        case .archive(let entries):
            let artifacts: [Artifact]
            do { artifacts = try entries(&diagnostics) } catch { throw ArtifactFailure(error) }
            let assembly = ArchiveAssembly(content: content, timestamp: timestamp, shared: shared)
            if let bytes = try assembly.bytes(of: artifacts, reporting: &diagnostics) {
                return try write(bytes, to: path, as: artifact.path)
            }
            try makeFolder(above: path)
            try assembly.write(artifacts, to: path, reporting: &diagnostics)
            guard let made = DescribedFile(at: artifact.path, in: root) else { throw SystemFault(code: EIO) }
            return WrittenFile(path: made.path, byteCount: made.byteCount, sha256: made.sha256)
        case .streamed(let stream):
            let name = artifact.path
            let files = try write([name: name], reporting: &diagnostics) { piece, diagnostics in
                try stream({ try piece(name, $0) }, &diagnostics)
            }
            guard let file = files[name] else { throw SystemFault(code: EIO) }
            return file
        case .bytes, .shared, .made, .describing, .copy:
            let bytes = try content.bytes(of: artifact.content, reporting: &diagnostics)
            return try write(bytes, to: path, as: artifact.path)
        }
    }

    /// Writes files as pieces of them come.
    ///
    /// - Parameter paths: the path of each file's artifact, by the name that its pieces come with.
    /// - Returns: what was written of each, by the same names.
    private func write(
        _ paths: [String: String], reporting diagnostics: inout DiagnosticCollector,
        _ stream:
            @escaping (
                _ piece: (String, consuming [UInt8]) throws -> Void, inout DiagnosticCollector
            ) throws -> Void
    ) throws -> [String: WrittenFile] {
        for path in paths.values.sorted() { try makeFolder(above: root + "/" + path) }
        var files = paths.mapValues { _ in (hash: SHA256(), byteCount: 0) }
        try OutputFile.write(
            { piece, diagnostics in
                try stream(
                    { name, bytes in
                        files[name]?.hash.update(bytes)
                        files[name]?.byteCount += bytes.count
                        try piece(name, bytes)
                    }, &diagnostics)
            }, to: paths.mapValues { root + "/" + $0 }, reporting: &diagnostics)
        return files.reduce(into: [:]) { written, file in
            written[file.key] = paths[file.key].map {
                WrittenFile(path: $0, byteCount: file.value.byteCount, digest: file.value.hash.digest())
            }
        }
    }

    private func write(_ bytes: [UInt8], to path: String, as name: String) throws(SystemFault) -> WrittenFile {
        var file = try OutputFile(creatingWithFolders: path)
        try file.write(bytes)
        return WrittenFile(path: name, byteCount: bytes.count, digest: SHA256.digest(of: bytes))
    }

    private func makeFolder(above path: String) throws(SystemFault) {
        if let slash = path.lastIndex(of: "/") { try makeFolders(String(path[..<slash])) }
    }
}
