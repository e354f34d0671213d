import Diagnostics
import Interchange

/// A table of the dataset: what it is called, its columns, and its rows, made one by one as they are asked for.
struct Table<Row>: Sendable {
    /// A column whose values are those of another table's column.
    struct Reference: Sendable {
        let column: String
        let resource: String
        let target: String
    }

    /// The resource's name, and its file's name without `.csv`.
    let name: String
    /// The name for people, in French.
    let title: String
    /// What a row is, in French.
    let description: String
    /// The columns, in order.
    let columns: [Column<Row>]
    /// The columns that together name a row.
    let primaryKey: [String]
    /// What it refers to.
    let references: [Reference]

    /// Writes the CSV: the header, then the rows, handed over by some 256 KiB at a time.
    func writeCSV(of rows: some Sequence<Row>, to piece: (consuming [UInt8]) throws -> Void) rethrows {
        var csv = CSVEncoding()
        for column in columns { csv.append(.text(column.name)) }
        csv.endRow()
        for row in rows {
            for column in columns { csv.append(column.cell(row)) }
            csv.endRow()
            if csv.bytes.count >= 1 << 18 { try piece(csv.drain()) }
        }
        try piece(csv.drain())
    }

    /// Writes the rows as the elements of an array, an object each, handed over by some 256 KiB at a time.
    func writeJSON(
        of rows: some Sequence<Row>, in document: inout JSONWriter, to piece: (consuming [UInt8]) throws -> Void
    ) rethrows {
        document.beginArray()
        for row in rows {
            document.beginObject()
            for column in columns {
                document.name(column.name)
                document.write(column.cell(row).json)
            }
            document.end()
            if document.pendingByteCount >= 1 << 18 { try piece(document.drain()) }
        }
        document.end()
    }
}
