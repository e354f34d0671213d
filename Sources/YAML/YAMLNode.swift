public import Diagnostics

/// A value of a YAML document, with where it stands.
public struct YAMLNode: Hashable, Sendable {
    /// What a node holds.
    public enum Content: Hashable, Sendable {
        /// A scalar as written, its quotes and escapes resolved; `isPlain` where it had no quotes.
        case scalar(String, isPlain: Bool)
        /// A list.
        case sequence([YAMLNode])
        /// Keys with their values, in the order of the document; keys are unique.
        case mapping([YAMLEntry])
    }

    /// What it holds.
    public var content: Content
    /// Where it starts.
    public var location: SourceLocation

    /// A node.
    public init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }
}

/// A key with its value.
public struct YAMLEntry: Hashable, Sendable {
    /// The key's text.
    public var key: String
    /// Where the key stands.
    public var keyLocation: SourceLocation
    /// The value.
    public var value: YAMLNode

    /// An entry.
    public init(key: String, keyLocation: SourceLocation, value: YAMLNode) {
        self.key = key
        self.keyLocation = keyLocation
        self.value = value
    }
}

extension YAMLNode {
    /// The value of a key; nil where this is no mapping or has no such key.
    public subscript(key: String) -> YAMLNode? {
        entries?.first { $0.key == key }?.value
    }

    /// The entries of a mapping.
    public var entries: [YAMLEntry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// The nodes of a list.
    public var elements: [YAMLNode]? {
        if case .sequence(let elements) = content { elements } else { nil }
    }

    /// A scalar's text; nil for null (`~`, `null`, nothing), lists and mappings.
    public var string: String? {
        guard case .scalar(let text, _) = content, !isNull else { return nil }
        return text
    }

    /// A scalar's truth: `true` or `false` without quotes (YAML 1.2 core schema, in any case).
    public var bool: Bool? {
        guard case .scalar(let text, true) = content, text.utf8.count <= 5 else { return nil }
        switch text.lowercased() {
        case "true": return true
        case "false": return false
        default: return nil
        }
    }

    /// A scalar's whole number, without quotes.
    public var integer: Int? {
        guard case .scalar(let text, true) = content else { return nil }
        return Int(text)
    }

    /// Whether this is null: `~`, `null` or nothing at all, without quotes.
    public var isNull: Bool {
        guard case .scalar(let text, true) = content else { return false }
        return switch text {
        case "", "~", "null", "Null", "NULL": true
        default: false
        }
    }

    /// The texts of a list of scalars, or of a scalar alone; nil for null, mappings, and lists that hold either.
    public var strings: [String]? {
        if let elements {
            return elements.count == elements.compactMap(\.string).count ? elements.compactMap(\.string) : nil
        }
        return string.map { [$0] }
    }
}
