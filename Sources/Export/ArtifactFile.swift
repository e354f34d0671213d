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
    var place: [Int] = []
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

    /// Writes an artifact, or takes it from the former export; nil where it can't be made, which is reported, as is why it was
    /// refused.
    ///
    /// - Throws: ``SystemFault`` where the disk refuses.
    func write(
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
            try makeFolder(above: path)
            var (digest, count) = (SHA256(), 0)
            try OutputFile.write(
                { piece, diagnostics in
                    try stream(
                        { bytes in
                            digest.update(bytes)
                            count += bytes.count
                            try piece(bytes)
                        }, &diagnostics)
                }, to: path, reporting: &diagnostics)
            return WrittenFile(path: artifact.path, byteCount: count, sha256: digest.hexadecimal())
        case .bytes, .shared, .made, .describing, .copy:
            let bytes = try content.bytes(of: artifact.content, reporting: &diagnostics)
            return try write(bytes, to: path, as: artifact.path)
        }
    }

    private func write(_ bytes: [UInt8], to path: String, as name: String) throws(SystemFault) -> WrittenFile {
        try makeFolder(above: path)
        var file = try OutputFile(creating: path)
        try file.write(bytes)
        return WrittenFile(path: name, byteCount: bytes.count, sha256: SHA256.hexadecimal(of: bytes))
    }

    private func makeFolder(above path: String) throws(SystemFault) {
        if let slash = path.lastIndex(of: "/") { try makeFolders(String(path[..<slash])) }
    }
}
