package import CourseCatalogue

/// Records of what was made of files of a source, each with what it was made of: one of an earlier run is taken again where
/// all of that is still the same.
package struct SourceRecords: Sendable {
    /// Where they are kept.
    package let cache: RecordCache
    /// What the files are files of.
    package let source: SourceTree

    /// Records of what is made of a source.
    package init(in cache: RecordCache, of source: SourceTree) {
        (self.cache, self.source) = (cache, source)
    }

    /// What was kept and would be the same again; its files then count as read.
    ///
    /// - Parameters:
    ///   - key: what it was kept under.
    ///   - basis: a digest of what it is made of beside the files.
    package func value<Value: Recordable>(_ key: RecordKey, of basis: String, as _: Value.Type = Value.self) -> Value? {
        value(key) { $0 == basis && source.trust($1) }
    }

    /// What was kept, whatever has become since of what it was made of.
    package func formerValue<Value: Recordable>(_ key: RecordKey, as _: Value.Type = Value.self) -> Value? {
        value(key) { _, _ in true }
    }

    private func value<Value: Recordable>(
        _ key: RecordKey, where isTrue: (_ basis: String, _ files: [SourceDependency]) -> Bool
    ) -> Value? {
        guard let bytes = cache.record(key) else { return nil }
        var record = RecordReader(bytes)
        do {
            guard isTrue(try record.text(), try record.list()) else { return nil }
            return try Value(from: &record)
        } catch {
            return nil
        }
    }

    /// A file as it is now, to be asked for before it is read; nil where nothing lasts, or there is no such file.
    package func file(_ path: String) -> [SourceDependency]? {
        guard cache.lasts, let stamp = source.stamp(of: path) else { return nil }
        return [SourceDependency(path: path, stamp: stamp)]
    }

    /// Keeps what was made, in the place of what was kept before; where a file can change without that being seen, or nobody
    /// knows the files, nothing is kept.
    ///
    /// - Parameters:
    ///   - value: what was made.
    ///   - key: what it is kept under.
    ///   - basis: a digest of what it was made of beside the files.
    ///   - files: the files, with what they were before they were read; nil where it was made of more than can be told.
    /// - Returns: whether it is kept.
    @discardableResult
    package func keep(
        _ value: some Recordable, as key: RecordKey, of basis: String, madeOf files: [SourceDependency]?
    ) -> Bool {
        guard cache.lasts, let files, cache.areSettled(files) else {
            cache.drop(key)
            return false
        }
        return cache.keep(Self.bytes(value, basis, files), as: key)
    }

    /// Keeps what was made for this run alone: no basis is its own.
    ///
    /// - Returns: whether it is kept.
    package func keepForNow(_ value: some Recordable, as key: RecordKey) -> Bool {
        cache.keep(Self.bytes(value, Self.noBasis, []), as: key)
    }

    private static let noBasis = "this run alone"

    private static func bytes(_ value: some Recordable, _ basis: String, _ files: [SourceDependency]) -> [UInt8] {
        var record = RecordWriter()
        record.write(basis)
        record.write(files)
        value.write(to: &record)
        return record.bytes
    }
}
