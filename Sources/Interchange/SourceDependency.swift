package import CourseCatalogue

/// A file of the source that something was made of, with what it was then.
package struct SourceDependency: Hashable, Sendable {
    /// The file's path in the source.
    package let path: String
    /// What it was; nil where it couldn't be read.
    package let stamp: SourceStamps.Stamp?

    /// A file with what it is.
    package init(path: String, stamp: SourceStamps.Stamp?) {
        self.path = path
        self.stamp = stamp
    }
}

extension SourceDependency: Recordable {
    package func write(to record: inout RecordWriter) {
        record.write(path)
        record.write(stamp)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        path = try record.text()
        stamp = try record.optional()
    }
}

extension SourceTree {
    /// Whether these files are what they were; they then count as read.
    package func trust(_ files: [SourceDependency]) -> Bool {
        guard files.allSatisfy({ stamp(of: $0.path) == $0.stamp }) else { return false }
        for file in files { if let stamp = file.stamp { trust(file.path, stamp) } }
        return true
    }
}

extension RecordCache {
    /// Whether none of these files can change without that being seen.
    package func areSettled(_ files: [SourceDependency]) -> Bool {
        files.allSatisfy { file in file.stamp.map(isSettled) ?? true }
    }
}
