extension Asset: Recordable {
    package func write(to record: inout RecordWriter) {
        record.write(sourcePath)
        record.write(shared: mediaType)
        record.write(byteCount)
        record.write(address)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(
            sourcePath: try record.text(), mediaType: try record.sharedText(), byteCount: try record.number(),
            address: try record.optional())
    }
}

extension Picture.Rendition: Recordable {
    package func write(to record: inout RecordWriter) {
        asset.write(to: &record)
        record.write(width)
        record.write(height)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(asset: try Asset(from: &record), width: try record.number(), height: try record.number())
    }
}

extension Picture: Recordable {
    package func write(to record: inout RecordWriter) {
        asset.write(to: &record)
        record.write(alternativeText)
        record.write(width)
        record.write(height)
        record.write(renditions)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(
            asset: try Asset(from: &record), alternativeText: try record.text(), width: try record.optional(),
            height: try record.optional())
        renditions = try record.list()
    }
}

extension Video: Recordable {
    package func write(to record: inout RecordWriter) {
        record.write(shared: host.rawValue)
        record.write(identifier)
        record.write(playerAddress)
        record.write(title)
        record.write(transcript)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(
            host: try record.choice(), identifier: try record.text(), playerAddress: try record.text(),
            title: try record.optional(), transcript: try record.optional())
    }
}

extension Transcript: Recordable {
    package func write(to record: inout RecordWriter) {
        record.write(author)
        record.write(content)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(author: try record.optional(), content: try record.list())
    }
}
