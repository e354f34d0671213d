import Archive
import CourseCatalogue
import Foundation
import Interchange

/// Takes files of the former export that would be the same again, in the place of making them: by what their bytes depend on
/// (`Artifact.basis`), by the files of the source that they are copies of, and by what became of them on the disk since.
struct ArtifactReuse: Sendable {
    let cache: RecordCache
    let source: SourceTree
    /// The folder with the former export.
    let former: String
    /// The folder with the new one.
    let staging: String
    /// The time of every entry of every archive, on which the bytes of each depend.
    let timestamp: ZipTimestamp

    /// What is known of a file that an earlier run wrote.
    private struct Known: Recordable {
        var basis: String
        var sources: [SourceDependency]
        var stamp: SourceStamps.Stamp
        var sha256: String

        init(basis: String, sources: [SourceDependency], stamp: SourceStamps.Stamp, sha256: String) {
            (self.basis, self.sources, self.stamp, self.sha256) = (basis, sources, stamp, sha256)
        }

        func write(to record: inout RecordWriter) {
            record.write(basis)
            record.write(sources)
            stamp.write(to: &record)
            record.write(sha256)
        }

        init(from record: inout RecordReader) throws(RecordReader.Fault) {
            basis = try record.text()
            sources = try record.list()
            stamp = try SourceStamps.Stamp(from: &record)
            sha256 = try record.text()
        }
    }

    /// The file of the former export that an artifact would become, put into the new one; nil where it has to be made.
    ///
    /// - Throws: ``SystemFault`` where the disk refuses.
    func file(for artifact: Artifact, of basis: String) throws(SystemFault) -> StagedFile? {
        guard let bytes = cache.record(Self.key(artifact)) else { return nil }
        var record = RecordReader(bytes)
        let path = former + "/" + artifact.path
        guard let known = try? Known(from: &record), known.basis == basis + time, DiskEntry.at(path) == .file,
            SourceStamps.Stamp(at: path) == known.stamp, source.trust(known.sources)
        else { return nil }
        let target = staging + "/" + artifact.path
        if let slash = target.lastIndex(of: "/") { try makeFolders(String(target[..<slash])) }
        // Where files can't have two names, or not as many, it is made anew.
        guard link(path, target) == 0 else { return nil }
        let file = WrittenFile(path: artifact.path, byteCount: known.stamp.byteCount, sha256: known.sha256)
        return StagedFile(file: file, format: artifact.format, isChecked: true)
    }

    /// Keeps what was made for later runs.
    ///
    /// - Parameter accesses: the files of the source that were read for it.
    func keep(_ artifact: Artifact, of basis: String, as file: StagedFile, madeOf accesses: SourceAccesses) {
        guard let sha256 = file.file.sha256, let sources = accesses.files,
            cache.areSettled(sources), let stamp = SourceStamps.Stamp(at: staging + "/" + artifact.path)
        else { return cache.drop(Self.key(artifact)) }
        var record = RecordWriter()
        Known(basis: basis + time, sources: sources, stamp: stamp, sha256: sha256).write(to: &record)
        cache.keep(record.bytes, as: Self.key(artifact))
    }

    private var time: String { " \(timestamp.dosDate) \(timestamp.dosTime)" }

    /// Forgets a file that is not to be taken again.
    func forget(_ path: String) { cache.drop(RecordKey(.artifact, path)) }

    private static func key(_ artifact: Artifact) -> RecordKey { RecordKey(.artifact, artifact.path) }
}
