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
            try write(artifact, to: root + "/" + artifact.path, reporting: &diagnostics)
            guard let made = DescribedFile(at: artifact.path, in: root) else { throw SystemFault(code: EIO) }
            let file = WrittenFile(path: made.path, byteCount: made.byteCount, sha256: made.sha256)
            return StagedFile(file: file, format: artifact.format)
        } catch let failure as ArtifactFailure {
            diagnostics.report(failure.diagnostic(leavingOut: artifact.path))
            return nil
        }
    }

    private func write(
        _ artifact: Artifact, to path: String, reporting diagnostics: inout DiagnosticCollector
    ) throws {
        switch artifact.content {
        case .archive(let entries):
            let artifacts: [Artifact]
            do { artifacts = try entries(&diagnostics) } catch { throw ArtifactFailure(error) }
            try makeFolder(above: path)
            let assembly = ArchiveAssembly(content: content, timestamp: timestamp, shared: shared)
            try assembly.write(artifacts, to: path, reporting: &diagnostics)
        case .streamed(let stream):
            try makeFolder(above: path)
            try OutputFile.write(stream, to: path, reporting: &diagnostics)
        case .bytes, .shared, .made, .describing, .copy:
            let bytes = try content.bytes(of: artifact.content, reporting: &diagnostics)
            try makeFolder(above: path)
            var file = try OutputFile(creating: path)
            try file.write(bytes)
        }
    }

    private func makeFolder(above path: String) throws(SystemFault) {
        if let slash = path.lastIndex(of: "/") { try makeFolders(String(path[..<slash])) }
    }
}
