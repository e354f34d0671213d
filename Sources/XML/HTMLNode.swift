/// An attribute of an HTML element.
public struct HTMLAttribute: Hashable, Sendable {
    /// The name, in lower case.
    public var name: String
    /// The value, entities resolved; empty for an attribute without one.
    public var value: String

    /// An attribute.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// An HTML element with what is in it.
public struct HTMLElement: Hashable, Sendable {
    /// The name, in lower case.
    public var name: String
    /// The attributes, in the order of the source.
    public var attributes: [HTMLAttribute]
    /// The content, in the order of the source.
    public var children: [HTMLNode]
    /// The line that the start tag begins on, from 1.
    public var line: Int

    /// An element.
    public init(name: String, attributes: [HTMLAttribute] = [], children: [HTMLNode] = [], line: Int) {
        self.name = name
        self.attributes = attributes
        self.children = children
        self.line = line
    }

    /// The value of an attribute, by its lower-case name.
    public subscript(attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }

    /// All the text inside, children's included, in order.
    public var text: String { children.reduce(into: "") { $0 += $1.text } }
}

/// A piece of an HTML fragment.
public enum HTMLNode: Hashable, Sendable {
    /// An element.
    case element(HTMLElement)
    /// Text, entities resolved, with the line that it begins on.
    case text(String, line: Int)

    /// All the text inside, in order.
    public var text: String {
        switch self {
        case .element(let element): element.text
        case .text(let text, _): text
        }
    }
}
