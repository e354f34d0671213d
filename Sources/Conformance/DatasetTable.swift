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
    let csv: CSVText
    /// The names in the first row.
    let header: [String]
    /// The values of every key that a table of the dataset refers to.
    var referencedKeys: [KeyName: Set<[String]>] = [:]

    /// Loads a table; nil where the resource is no CSV table with a schema.
    init?(
        _ resource: DataPackageDescriptor.Resource, byteCount: (String) -> Int?, load: (String) throws -> [UInt8]
    ) throws(Finding.Refusal) {
        func refusal(_ id: String, _ french: String, _ english: String) -> Finding.Refusal {
            Finding.Refusal(id: id, finding: Finding(fr: french, en: english))
        }
        let path = resource.path
        let missing = refusal(
            "missing-dataset-file", "« \(path) » manque au jeu", "“\(path)” is missing from the dataset")
        guard let size = byteCount(path) else { throw missing }
        if let expected = resource.bytes, expected != size {
            throw refusal(
                "dataset-file-size", "« \(path) » a \(size) octets et non \(expected)",
                "“\(path)” has \(size) bytes, not \(expected)")
        }
        guard resource.format == "csv", let schemaPath = resource.schema else { return nil }
        guard let bytes = try? load(path) else { throw missing }
        guard let schemaBytes = try? load(schemaPath),
            let schema = try? JSONDecoder().decode(TableSchema.self, from: Data(schemaBytes))
        else {
            throw refusal(
                "missing-table-schema", "« \(schemaPath) » manque ou n'est pas le schéma d'une table",
                "“\(schemaPath)” is missing or not a table's schema")
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw refusal("dataset-encoding", "« \(path) » n'est pas en UTF-8", "“\(path)” is not in UTF-8")
        }
        name = resource.name
        self.path = path
        self.schema = schema
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
        csv = CSVText(bytes: text, delimiter: resource.dialect?.delimiter?.utf8.first ?? UInt8(ascii: ","))
        header = csv.first { _ in true }.map { [csv] in csv.texts(of: $0) } ?? []
    }

    /// The rows after the header.
    var rows: DropFirstSequence<CSVText> { csv.dropFirst() }

    /// Where columns stand in a row; nil where one isn't in the header.
    func positions(of columns: [String]) -> [Int]? {
        let positions = columns.compactMap { header.firstIndex(of: $0) }
        return positions.count == columns.count ? positions : nil
    }

    /// What a row has at these positions; nil where it is too short.
    func values(of row: CSVText.Row, at positions: [Int]) -> [String]? {
        guard positions.allSatisfy(row.fields.indices.contains) else { return nil }
        return positions.map { csv.text(row.fields[$0]) }
    }

    /// The values of every key that these tables refer to.
    static func keys(of tables: [DatasetTable]) -> [KeyName: Set<[String]>] {
        var keys: [KeyName: Set<[String]>] = [:]
        for reference in tables.flatMap({ $0.schema.foreignKeys ?? [] }).map(\.reference) {
            guard let name = reference.resource, let table = tables.first(where: { $0.name == name }),
                let positions = table.positions(of: reference.fields)
            else { continue }
            keys[KeyName(resource: name, columns: reference.fields)] = Set(
                table.rows.compactMap { table.values(of: $0, at: positions) })
        }
        return keys
    }
}
