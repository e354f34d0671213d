import CourseCatalogue
import Interchange
import Synchronization

/// What was rendered, so that each page is rendered once, and not again by a later run where all that it was made of is still
/// the same.
final class KeptPages: Sendable {
    private let records: SourceRecords
    /// A digest of what pages are made of beside their own files.
    private let siteDigest: String
    /// The pages that were rendered by this run, or are known to be what an earlier one rendered.
    private let known = Mutex<Set<RecordKey>>([])

    init(in records: SourceRecords, siteDigest: String) {
        self.records = records
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
        let isKept = nodes.isReadable && records.cache.keep(nodes.bytes, as: RecordKey(.body, path))
        page.bodyDigest = isKept ? String(SHA256.hexadecimal(of: nodes.bytes).prefix(32)) : nil
        let key = RecordKey(.page, path)
        let lasts = records.keep(page, as: key, of: siteDigest, madeOf: accesses?.files)
        if lasts || records.keepForNow(page, as: key) { known.withLock { _ = $0.insert(key) } }
        return page
    }

    /// A page that was kept and would be the same now.
    func page(at path: String) -> RenderedPage? {
        let key = RecordKey(.page, path)
        if known.withLock({ $0.contains(key) }) { return records.formerValue(key) }
        guard let page = records.value(key, of: siteDigest, as: RenderedPage.self) else { return nil }
        known.withLock { _ = $0.insert(key) }
        return page
    }

    /// The body of a page that was kept with it.
    func body(ofPageAt path: String) -> [BodyNode]? {
        guard let bytes = records.cache.record(RecordKey(.body, path)) else { return nil }
        var record = RecordReader(bytes)
        return try? record.list()
    }
}
