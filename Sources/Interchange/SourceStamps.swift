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

    private let first = Mutex<[String: Stamp]>([:])

    /// Keeps what a file is, unless it was read before.
    func keep(_ stamp: Stamp, of path: String) {
        first.withLock { $0[path] = $0[path] ?? stamp }
    }

    /// The first file, by bytes, that is no longer what it was; nil where all are.
    func firstChanged(_ now: (String) -> Stamp?) -> String? {
        first.withLock { $0 }.reduce(nil) { changed, file in
            guard now(file.key) != file.value else { return changed }
            return changed.map { $0.utf8.lexicographicallyPrecedes(file.key.utf8) ? $0 : file.key } ?? file.key
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
