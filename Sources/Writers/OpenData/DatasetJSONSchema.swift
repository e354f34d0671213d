import Interchange

/// The JSON Schema (2020-12) of `modules.json`.
///
/// Members that it doesn't name are allowed, and those that a minor version added are not required: what was written under
/// the one before stays valid.
enum DatasetJSONSchema {
    /// The name of the file that holds it.
    static let path = "modules.schema.json"

    /// The schema.
    static var document: JSONValue {
        let outlines = [Table<ModuleRow>.modules.outline, Table<CourseRow>.courses.outline]
        return .members([
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Modules et parcours de formation",
            "description": """
            Les tables modules et parcours, leurs colonnes pour membres : null signifie que l'information n'est pas \
            connue, [] qu'il n'y a rien.
            """,
            "version": .string(DatasetConventions.schemaVersion),
            "type": "object",
            "required": .strings(outlines.map(\.name)),
            "properties": .object(
                outlines.map { outline in
                    .init(
                        outline.name,
                        .members([
                            "title": .string(outline.title), "description": .string(outline.description),
                            "type": "array", "items": object(outline.fields),
                        ]))
                }),
        ])
    }

    private static func object(_ fields: [Field]) -> JSONValue {
        .members([
            "type": "object",
            "required": .strings(fields.filter { $0.since == nil }.map(\.name)),
            "properties": .object(fields.map { .init($0.name, property($0)) }),
        ])
    }

    private static func property(_ field: Field) -> JSONValue {
        let rules = field.constraints
        let optional: [JSONValue] = rules.isRequired ? [] : [.null]
        return .members([
            "title": .string(field.title),
            "description": .string(field.description),
            "type": .strings([field.kind.jsonType] + (rules.isRequired ? [] : ["null"])),
            "items": field.kind == .list ? .members(["type": "string", "minLength": .integer(1)]) : nil,
            "format": field.kind.jsonFormat.map { .string($0) },
            "minLength": field.kind == .text ? .integer(1) : nil,
            "minimum": rules.minimum.map { .integer($0) },
            "pattern": (rules.pattern ?? (field.kind == .month ? Pattern.month : nil)).map { .string($0) },
            "enum": rules.allowed.isEmpty ? nil : .array(rules.allowed.map { .string($0) } + optional),
        ])
    }
}

extension Field.Kind {
    fileprivate var jsonType: String {
        switch self {
        case .text, .address, .date, .month, .code: "string"
        case .list: "array"
        case .integer: "integer"
        case .boolean: "boolean"
        }
    }

    fileprivate var jsonFormat: String? {
        switch self {
        case .address: "uri"
        case .date: "date"
        case .text, .list, .integer, .boolean, .month, .code: nil
        }
    }
}
