import Archive
import CourseCatalogue
import Foundation
import Interchange

/// Takes files of the former export that would be the same again, in the place of making them: by what their bytes depend on
/// (`Artifact.basis`), by the files of the source that they are copies of, and by what became of them on the disk since.
struct ArtifactReuse: Sendable {
    /// What is known of the files that earlier runs wrote.
    let records: SourceRecords
    /// The folder with the former export.
    let former: String
    /// The folder with the new one.
    let staging: String
    /// The time of every entry of every archive, on which the bytes of each depend.
    let timestamp: ZipTimestamp

    /// What is known of a file that an earlier run wrote.
    private struct Known: Recordable {
        /// What it was when it was written.
        var stamp: SourceStamps.Stamp
        var sha256: String

        init(stamp: SourceStamps.Stamp, sha256: String) {
            (self.stamp, self.sha256) = (stamp, sha256)
        }

        func write(to record: inout RecordWriter) {
            stamp.write(to: &record)
            record.write(sha256)
        }

        init(from record: inout RecordReader) throws(RecordReader.Fault) {
            stamp = try SourceStamps.Stamp(from: &record)
            sha256 = try record.text()
        }
    }

    /// The file of the former export that an artifact would become, put into the new one; nil where it has to be made.
    ///
    /// - Throws: ``SystemFault`` where the disk refuses.
    func file(for artifact: Artifact, of basis: String) throws(SystemFault) -> StagedFile? {
        let path = former + "/" + artifact.path
        guard let known = records.value(Self.key(artifact.path), of: basis + time, as: Known.self),
            DiskEntry.at(path) == .file, SourceStamps.Stamp(at: path) == known.stamp
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
        guard let sha256 = file.file.sha256, let stamp = SourceStamps.Stamp(at: staging + "/" + artifact.path) else {
            return forget(artifact.path)
        }
        records.keep(
            Known(stamp: stamp, sha256: sha256), as: Self.key(artifact.path), of: basis + time, madeOf: accesses.files)
    }

    private var time: String { " \(timestamp.dosDate) \(timestamp.dosTime)" }

    /// Forgets a file that is not to be taken again.
    func forget(_ path: String) { records.cache.drop(Self.key(path)) }

    private static func key(_ path: String) -> RecordKey { RecordKey(.artifact, path) }
}
