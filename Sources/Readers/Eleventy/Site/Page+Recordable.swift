import CourseCatalogue
import Diagnostics
import Interchange

extension Page: Recordable {
    func write(to record: inout RecordWriter) {
        record.write(path)
        record.write(fileSlug)
        record.write(segments)
        record.write(permalink)
        record.write(language)
        record.write(title)
        record.write(summary)
        record.write(date)
        record.write(image)
        record.write(tags)
        record.write(collections)
        record.write(declared?.value)
        record.write(mayHoldCards)
        record.write(platformModules)
        record.write(isServed)
        record.write(isDraft)
        record.write(isExcludedFromCollections)
    }

    init(from record: inout RecordReader) throws(RecordReader.Fault) {
        path = try record.text()
        fileSlug = try record.text()
        segments = try record.list()
        permalink = try record.optional()
        language = try record.optional()
        title = try record.optional()
        summary = try record.optional()
        date = try record.optional()
        image = try record.optional()
        tags = try record.optional()
        collections = try record.list()
        declared = try record.optional(PageFacts.self).map(SharedValue.init)
        mayHoldCards = try record.flag()
        platformModules = try record.list()
        isServed = try record.flag()
        isDraft = try record.flag()
        isExcludedFromCollections = try record.flag()
    }
}

/// The fields of pages, kept from run to run by what their files are.
struct KeptFields: Sendable {
    let cache: RecordCache
    let source: SourceTree
    /// A digest of what fields depend on beside the page's file.
    let digest: String

    /// The fields of a page whose file is what it was when they were kept.
    func page(at path: String) -> Page? {
        guard cache.lasts, let stamp = source.stamp(of: path), let bytes = cache.record(RecordKey(.fields, path)) else {
            return nil
        }
        var record = RecordReader(bytes)
        do {
            guard try record.text() == digest, try SourceStamps.Stamp(from: &record) == stamp else { return nil }
            let page = try Page(from: &record)
            source.trust(path, stamp)
            return page
        } catch {
            return nil
        }
    }

    /// Keeps the fields of a page.
    ///
    /// - Parameter stamp: what its file was before it was read.
    func keep(_ page: Page, _ stamp: SourceStamps.Stamp?) {
        guard cache.lasts, let stamp, cache.isSettled(stamp) else { return }
        var record = RecordWriter()
        record.write(digest)
        stamp.write(to: &record)
        page.write(to: &record)
        cache.keep(record.bytes, as: RecordKey(.fields, page.path))
    }
}
