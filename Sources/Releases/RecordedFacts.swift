import CourseCatalogue

/// What was known of a module, by fact and day, as bytes: of a long catalogue these are the largest part of a journal, which
/// stays in memory for a whole export and is seldom asked for them.
struct RecordedFacts: Hashable, Sendable {
    private let record: ShelvedRecord?
    /// From the day that the first fact was seen on until the last one; nil where there is none.
    let days: ClosedRange<CalendarDate>?

    /// No facts.
    init() {
        (record, days) = (nil, nil)
    }

    /// These facts, in their order, put on a shelf.
    init(_ records: [Journal.Record], on shelf: RecordShelf = RecordShelf()) {
        var writer = RecordWriter(), days: ClosedRange<CalendarDate>?
        for record in records {
            writer.write(Self.places[record.fact] ?? 0)
            record.seenOn.write(to: &writer)
            writer.write(record.value)
            days =
                days.map { min($0.lowerBound, record.seenOn)...max($0.upperBound, record.seenOn) }
                ?? record.seenOn...record.seenOn
        }
        (record, self.days) = (records.isEmpty ? nil : shelf.put(writer.bytes), days)
    }

    /// Whether there is none.
    var isEmpty: Bool { record == nil }

    /// The facts, in their order.
    var records: [Journal.Record] {
        var reader = RecordReader(record?.bytes ?? []), records: [Journal.Record] = []
        records.reserveCapacity(Self.names.count)
        while !reader.isAtEnd, let record = try? Self.record(from: &reader) { records.append(record) }
        return records
    }

    private static func record(from reader: inout RecordReader) throws(RecordReader.Fault) -> Journal.Record {
        let place = try reader.number()
        guard names.indices.contains(place) else { throw RecordReader.Fault() }
        return Journal.Record(
            names[place], seenOn: try CalendarDate(from: &reader), value: try reader.optional())
    }

    private static let names = FactName.allCases
    private static let places = Dictionary(
        zip(names, names.indices), uniquingKeysWith: { first, _ in first })
}
