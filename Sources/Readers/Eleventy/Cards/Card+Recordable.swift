import CourseCatalogue
import Diagnostics

extension Card: Recordable {
    func write(to record: inout RecordWriter) {
        location.write(to: &record)
        record.write(sourceLine)
        record.write(title)
        record.write(summary)
        record.write(link)
        record.write(image)
        record.write(badges)
        record.write(tags)
        record.write(details)
        record.write(date)
    }

    init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(location: try SourceLocation(from: &record), sourceLine: try record.optional())
        title = try record.optional()
        summary = try record.optional()
        link = try record.optional()
        image = try record.optional()
        badges = try record.list()
        tags = try record.list()
        details = try record.list()
        date = try record.optional()
    }
}

extension Page.ImageField: Recordable {
    func write(to record: inout RecordWriter) {
        record.write(path)
        record.write(alternativeText)
        location.write(to: &record)
    }

    init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(
            path: try record.text(), alternativeText: try record.text(), location: try SourceLocation(from: &record))
    }
}
