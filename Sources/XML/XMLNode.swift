/// An attribute of a parsed element. Namespace declarations are not attributes.
public struct XMLAttribute: Hashable, Sendable {
    /// The local name.
    public var name: String
    /// The prefix as written, nil without one.
    public var prefix: String?
    /// The namespace's name, nil without a prefix.
    public var namespace: String?
    /// The value, entities resolved.
    public var value: String

    /// An attribute.
    public init(name: String, prefix: String? = nil, namespace: String? = nil, value: String) {
        self.name = name
        self.prefix = prefix
        self.namespace = namespace
        self.value = value
    }
}

/// A parsed element with all that is in it. Comments and processing instructions are left out.
public struct XMLNode: Hashable, Sendable {
    /// A part of an element's content.
    public enum Content: Hashable, Sendable {
        /// A child element.
        case element(XMLNode)
        /// Text, entities resolved, CDATA sections joined with what surrounds them; never empty.
        case text(String)
    }

    /// The local name.
    public var name: String
    /// The prefix as written, nil without one.
    public var prefix: String?
    /// The namespace's name, nil in no namespace.
    public var namespace: String?
    /// The attributes, in the order of the document.
    public var attributes: [XMLAttribute]
    /// The content, in the order of the document.
    public var children: [Content]
    /// The line that the start tag begins on, from 1.
    public var line: Int

    /// An element.
    public init(
        name: String, prefix: String? = nil, namespace: String? = nil, attributes: [XMLAttribute] = [],
        children: [Content] = [], line: Int = 0
    ) {
        self.name = name
        self.prefix = prefix
        self.namespace = namespace
        self.attributes = attributes
        self.children = children
        self.line = line
    }
}

extension XMLNode {
    /// The value of the attribute without prefix that has this name.
    public subscript(attribute: String) -> String? {
        attributes.first { $0.name == attribute && $0.prefix == nil }?.value
    }

    /// The value of the attribute that has this local name in this namespace.
    public subscript(attribute: String, in namespace: String) -> String? {
        attributes.first { $0.name == attribute && $0.namespace == namespace }?.value
    }

    /// The child elements, in order.
    public var elements: [XMLNode] {
        children.compactMap { if case .element(let child) = $0 { child } else { nil } }
    }

    /// The child elements with this local name, in order.
    public func elements(_ name: String) -> [XMLNode] { elements.filter { $0.name == name } }

    /// The first child element with this local name.
    public func first(_ name: String) -> XMLNode? { elements.first { $0.name == name } }

    /// All the text inside, children's included, in order.
    public var text: String {
        children.reduce(into: "") { text, child in
            switch child {
            case .text(let piece): text += piece
            case .element(let element): text += element.text
            }
        }
    }
}
