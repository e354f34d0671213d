package import CourseCatalogue
package import Foundation
import Synchronization

/// What the files of a source were when they were first read, shared by every copy of its tree.
package final class SourceStamps: Sendable {
    /// What tells one state of a file from another, as far as the system keeps it.
    package struct Stamp: Hashable, Sendable {
        /// The number of the file in its file system.
        private let inode: UInt64
        /// The size in bytes.
        package let byteCount: Int
        /// When it was modified, in nanoseconds since 1970.
        package let modified: Int

        /// The state that the system tells of.
        package init(_ status: stat) {
            (inode, byteCount) = (UInt64(status.st_ino), Int(status.st_size))
            let (seconds, isBeyond) = status.st_mtim.tv_sec.multipliedReportingOverflow(by: 1_000_000_000)
            modified = isBeyond ? .max : seconds &+ status.st_mtim.tv_nsec
        }

        /// The state of the file at a path of the disk, links followed; nil where there is none.
        package init?(at path: String) {
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
            self.init(status)
        }
    }

    /// The files that were read.
    private struct Files {
        /// Digests of their paths.
        var known: Set<TextDigest> = []
        /// Their paths with what they were, put away.
        var records: [ShelvedRecord] = []
    }

    private let files = Mutex(Files())
    private let shelf = RecordShelf()

    /// Keeps what a file is, unless it was read before.
    func keep(_ stamp: Stamp, of path: String) {
        let digest = TextDigest(of: path)
        files.withLock { files in
            guard files.known.insert(digest).inserted else { return }
            var record = RecordWriter()
            record.write(path)
            stamp.write(to: &record)
            files.records.append(shelf.put(record.bytes))
        }
    }

    /// The first file, by bytes, that is no longer what it was; nil where all are.
    func firstChanged(_ now: (String) -> Stamp?) -> String? {
        files.withLock { $0.records }.reduce(nil) { changed, record in
            var record = RecordReader(record.bytes)
            guard let path = try? record.text(), let stamp = try? Stamp(from: &record), now(path) != stamp else {
                return changed
            }
            return changed.map { $0.utf8.lexicographicallyPrecedes(path.utf8) ? $0 : path } ?? path
        }
    }
}

extension SourceStamps.Stamp: Recordable {
    package func write(to record: inout RecordWriter) {
        record.write(Int(truncatingIfNeeded: inode))
        record.write(byteCount)
        record.write(modified)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        inode = UInt64(truncatingIfNeeded: try record.number())
        byteCount = try record.number()
        modified = try record.number()
    }
}
