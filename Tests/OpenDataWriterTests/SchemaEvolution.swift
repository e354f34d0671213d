import Foundation

/// A Table Schema as those who keep to it see it.
struct PublishedSchema: Decodable {
    struct Field: Decodable {
        var name: String
        var type: String
        var format: String?
        var constraints: Constraints
    }

    struct Constraints: Decodable {
        var required: Bool?
        var unique: Bool?
        var minimum: Int?
        var pattern: String?
        var `enum`: [String]?
    }

    struct ForeignKey: Decodable, Equatable {
        struct Reference: Decodable, Equatable {
            var resource: String
            var fields: [String]
        }

        var fields: [String]
        var reference: Reference
    }

    var version: String
    var fields: [Field]
    var missingValues: [String]
    var primaryKey: [String]
    var foreignKeys: [ForeignKey]?

    init(_ bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(bytes))
    }

    /// The first number of the version.
    var majorVersion: String { version.split(separator: ".").first.map(String.init) ?? "" }

    /// What in a newer schema breaks files or programs that keep to this one; empty where nothing does.
    func breaks(in newer: PublishedSchema) -> [String] {
        var breaks: [String] = []
        for (index, field) in fields.enumerated() {
            guard newer.fields.indices.contains(index), newer.fields[index].name == field.name else {
                breaks.append("\(field.name) is gone, renamed or moved")
                continue
            }
            breaks += field.breaks(in: newer.fields[index])
        }
        for field in newer.fields.dropFirst(fields.count) where field.constraints.required == true {
            breaks.append("\(field.name) is new and required")
        }
        if primaryKey != newer.primaryKey { breaks.append("another primary key") }
        if foreignKeys != newer.foreignKeys { breaks.append("other foreign keys") }
        if missingValues != newer.missingValues { breaks.append("other missing values") }
        return breaks
    }
}

extension PublishedSchema.Field {
    fileprivate func breaks(in newer: PublishedSchema.Field) -> [String] {
        let (rules, new) = (constraints, newer.constraints)
        var breaks: [String] = []
        if type != newer.type || format != newer.format { breaks.append("another type") }
        if new.required == true, rules.required != true { breaks.append("required now") }
        if new.unique == true, rules.unique != true { breaks.append("unique now") }
        if let minimum = new.minimum, rules.minimum.map({ minimum > $0 }) ?? true { breaks.append("a higher minimum") }
        if new.pattern != nil, new.pattern != rules.pattern { breaks.append("another pattern") }
        if let values = new.enum, rules.enum.map({ !Set(values).isSuperset(of: $0) }) ?? true {
            breaks.append("fewer values")
        }
        return breaks.map { "\(name): \($0)" }
    }
}

/// A JSON Schema as those who keep to it see it.
struct PublishedJSONSchema: Decodable {
    struct Table: Decodable {
        struct Rows: Decodable {
            var required: [String]
            var properties: [String: Member]
        }

        var items: Rows
    }

    struct Member: Decodable, Equatable {
        var type: [String]
        var format: String?
        var minLength: Int?
        var minimum: Int?
        var pattern: String?
    }

    var version: String
    var required: [String]
    var properties: [String: Table]

    init(_ bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(bytes))
    }

    /// What in a newer schema breaks documents or programs that keep to this one; empty where nothing does.
    func breaks(in newer: PublishedJSONSchema) -> [String] {
        var breaks = Set(newer.required).subtracting(required).map { "\($0) is required now" }
        for (name, table) in properties {
            guard let rows = newer.properties[name]?.items else {
                breaks.append("\(name) is gone")
                continue
            }
            breaks += Set(rows.required).subtracting(table.items.required).map { "\(name).\($0) is required now" }
            for (member, rules) in table.items.properties where rows.properties[member] != rules {
                breaks.append("\(name).\(member) has other rules")
            }
        }
        return breaks.sorted()
    }
}
