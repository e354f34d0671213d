import Interchange

/// A file of the dataset, as its Data Package and its catalogue entry describe it.
struct DatasetResource: Sendable {
    /// The resource's name in the Data Package, which never changes.
    let name: String
    /// The name for people, in French.
    let title: String
    /// What the file holds, in French.
    let description: String
    /// The form of the file.
    let form: DatasetForm
    /// The name of the file that holds the schema: a Table Schema for a table, a JSON Schema for the JSON form.
    let schemaPath: String?
    /// The file, by its name beside `datapackage.json`.
    let artifact: Artifact

    /// The file's name, beside `datapackage.json`.
    var path: String { artifact.path }

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
        let outlines = tables.map(\.outline)
        let files = TextFiles(tables: tables)
        let texts = JointFiles { names, piece, _ in try files.write(names, to: piece) }
        return outlines.map { csv($0, .standard, texts) } + [json(texts)] + outlines.map { lines($0, texts) }
            + [spreadsheet(tables, content)] + (forExcel ? outlines.map { csv($0, .excel, texts) } : [])
            + [documentation(content)]
    }

    private static func csv(_ table: TableOutline, _ dialect: CSVDialect, _ texts: JointFiles) -> DatasetResource {
        let isStandard = dialect == .standard
        return DatasetResource(
            name: table.name + (isStandard ? "" : "-excel"),
            title: table.title + (isStandard ? "" : " (pour Excel)"),
            description: table.description
                + (isStandard
                    ? "" : " Séparateur ; et marque d'ordre des octets : Excel en français l'ouvre d'un clic."),
            form: .csv(dialect), schemaPath: table.schemaPath,
            artifact: file(TextFiles.name(table, dialect), texts))
    }

    private static func json(_ texts: JointFiles) -> DatasetResource {
        DatasetResource(
            name: "modules-json", title: "Modules et parcours en JSON",
            description: """
                Les tables modules et parcours, leurs colonnes pour membres : les listes sont des tableaux, les nombres \
                et les booléens sont typés ; null signifie que l'information n'est pas connue, [] qu'il n'y a rien.
                """,
            form: .json, schemaPath: DatasetJSONSchema.path, artifact: file(TextFiles.documentName, texts))
    }

    private static func lines(_ table: TableOutline, _ texts: JointFiles) -> DatasetResource {
        DatasetResource(
            name: table.name + "-ndjson", title: table.title + " (NDJSON)",
            description: table.description + " Un objet JSON par ligne, écrit comme dans modules.json.",
            form: .lines, schemaPath: nil, artifact: file(TextFiles.linesName(table), texts))
    }

    private static func file(_ name: String, _ texts: JointFiles) -> Artifact {
        Artifact(path: name, joint: JointFile(name, of: texts))
    }

    private static func spreadsheet(_ tables: [FilledTable], _ content: DatasetContent) -> DatasetResource {
        let spreadsheet = Spreadsheet(
            title: content.title, sheets: tables + [DataDictionary(outlines: tables.map(\.outline)).table])
        return DatasetResource(
            name: "classeur", title: "Classeur : les tables et leur dictionnaire",
            description: """
                Toutes les tables, une par feuille, et le dictionnaire de leurs colonnes, dans un classeur OpenDocument. \
                Les dates, les nombres et les booléens sont typés ; les textes n'y ont pas d'apostrophe de précaution.
                """,
            form: .spreadsheet, schemaPath: nil,
            artifact: Artifact(path: "dataset.ods", content: .archive { _ in spreadsheet.parts }))
    }

    private static func documentation(_ content: DatasetContent) -> DatasetResource {
        let dictionary = DataDictionary(outlines: TableOutline.all)
        return DatasetResource(
            name: "dictionnaire", title: "Dictionnaire des colonnes",
            description: "Ce que chaque colonne de chaque table veut dire, son type et un exemple.",
            form: .documentation, schemaPath: nil,
            artifact: Artifact(path: "dictionnaire.md", content: .bytes(dictionary.markdown)))
    }
}
