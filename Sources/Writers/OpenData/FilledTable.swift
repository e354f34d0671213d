import Interchange

/// A table with its rows, which are made each time they are asked for.
struct FilledTable: Sendable {
    typealias Piece = (consuming [UInt8]) throws -> Void

    /// What is told of it.
    let outline: TableOutline
    /// Hands over the values of each row, in the order of the columns.
    let forEachRow: @Sendable (_ visit: ([Cell]) throws -> Void) throws -> Void

    /// How many bytes are gathered before they are handed over.
    static let pieceByteCount = 1 << 20

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
        let names = outline.fields.map { JSONWriter.quoted($0.name) }
        try forEachRow { cells in
            Self.write(cells, names, to: &document)
            if document.pendingByteCount >= Self.pieceByteCount { try piece(document.drain()) }
        }
        document.end()
    }

    /// Writes NDJSON: an object a line.
    func writeLines(to piece: Piece) throws {
        var lines = JSONWriter(isIndented: false)
        let names = outline.fields.map { JSONWriter.quoted($0.name) }
        try forEachRow { cells in
            Self.write(cells, names, to: &lines)
            lines.endDocument()
            if lines.pendingByteCount >= Self.pieceByteCount { try piece(lines.drain()) }
        }
        try piece(lines.drain())
    }

    private static func write(_ cells: [Cell], _ quotedNames: [String], to json: inout JSONWriter) {
        json.beginObject()
        for (name, cell) in zip(quotedNames, cells) {
            json.name(quoted: name)
            json.write(cell)
        }
        json.end()
    }
}

extension JSONWriter {
    /// A value with its type: `null` where nothing is known, `[]` where there is known to be nothing.
    fileprivate mutating func write(_ cell: Cell) {
        switch cell {
        case .missing: writeNull()
        case .text(let text): write(text)
        case .integer(let number): write(number)
        case .boolean(let flag): write(flag)
        case .list(let texts):
            beginArray()
            for text in texts { write(text) }
            end()
        }
    }
}
