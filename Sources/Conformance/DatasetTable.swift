import Foundation

/// A table of a dataset, with what its schema says of it.
struct DatasetTable {
    /// A key of a table: the table's name and its columns.
    struct KeyName: Hashable {
        let resource: String
        let columns: [String]
    }

    let name: String
    let path: String
    let schema: TableSchema
    /// The table's file.
    let text: CheckedText
    /// All rows, the header too.
    let rowsWithHeader: DatasetRows
    /// The names in the first row.
    let header: [String]
    /// The values of every key that a table of the dataset refers to.
    var referencedKeys: [KeyName: Set<[String]>] = [:]

    /// Opens a table; nil where the resource is no CSV table with a schema.
    init?(
        _ resource: DataPackageDescriptor.Resource, windowByteCount: Int, open: (String) -> CheckedText?
    ) throws(Finding.Refusal) {
        func refusal(_ id: String, _ french: String, _ english: String) -> Finding.Refusal {
            Finding.Refusal(id: id, finding: Finding(fr: french, en: english))
        }
        let path = resource.path
        guard let text = open(path) else {
            throw refusal(
                "missing-dataset-file", "« \(path) » manque au jeu", "“\(path)” is missing from the dataset")
        }
        if let expected = resource.bytes, expected != text.byteCount {
            throw refusal(
                "dataset-file-size", "« \(path) » a \(text.byteCount) octets et non \(expected)",
                "“\(path)” has \(text.byteCount) bytes, not \(expected)")
        }
        guard resource.format == "csv", let schemaPath = resource.schema else { return nil }
        guard let schemaText = open(schemaPath),
            let schema = try? JSONDecoder().decode(TableSchema.self, from: Data(schemaText.allBytes))
        else {
            throw refusal(
                "missing-table-schema", "« \(schemaPath) » manque ou n'est pas le schéma d'une table",
                "“\(schemaPath)” is missing or not a table's schema")
        }
        guard text.isUTF8 else {
            throw refusal("dataset-encoding", "« \(path) » n'est pas en UTF-8", "“\(path)” is not in UTF-8")
        }
        name = resource.name
        self.path = path
        self.schema = schema
        self.text = text
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        rowsWithHeader = DatasetRows(
            text: text, start: text.bytes(0..<mark.count) == mark ? mark.count : 0,
            delimiter: resource.dialect?.delimiter?.utf8.first ?? UInt8(ascii: ","), windowByteCount: windowByteCount)
        header = rowsWithHeader.first { _ in true }?.texts ?? []
    }

    /// The rows after the header.
    var rows: DropFirstSequence<DatasetRows> { rowsWithHeader.dropFirst() }

    /// Where columns stand in a row; nil where one isn't in the header.
    func positions(of columns: [String]) -> [Int]? {
        let positions = columns.compactMap { header.firstIndex(of: $0) }
        return positions.count == columns.count ? positions : nil
    }

    /// The values of every key that these tables refer to.
    static func keys(of tables: [DatasetTable]) -> [KeyName: Set<[String]>] {
        var keys: [KeyName: Set<[String]>] = [:]
        for reference in tables.flatMap({ $0.schema.foreignKeys ?? [] }).map(\.reference) {
            guard let name = reference.resource, let table = tables.first(where: { $0.name == name }),
                let positions = table.positions(of: reference.fields)
            else { continue }
            keys[KeyName(resource: name, columns: reference.fields)] = Set(
                table.rows.compactMap { $0.texts(at: positions) })
        }
        return keys
    }
}
