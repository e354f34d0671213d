import Foundation
import YAML

/// A value of a portal's interface (JSON), whatever members it has: what isn't known is kept and sent back.
enum PortalValue: Hashable, Sendable, Encodable {
    case object([String: PortalValue])
    case array([PortalValue])
    case string(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    case null

    /// Reads a document; nil where it is no JSON, or larger and deeper than any that a portal answers.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self),
            let node = try? parseJSON(text, file: "", limits: Self.limits), let value = PortalValue(node)
        else { return nil }
        self = value
    }

    private static let limits: YAMLLimits = {
        var limits = YAMLLimits()
        (limits.byteCount, limits.nodeCount, limits.depth) = (ResponseReceiver.byteLimit, 1_000_000, 128)
        return limits
    }()

    /// A value; nil where it holds a number that is beyond every number.
    private init?(_ node: YAMLNode) {
        switch node.content {
        case .mapping(let entries):
            var members: [String: PortalValue] = [:]
            for entry in entries {
                guard let value = PortalValue(entry.value) else { return nil }
                members[entry.key] = value
            }
            self = .object(members)
        case .sequence(let nodes):
            let elements = nodes.compactMap { PortalValue($0) }
            guard elements.count == nodes.count else { return nil }
            self = .array(elements)
        case .scalar(let text, isPlain: false): self = .string(text)
        case .scalar("true", _): self = .boolean(true)
        case .scalar("false", _): self = .boolean(false)
        case .scalar("null", _): self = .null
        case .scalar(let text, _):
            guard let number = Double(text), number.isFinite else { return nil }
            self = (Int(text) ?? Int(exactly: number)).map { .integer($0) } ?? .number(number)
        }
    }

    /// The document, its members in byte order of their names.
    var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { [UInt8]($0) } ?? []
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
