import CourseCatalogue
import Interchange
import Synchronization

/// What was rendered, so that each page is rendered once, and not again by a later run where all that it was made of is still
/// the same.
final class KeptPages: Sendable {
    private let cache: RecordCache
    private let source: SourceTree
    /// A digest of what pages are made of beside their own files.
    private let siteDigest: String
    /// The pages that were rendered by this run, or are known to be what an earlier one rendered.
    private let known = Mutex<Set<String>>([])

    init(in cache: RecordCache, source: SourceTree, siteDigest: String) {
        self.cache = cache
        self.source = source
        self.siteDigest = siteDigest
    }

    /// Keeps a page, as far as it can be kept.
    ///
    /// - Parameter accesses: the files that it was made of; nil where it depends on more than can be told.
    /// - Returns: the page, with the digest of its body.
    func keep(
        _ page: RenderedPage, _ body: [BodyNode], at path: String, madeOf accesses: SourceAccesses?
    ) -> RenderedPage {
        var nodes = RecordWriter()
        nodes.write(body)
        var page = page
        let isKept = nodes.isReadable && cache.keep(nodes.bytes, as: RecordKey(.body, path))
        page.bodyDigest = isKept ? String(SHA256.hexadecimal(of: nodes.bytes).prefix(32)) : nil
        let files = cache.lasts ? accesses?.files.flatMap { cache.areSettled($0) ? $0 : nil } : nil
        var record = RecordWriter()
        record.write(files == nil ? "" : siteDigest)
        record.write(files ?? [])
        page.write(to: &record)
        if cache.keep(record.bytes, as: RecordKey(.page, path)) { known.withLock { _ = $0.insert(path) } }
        return page
    }

    /// A page that was kept and would be the same now.
    func page(at path: String) -> RenderedPage? {
        guard let bytes = cache.record(RecordKey(.page, path)) else { return nil }
        var record = RecordReader(bytes)
        do {
            let digest = try record.text(), files = try record.list(SourceDependency.self)
            guard known.withLock({ $0.contains(path) }) || isTrue(digest, files, of: path) else { return nil }
            return try RenderedPage(from: &record)
        } catch {
            return nil
        }
    }

    /// The body of a page that was kept with it.
    func body(ofPageAt path: String) -> [BodyNode]? {
        guard let bytes = cache.record(RecordKey(.body, path)) else { return nil }
        var record = RecordReader(bytes)
        return try? record.list()
    }

    /// Whether what an earlier run kept still holds; its files then count as read.
    private func isTrue(_ digest: String, _ files: [SourceDependency], of path: String) -> Bool {
        guard digest == siteDigest, files.contains(where: { $0.path == path }), source.trust(files) else {
            return false
        }
        known.withLock { _ = $0.insert(path) }
        return true
    }
}
