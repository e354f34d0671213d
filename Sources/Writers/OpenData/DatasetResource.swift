import Interchange

/// A file of the dataset, as its Data Package and its catalogue entry describe it.
struct DatasetResource: Sendable {
    /// The resource's name in the Data Package, which never changes.
    let name: String
    /// The file's name, beside `datapackage.json`.
    let path: String
    /// The name for people, in French.
    let title: String
    /// What the file holds, in French.
    let description: String
    /// The form of the file.
    let form: DatasetForm
    /// The name of the file that holds the schema: a Table Schema for a table, a JSON Schema for the JSON form.
    let schemaPath: String?
    /// What the file is made of.
    let content: Artifact.Content

    /// The resource's entry in the Data Package; without size and digest where nothing is known of the file.
    func descriptor(of file: DescribedFile?) -> JSONValue {
        .members([
            "name": .string(name),
            "path": .string(path),
            "type": isTable ? "table" : nil,
            "title": .string(title),
            "description": .string(description),
            "format": .string(form.format),
            "mediatype": .string(form.mediaType),
            "encoding": form.isText ? "utf-8" : nil,
            "bytes": file.map { .integer($0.byteCount) },
            "hash": file.map { .string("sha256:" + $0.sha256) },
            "dialect": dialect,
            "schema": isTable ? schemaPath.map { .string($0) } : nil,
        ])
    }

    /// Whether the file is a table that its schema describes as it stands.
    private var isTable: Bool {
        guard case .csv = form else { return false }
        return schemaPath != nil
    }

    private var dialect: JSONValue? {
        guard case .csv(let dialect) = form else { return nil }
        let delimiter = String(decoding: [dialect.delimiter], as: UTF8.self)
        return .members(["delimiter": .string(delimiter), "lineTerminator": "\r\n"])
    }
}

extension DatasetResource {
    /// The files that hold a dataset's rows, then the documentation of its columns.
    static func all(of content: DatasetContent, forExcel: Bool) -> [DatasetResource] {
        let tables = content.tables
        return tables.map { csv($0, .standard) } + [json(content)] + tables.map(lines) + [spreadsheet(tables, content)]
            + (forExcel ? tables.map { csv($0, .excel) } : []) + [documentation(content)]
    }

    private static func csv(_ table: FilledTable, _ dialect: CSVDialect) -> DatasetResource {
        let outline = table.outline
        let isStandard = dialect == .standard
        return DatasetResource(
            name: outline.name + (isStandard ? "" : "-excel"),
            path: outline.name + (isStandard ? ".csv" : "-excel.csv"),
            title: outline.title + (isStandard ? "" : " (pour Excel)"),
            description: outline.description
                + (isStandard
                    ? "" : " Séparateur ; et marque d'ordre des octets : Excel en français l'ouvre d'un clic."),
            form: .csv(dialect), schemaPath: outline.schemaPath,
            content: .streamed { piece, _ in try table.writeCSV(dialect, to: piece) })
    }

    private static func json(_ content: DatasetContent) -> DatasetResource {
        DatasetResource(
            name: "modules-json", path: "modules.json", title: "Modules et parcours en JSON",
            description: """
                Les tables modules et parcours, leurs colonnes pour membres : les listes sont des tableaux, les nombres \
                et les booléens sont typés ; null signifie que l'information n'est pas connue, [] qu'il n'y a rien.
                """,
            form: .json, schemaPath: DatasetJSONSchema.path,
            content: .streamed { piece, _ in try content.writeJSON(to: piece) })
    }

    private static func lines(_ table: FilledTable) -> DatasetResource {
        DatasetResource(
            name: table.outline.name + "-ndjson", path: table.outline.name + ".ndjson",
            title: table.outline.title + " (NDJSON)",
            description: table.outline.description + " Un objet JSON par ligne, écrit comme dans modules.json.",
            form: .lines, schemaPath: nil, content: .streamed { piece, _ in try table.writeLines(to: piece) })
    }

    private static func spreadsheet(_ tables: [FilledTable], _ content: DatasetContent) -> DatasetResource {
        let spreadsheet = Spreadsheet(
            title: content.title, sheets: tables + [DataDictionary(outlines: tables.map(\.outline)).table])
        return DatasetResource(
            name: "classeur", path: "dataset.ods", title: "Classeur : les tables et leur dictionnaire",
            description: """
                Toutes les tables, une par feuille, et le dictionnaire de leurs colonnes, dans un classeur OpenDocument. \
                Les dates, les nombres et les booléens sont typés ; les textes n'y ont pas d'apostrophe de précaution.
                """,
            form: .spreadsheet, schemaPath: nil, content: .archive { _ in spreadsheet.parts })
    }

    private static func documentation(_ content: DatasetContent) -> DatasetResource {
        let dictionary = DataDictionary(outlines: TableOutline.all)
        return DatasetResource(
            name: "dictionnaire", path: "dictionnaire.md", title: "Dictionnaire des colonnes",
            description: "Ce que chaque colonne de chaque table veut dire, son type et un exemple.",
            form: .documentation, schemaPath: nil, content: .bytes(dictionary.markdown))
    }
}
