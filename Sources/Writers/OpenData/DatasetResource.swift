import Interchange

/// A file of the dataset, as its Data Package describes it.
struct DatasetResource: Sendable {
    typealias Piece = (consuming [UInt8]) throws -> Void

    /// The resource's name in the Data Package.
    let name: String
    /// The file's name, beside `datapackage.json`.
    let path: String
    /// The name for people, in French.
    let title: String
    /// What the file holds, in French.
    let description: String
    /// `csv` or `json`.
    let format: String
    /// The name of the file that holds the schema, for a table.
    let schemaPath: String?
    /// The schema, for a table.
    let schema: JSONValue?
    /// Writes the file.
    let write: @Sendable (Piece) throws -> Void
}

extension DatasetResource {
    /// The tables and the JSON form of a dataset.
    static func all(of content: DatasetContent) -> [DatasetResource] {
        [
            DatasetResource(.modules) { try Table.modules.writeCSV(of: content.modules, to: $0) },
            DatasetResource(.courses) { try Table.courses.writeCSV(of: content.courses, to: $0) },
            DatasetResource(.places) { try Table.places.writeCSV(of: content.places, to: $0) },
            DatasetResource(
                name: "modules-json", path: "modules.json", title: "Modules et parcours en JSON",
                description: """
                    Les tables modules et parcours, leurs colonnes pour membres : les listes sont des tableaux, les nombres \
                    et les booléens sont typés ; null signifie que l'information n'est pas connue, [] qu'il n'y a rien.
                    """,
                format: "json", schemaPath: nil, schema: nil,
                write: { try content.writeJSON(to: $0) }),
        ]
    }

    private init<Row>(_ table: Table<Row>, write: @escaping @Sendable (Piece) throws -> Void) {
        self.init(
            name: table.name, path: table.name + ".csv", title: table.title, description: table.description,
            format: "csv", schemaPath: table.schemaPath, schema: table.schema, write: write)
    }

    /// The resource's entry in the Data Package, with the size and the digest of the file as it is written.
    func descriptor() throws -> JSONValue {
        var byteCount = 0
        var digest = SHA256()
        try write { piece in
            byteCount += piece.count
            digest.update(piece)
        }
        return .members([
            "name": .string(name),
            "path": .string(path),
            "type": schema == nil ? nil : "table",
            "title": .string(title),
            "description": .string(description),
            "format": .string(format),
            "mediatype": .string(format == "csv" ? "text/csv" : "application/json"),
            "encoding": "utf-8",
            "bytes": .integer(byteCount),
            "hash": .string("sha256:" + digest.hexadecimal()),
            "dialect": schema == nil ? nil : .members(["delimiter": ",", "lineTerminator": "\r\n"]),
            "schema": schemaPath.map { .string($0) },
        ])
    }
}
