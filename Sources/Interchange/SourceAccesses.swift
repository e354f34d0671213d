import Synchronization

/// Which files of a source something was made of, and what they were then: what has to be the same for it to be made the same
/// again.
package final class SourceAccesses: Sendable {
    private struct Contents {
        var files: [String: SourceStamps.Stamp?] = [:]
        var isWhole = true
    }

    private let contents = Mutex(Contents())

    /// Nothing was asked for yet.
    package init() {}

    func note(_ path: String, _ stamp: SourceStamps.Stamp?) {
        contents.withLock { $0.files[path] = .some(stamp) }
    }

    /// Notes that a folder was looked into, which nothing tells the changes of.
    func noteFolder() { contents.withLock { $0.isWhole = false } }

    /// The files in byte order of their paths, with what each was, nil where it couldn't be read; nil where more than
    /// files was looked at.
    package var files: [SourceDependency]? {
        contents.withLock { contents in
            guard contents.isWhole else { return nil }
            return contents.files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
                .map { SourceDependency(path: $0.key, stamp: $0.value) }
        }
    }
}
