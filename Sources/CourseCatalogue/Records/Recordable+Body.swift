extension BodyNode: Recordable {
    package func write(to record: inout RecordWriter) {
        record.nest { record in
            switch self {
            case .text(let text):
                record.write(0)
                record.write(text)
            case .element(let element):
                record.write(1)
                element.write(to: &record)
            case .picture(let picture):
                record.write(2)
                picture.write(to: &record)
            case .video(let video):
                record.write(3)
                video.write(to: &record)
            case .selfCheck(let check):
                record.write(4)
                check.write(to: &record)
            }
        }
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self = try record.nested { record throws(RecordReader.Fault) in
            switch try record.number() {
            case 0: .text(try record.text())
            case 1: .element(try BodyElement(from: &record))
            case 2: .picture(try Picture(from: &record))
            case 3: .video(try Video(from: &record))
            case 4: .selfCheck(try SelfCheck(from: &record))
            default: throw RecordReader.Fault()
            }
        }
    }
}

extension BodyElement: Recordable {
    package func write(to record: inout RecordWriter) {
        record.write(shared: name)
        record.write(attributes)
        record.write(children)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(try record.sharedText(), try record.list(), try record.list())
    }
}

extension BodyElement.Attribute: Recordable {
    package func write(to record: inout RecordWriter) {
        record.write(shared: name)
        record.write(value)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(try record.sharedText(), try record.text())
    }
}

extension SelfCheck: Recordable {
    package func write(to record: inout RecordWriter) {
        record.write(questions)
        record.write(passMark)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(questions: try record.list(), passMark: try record.optional())
    }
}

extension Question: Recordable {
    package func write(to record: inout RecordWriter) {
        record.write(text)
        record.write(takesSeveral)
        record.write(choices)
        record.write(feedback)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(
            try record.list(), takesSeveral: try record.flag(), choices: try record.list(),
            feedback: try record.list())
    }
}

extension Question.Choice: Recordable {
    package func write(to record: inout RecordWriter) {
        record.write(text)
        record.write(isRight)
        record.write(feedback)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(try record.list(), isRight: try record.flag(), feedback: try record.list())
    }
}
