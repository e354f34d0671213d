import Foundation
import Synchronization

/// What the files of a source were when they were first read, shared by every copy of its tree.
final class SourceStamps: Sendable {
    /// What tells one state of a file from another, as far as the system keeps it.
    struct Stamp: Hashable, Sendable {
        private let inode: UInt64
        private let size: Int64
        private let seconds: Int
        private let nanoseconds: Int

        init(_ status: stat) {
            (inode, size) = (UInt64(status.st_ino), Int64(status.st_size))
            (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        }
    }

    private let first = Mutex<[String: Stamp]>([:])

    /// Keeps what a file is, unless it was read before.
    func keep(_ stamp: Stamp, of path: String) {
        first.withLock { $0[path] = $0[path] ?? stamp }
    }

    /// The first file, by bytes, that is no longer what it was; nil where all are.
    func firstChanged(_ now: (String) -> Stamp?) -> String? {
        first.withLock { $0 }.filter { now($0.key) != $0.value }.map(\.key)
            .min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
