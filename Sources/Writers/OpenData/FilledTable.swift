import Interchange

/// A table with its rows, which are made each time they are asked for.
struct FilledTable: Sendable {
    typealias Piece = (consuming [UInt8]) throws -> Void

    /// What is told of it.
    let outline: TableOutline
    /// Hands over the values of each row, in the order of the columns.
    let forEachRow: @Sendable (_ visit: ([Cell]) throws -> Void) throws -> Void

    /// How many bytes are gathered before they are handed over.
    static let pieceByteCount = 1 << 18

    /// Writes the CSV: the header, then the rows.
    func writeCSV(_ dialect: CSVDialect, to piece: Piece) throws {
        var csv = CSVEncoding(dialect)
        for field in outline.fields { csv.append(.text(field.name)) }
        csv.endRow()
        try forEachRow { cells in
            for cell in cells { csv.append(cell) }
            csv.endRow()
            if csv.bytes.count >= Self.pieceByteCount { try piece(csv.drain()) }
        }
        try piece(csv.drain())
    }

    /// Writes the rows as the elements of an array, an object each.
    func writeJSON(in document: inout JSONWriter, to piece: Piece) throws {
        document.beginArray()
        try forEachRow { cells in
            document.write(object(cells))
            if document.pendingByteCount >= Self.pieceByteCount { try piece(document.drain()) }
        }
        document.end()
    }

    /// Writes NDJSON: an object a line.
    func writeLines(to piece: Piece) throws {
        var lines: [UInt8] = []
        try forEachRow { cells in
            lines += JSONWriter.document(object(cells), isIndented: false)
            guard lines.count >= Self.pieceByteCount else { return }
            try piece(lines)
            lines = []
        }
        try piece(lines)
    }

    private func object(_ cells: [Cell]) -> JSONValue {
        .object(zip(outline.fields, cells).map { JSONValue.Member($0.name, $1.json) })
    }
}
