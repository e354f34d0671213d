import CourseCatalogue
import Diagnostics
import Interchange

extension Page: Recordable {
    func write(to record: inout RecordWriter) {
        record.write(shared: path)
        record.write(fileSlug)
        record.write(contentCount)
        record.write(permalink)
        record.write(language)
        record.write(title)
        record.write(summary)
        record.write(date)
        record.write(image)
        record.write(tags)
        record.write(collections == tags?.value ? [] : collections)
        record.write(declared?.value)
        record.write(mayHoldCards)
        record.write(platformModule)
        record.write(isServed)
        record.write(isDraft)
        record.write(isExcludedFromCollections)
    }

    init(from record: inout RecordReader) throws(RecordReader.Fault) {
        path = try record.sharedText()
        fileSlug = try record.text()
        contentCount = try record.number()
        permalink = try record.optional()
        language = try record.optional()
        title = try record.optional()
        summary = try record.optional()
        date = try record.optional()
        image = try record.optional()
        tags = try record.optional()
        collections = try record.list()
        if collections.isEmpty { collections = tags?.value ?? [] }
        declared = try record.optional(PageFacts.self).map(SharedValue.init)
        mayHoldCards = try record.flag()
        platformModule = try record.optional()
        isServed = try record.flag()
        isDraft = try record.flag()
        isExcludedFromCollections = try record.flag()
    }
}
