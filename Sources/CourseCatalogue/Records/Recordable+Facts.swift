package import Diagnostics

extension SourceLocation: Recordable {
    package func write(to record: inout RecordWriter) {
        record.write(shared: file)
        record.write(Int(line))
        record.write(Int(column))
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(file: try record.sharedText(), line: try record.number(), column: try record.number())
    }
}

extension Provenance: Recordable {
    // Each fact has one: names would be compared dozens of times a module.
    private static let manners = Manner.allCases

    package func write(to record: inout RecordWriter) {
        record.write(Self.manners.firstIndex(of: manner) ?? 0)
        record.write(location)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        let place = try record.number()
        guard Self.manners.indices.contains(place) else { throw RecordReader.Fault() }
        self.init(Self.manners[place], at: try record.optional())
    }
}

extension Fact: Recordable where Value: Recordable {
    package func write(to record: inout RecordWriter) {
        value.write(to: &record)
        provenance.write(to: &record)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(try Value(from: &record), try Provenance(from: &record))
    }
}

extension CalendarDate: Recordable {
    package func write(to record: inout RecordWriter) { record.write(daysSince1970) }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        guard let date = CalendarDate(daysSince1970: try record.number()) else { throw RecordReader.Fault() }
        self = date
    }
}

extension ApproximateDate: Recordable {
    package func write(to record: inout RecordWriter) {
        let parts: [Int] =
            switch self {
            case .day(let day): [0, day.daysSince1970, 0]
            case .month(let year, let month): [1, year, month]
            case .quarter(let year, let quarter): [2, year, quarter]
            case .endOfYear(let year): [3, year, 0]
            case .year(let year): [4, year, 0]
            }
        for part in parts { record.write(part) }
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        let (kind, first, second) = (try record.number(), try record.number(), try record.number())
        switch kind {
        case 0:
            guard let day = CalendarDate(daysSince1970: first) else { throw RecordReader.Fault() }
            self = .day(day)
        case 1: self = .month(year: first, month: second)
        case 2: self = .quarter(year: first, quarter: second)
        case 3: self = .endOfYear(first)
        case 4: self = .year(first)
        default: throw RecordReader.Fault()
        }
    }
}

extension DurationRange: Recordable {
    package func write(to record: inout RecordWriter) {
        record.write(minimumMinutes)
        record.write(maximumMinutes)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        let (minimum, maximum) = (try record.number(), try record.number())
        guard let duration = DurationRange(minimumMinutes: minimum, maximumMinutes: maximum) else {
            throw RecordReader.Fault()
        }
        self = duration
    }
}

extension DeliveryMode: Recordable {
    package func write(to record: inout RecordWriter) { record.write(shared: rawValue) }
    package init(from record: inout RecordReader) throws(RecordReader.Fault) { self = try record.choice() }
}

extension BilingualText: Recordable {
    package func write(to record: inout RecordWriter) {
        record.write(french)
        record.write(english)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(fr: try record.text(), en: try record.text())
    }
}

extension Diagnostic: Recordable {
    package func write(to record: inout RecordWriter) {
        record.write(shared: severity.rawValue)
        record.write(id)
        message.write(to: &record)
        record.write(location)
        record.write(sourceLine)
        record.write(help)
        record.write(platforms)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(
            try record.choice(), try record.text(), try BilingualText(from: &record), at: try record.optional(),
            sourceLine: try record.optional(), help: try record.optional(), platforms: try record.list())
    }
}
