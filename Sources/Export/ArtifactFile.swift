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
}

/// Writes artifacts as files under a folder.
struct ArtifactFile: Sendable {
    let root: String
    let content: ArtifactContent
    let timestamp: ZipTimestamp
    /// What archives have alike.
    let shared: SharedContents

    /// Writes an artifact; nil where it can't be made, which is reported, as is why it was refused.
    ///
    /// - Throws: ``SystemFault`` where the disk refuses.
    func write(
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
