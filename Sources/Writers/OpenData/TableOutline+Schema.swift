import Interchange

extension TableOutline {
    /// The name of the file that holds the schema, beside the tables; the table of modules has the plain name.
    var schemaPath: String { name == "modules" ? "schema.json" : "schema-\(name).json" }

    /// The table's schema (Table Schema 2, with the title, name and version that the French schema catalogue asks for).
    var schema: JSONValue {
        .members([
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "name": .string("formation-" + name),
            "title": .string(title),
            "description": .string(description + " " + DatasetConventions.text),
            "version": .string(DatasetConventions.schemaVersion),
            "countryCode": "FR",
            "contributors": .array([.members(["title": "Parcours", "role": "author"])]),
            "fields": .array(fields.map(\.schema)),
            "missingValues": .strings([""]),
            "primaryKey": .strings(primaryKey),
            "foreignKeys": references.isEmpty ? nil : .array(references.map(\.json)),
        ])
    }
}

extension TableOutline.Reference {
    fileprivate var json: JSONValue {
        .members([
            "fields": .strings([column]),
            "reference": .members(["resource": .string(resource), "fields": .strings([target])]),
        ])
    }
}

extension Field {
    /// The column as a field of a Table Schema.
    fileprivate var schema: JSONValue {
        .members([
            "name": .string(name),
            "title": .string(title),
            "description": .string(fullDescription),
            "type": .string(kind.schemaType),
            "format": kind == .address ? "uri" : nil,
            "example": .string(example),
            "constraints": constraints.json,
        ])
    }
}

extension Field.Kind {
    /// The Table Schema type. A list is a string: the `list` type is unknown to frictionless before its fifth edition.
    fileprivate var schemaType: String {
        switch self {
        case .text, .list, .address, .code: "string"
        case .integer: "integer"
        case .boolean: "boolean"
        case .date: "date"
        case .month: "yearmonth"
        }
    }
}

extension Field.Constraints {
    fileprivate var json: JSONValue {
        .members([
            "required": .boolean(isRequired),
            "unique": isUnique ? .boolean(true) : nil,
            "minimum": minimum.map { .integer($0) },
            "pattern": pattern.map { .string($0) },
            "enum": allowed.isEmpty ? nil : .strings(allowed),
        ])
    }
}
