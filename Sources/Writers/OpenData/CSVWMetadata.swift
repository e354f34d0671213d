import Interchange

/// The description of the CSV files by the model of the W3C (Metadata Vocabulary for Tabular Data): one table group, in
/// the file that a processor looks for beside each table (`csv-metadata.json`, Model for Tabular Data §5.3).
///
/// Lists are strings there too: the model has no way to say how a `|` inside a value is written.
struct CSVWMetadata: Sendable {
    /// The file's name, which the model sets.
    static let path = "csv-metadata.json"

    let content: DatasetContent

    /// The document.
    var document: JSONValue {
        .members([
            "@context": .array(["http://www.w3.org/ns/csvw", .members(["@language": "fr"])]),
            "dc:title": .string(content.title),
            "dc:publisher": content.publisher.name.map { .string($0) },
            "dc:license": content.publisher.licenceAddress.map { .members(["@id": .string($0)]) },
            "dialect": .members(["encoding": "utf-8", "header": .boolean(true)]),
            "tables": .array(TableOutline.all.map(\.csvw)),
        ])
    }
}

extension TableOutline {
    fileprivate var csvw: JSONValue {
        .members([
            "url": .string(name + ".csv"),
            "dc:title": .string(title),
            "dc:description": .string(description),
            "tableSchema": .members([
                "columns": .array(fields.map(\.csvw)),
                "primaryKey": .strings(primaryKey),
                "foreignKeys": references.isEmpty ? nil : .array(references.map(\.csvw)),
            ]),
        ])
    }
}

extension TableOutline.Reference {
    fileprivate var csvw: JSONValue {
        .members([
            "columnReference": .string(column),
            "reference": .members(["resource": .string(resource + ".csv"), "columnReference": .string(target)]),
        ])
    }
}

extension Field {
    fileprivate var csvw: JSONValue {
        .members([
            "name": .string(name),
            "titles": .string(name),
            "dc:title": .string(title),
            "dc:description": .string(fullDescription),
            "datatype": datatype,
            "required": .boolean(constraints.isRequired),
        ])
    }

    private var datatype: JSONValue {
        let base =
            switch kind {
            case .text, .list, .code: "string"
            case .address: "anyURI"
            case .integer: "integer"
            case .boolean: "boolean"
            case .date: "date"
            case .month: "gYearMonth"
            }
        let format = constraints.pattern ?? (constraints.allowed.isEmpty ? nil : constraints.choice)
        return .members([
            "base": .string(base), "format": format.map { .string($0) },
            "minimum": constraints.minimum.map { .integer($0) },
        ])
    }
}

extension Field.Constraints {
    /// The only values as a regular expression; they are words.
    fileprivate var choice: String { "^(" + allowed.joined(separator: "|") + ")$" }
}
