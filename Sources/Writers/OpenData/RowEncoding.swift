import CourseCatalogue
import Interchange

/// What writes the rows of a table in one form.
protocol RowEncoding {
    /// How many bytes wait to be drained.
    var pendingByteCount: Int { get }

    /// One more row.
    mutating func append(_ row: RowText)
    /// What was written since the last time.
    mutating func drain() -> [UInt8]
}

/// The rows of a table in NDJSON: an object a line.
struct LinesEncoding: RowEncoding {
    private let rows: JSONRows
    private var bytes: [UInt8] = []

    /// No row yet.
    init(_ outline: TableOutline) {
        rows = JSONRows(outline.fields, depth: nil)
    }

    var pendingByteCount: Int { bytes.count }

    mutating func append(_ row: RowText) {
        rows.append(row, to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
    }

    mutating func drain() -> [UInt8] { bytes.drain() }
}

/// The rows of several tables in one JSON document: an object, with an array for each table.
final class DocumentEncoding: RowEncoding {
    private var writer = JSONWriter()
    private var rows: JSONRows?

    /// No table yet.
    init() {
        writer.beginObject()
    }

    /// The rows that follow are those of this table.
    func begin(_ outline: TableOutline) {
        writer.name(outline.name)
        writer.beginArray()
        rows = JSONRows(outline.fields, depth: 2)
    }

    /// The table that was begun has no more rows.
    func end() { writer.end() }

    var pendingByteCount: Int { writer.pendingByteCount }

    func append(_ row: RowText) {
        guard let rows else { return }
        writer.value { rows.append(row, to: &$0) }
    }

    func drain() -> [UInt8] { writer.drain() }

    /// What was not drained yet, with the document's end.
    consuming func finish() -> [UInt8] { writer.finish() }
}
