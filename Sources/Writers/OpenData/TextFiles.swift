import Interchange

/// The files that hold a dataset's rows as text. Those that are wanted are made at once, a table after the other: each row
/// is made once for all of them.
struct TextFiles: Sendable {
    /// The name of a table's file in CSV.
    static func name(_ table: TableOutline, _ dialect: CSVDialect) -> String {
        table.name + (dialect == .standard ? ".csv" : "-excel.csv")
    }

    /// The name of a table's file in NDJSON.
    static func linesName(_ table: TableOutline) -> String { table.name + ".ndjson" }

    /// The name of the document in JSON: `{"modules": […], "parcours": […]}`, with the columns of the tables as members.
    static let documentName = "modules.json"

    /// The names of the tables that this document holds.
    private static let documentTables = ["modules", "parcours"]

    /// The tables.
    let tables: [FilledTable]

    /// Writes the files of these names: a piece comes with the name of its file.
    func write(_ names: Set<String>, to piece: (String, consuming [UInt8]) throws -> Void) throws {
        let document = DocumentEncoding()
        for table in tables {
            var files = Self.files(of: table.outline).filter { names.contains($0.name) }
            let isInDocument = names.contains(Self.documentName) && Self.documentTables.contains(table.outline.name)
            if isInDocument {
                document.begin(table.outline)
                files.append((Self.documentName, document))
            }
            guard !files.isEmpty else { continue }
            try table.forEachRow { row in
                for index in files.indices {
                    files[index].encoding.append(row)
                    guard files[index].encoding.pendingByteCount >= FilledTable.pieceByteCount else { continue }
                    try piece(files[index].name, files[index].encoding.drain())
                }
            }
            for index in files.indices { try piece(files[index].name, files[index].encoding.drain()) }
            if isInDocument { document.end() }
        }
        if names.contains(Self.documentName) { try piece(Self.documentName, document.finish()) }
    }

    /// The files that hold a table alone, without rows yet.
    private static func files(of table: TableOutline) -> [(name: String, encoding: any RowEncoding)] {
        let header = RowText(table.fields.map(\.name))
        let csvs = [CSVDialect.standard, .excel].map { dialect -> (String, any RowEncoding) in
            var csv = CSVEncoding(dialect)
            csv.append(header)
            return (name(table, dialect), csv)
        }
        return csvs + [(linesName(table), LinesEncoding(table))]
    }
}
