import Foundation

/// A value of a portal's interface (JSON), whatever members it has: what isn't known is kept and sent back.
enum PortalValue: Hashable, Sendable, Codable {
    case object([String: PortalValue])
    case array([PortalValue])
    case string(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    case null

    /// Reads a document; nil where it is no JSON.
    init?(_ bytes: [UInt8]) {
        guard let value = try? JSONDecoder().decode(PortalValue.self, from: Data(bytes)) else { return nil }
        self = value
    }

    /// The document, its members in byte order of their names.
    var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { [UInt8]($0) } ?? []
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Int.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([PortalValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: PortalValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .object(let members): try container.encode(members)
        case .array(let elements): try container.encode(elements)
        case .string(let text): try container.encode(text)
        case .integer(let number): try container.encode(number)
        case .number(let number): try container.encode(number)
        case .boolean(let value): try container.encode(value)
        case .null: try container.encodeNil()
        }
    }
}

extension PortalValue {
    /// The member of an object.
    subscript(name: String) -> PortalValue? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    /// The text, for a string.
    var text: String? { if case .string(let text) = self { text } else { nil } }

    /// The elements, for an array.
    var elements: [PortalValue]? { if case .array(let elements) = self { elements } else { nil } }

    /// The members, for an object.
    var members: [String: PortalValue]? { if case .object(let members) = self { members } else { nil } }

    /// The object with other members put in the place of its own.
    func merging(_ changes: [String: PortalValue]) -> PortalValue {
        .object((members ?? [:]).merging(changes) { $1 })
    }

    /// Whether the object has all these members: of an object within, those that are given count alone.
    func holds(_ wanted: [String: PortalValue]) -> Bool {
        wanted.allSatisfy { name, value in
            if case .object(let inner) = value { return self[name]?.holds(inner) == true }
            return self[name] == value
        }
    }
}
