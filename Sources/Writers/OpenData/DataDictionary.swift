/// What every column of every table means: a sheet of the spreadsheet, and a document.
struct DataDictionary: Sendable {
    /// The tables.
    let outlines: [TableOutline]

    /// A column with the table that it stands in.
    private struct Entry: Sendable {
        let table: String
        let field: Field
    }

    private static let columns = Table<Entry>(
        name: "dictionnaire", title: "Dictionnaire des colonnes", description: "Une ligne par colonne de chaque table.",
        columns: [
            Column("table", .code, "Table", "Table de la colonne.", example: "modules") { .text($0.table) },
            Column("colonne", .code, "Colonne", "Nom de la colonne.", example: "titre") { .text($0.field.name) },
            Column("titre", .text, "Titre", "Nom en clair.", example: "Titre") { .text($0.field.title) },
            Column("description", .text, "Description", "Ce que dit la colonne.", example: "Titre du module.") {
                .text($0.field.fullDescription)
            },
            Column("type", .code, "Type", "Type des valeurs.", example: "texte") { .text($0.field.kind.word) },
            Column("obligatoire", .boolean, "Obligatoire", "Si chaque ligne a une valeur.", example: "true") {
                .boolean($0.field.constraints.isRequired)
            },
            Column("valeurs", .text, "Valeurs", "Règle que suivent les valeurs.", example: "au moins 1") {
                Cell($0.field.constraints.rule)
            },
            Column("exemple", .text, "Exemple", "Une valeur possible.", example: "Bien démarrer") {
                .text($0.field.example)
            },
        ],
        primaryKey: ["table", "colonne"], references: [])

    /// The dictionary as a table of its own.
    var table: FilledTable {
        let entries = outlines.flatMap { outline in outline.fields.map { Entry(table: outline.name, field: $0) } }
        return Self.columns.filled { try entries.forEach($0) }
    }

    /// The dictionary as a document in Markdown, a table for each table.
    var markdown: [UInt8] {
        let tables = outlines.map { outline in
            let rows = outline.fields.map { field in
                let cells = [
                    "`\(field.name)`", field.title, field.kind.word, field.constraints.isRequired ? "oui" : "non",
                    [field.fullDescription, field.constraints.rule.map { "Valeurs : \($0)." }].compactMap { $0 }
                        .joined(separator: " "),
                    field.example,
                ]
                return "| " + cells.map(Self.escaped).joined(separator: " | ") + " |\n"
            }
            return "\n## \(outline.name)\n\n\(outline.title). \(outline.description)\n\n"
                + "| Colonne | Titre | Type | Obligatoire | Description | Exemple |\n|---|---|---|---|---|---|\n"
                + rows.joined()
        }
        let opening = """
            # Dictionnaire des colonnes

            Version \(DatasetConventions.schemaVersion) du schéma. \(DatasetConventions.text)

            """
        return Array((opening + tables.joined()).utf8)
    }

    /// A text that stands in a cell of a Markdown table as it is.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if "|\\<*".unicodeScalars.contains(scalar) { result.unicodeScalars.append("\\") }
            result.unicodeScalars.append(scalar == "\n" ? " " : scalar)
        }
        return result
    }
}

extension Field {
    /// What the column means, with how a list is written.
    var fullDescription: String { description + (kind == .list ? " " + DatasetConventions.list : "") }
}

extension Field.Kind {
    fileprivate var word: String {
        switch self {
        case .text: "texte"
        case .list: "liste de textes"
        case .address: "adresse web"
        case .integer: "nombre entier"
        case .boolean: "booléen"
        case .date: "date (AAAA-MM-JJ)"
        case .month: "mois (AAAA-MM)"
        case .code: "code"
        }
    }
}

extension Field.Constraints {
    /// What the values obey beyond their type, in words; nil where there is nothing to say.
    fileprivate var rule: String? {
        let rules = [
            isUnique ? "une seule fois chacune" : nil, minimum.map { "au moins \($0)" },
            allowed.isEmpty ? nil : allowed.joined(separator: ", "), pattern.map { "de la forme \($0)" },
        ].compactMap { $0 }
        return rules.isEmpty ? nil : rules.joined(separator: " ; ")
    }
}
