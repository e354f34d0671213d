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
///
/// Copies share what they hold until one is changed, for trees are walked by handing elements around.
public struct XMLNode: Sendable {
    /// A part of an element's content.
    public enum Content: Hashable, Sendable {
        /// A child element.
        case element(XMLNode)
        /// Text, entities resolved, CDATA sections joined with what surrounds them; never empty.
        case text(String)
    }

    /// What an element holds: see the properties of ``XMLNode``.
    private final class Storage: @unchecked Sendable {
        let name: String
        let prefix: String?
        let namespace: String?
        var attributes: [XMLAttribute]
        var children: [Content]
        var line: Int

        init(
            _ name: String, _ prefix: String?, _ namespace: String?, _ attributes: [XMLAttribute],
            _ children: [Content], _ line: Int
        ) {
            (self.name, self.prefix, self.namespace) = (name, prefix, namespace)
            (self.attributes, self.children, self.line) = (attributes, children, line)
        }
    }

    /// Nobody else sees it while it is changed.
    private var storage: Storage

    /// An element.
    public init(
        name: String, prefix: String? = nil, namespace: String? = nil, attributes: [XMLAttribute] = [],
        children: [Content] = [], line: Int = 0
    ) {
        storage = Storage(name, prefix, namespace, attributes, children, line)
    }

    /// What it holds, to be changed.
    private var own: Storage {
        mutating get {
            if !isKnownUniquelyReferenced(&storage) {
                let shared = storage
                storage = Storage(
                    shared.name, shared.prefix, shared.namespace, shared.attributes, shared.children, shared.line)
            }
            return storage
        }
    }

    /// The local name.
    public var name: String { storage.name }

    /// The prefix as written, nil without one.
    public var prefix: String? { storage.prefix }

    /// The namespace's name, nil in no namespace.
    public var namespace: String? { storage.namespace }

    /// The attributes, in the order of the document.
    public var attributes: [XMLAttribute] {
        get { storage.attributes }
        set { own.attributes = newValue }
    }

    /// The content, in the order of the document.
    public var children: [Content] {
        get { storage.children }
        set { own.children = newValue }
    }

    /// The line that the start tag begins on, from 1.
    public var line: Int {
        get { storage.line }
        set { own.line = newValue }
    }
}

extension XMLNode: Hashable {
    /// Whether two elements hold the same.
    public static func == (left: XMLNode, right: XMLNode) -> Bool {
        left.storage === right.storage
            || left.name == right.name && left.prefix == right.prefix && left.namespace == right.namespace
                && left.attributes == right.attributes && left.children == right.children && left.line == right.line
    }

    /// Hashes what an element holds.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(namespace)
        hasher.combine(attributes)
        hasher.combine(children)
    }
}

extension XMLNode {
    /// The value of the attribute without prefix that has this name.
    public subscript(attribute: String) -> String? {
        // Without a copy of those that it isn't.
        let attributes = storage.attributes
        let index = attributes.indices.first { attributes[$0].prefix == nil && attributes[$0].name == attribute }
        return index.map { attributes[$0].value }
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
    public func elements(_ name: String) -> [XMLNode] {
        children.compactMap { if case .element(let child) = $0, child.name == name { child } else { nil } }
    }

    /// The first child element with this local name.
    public func first(_ name: String) -> XMLNode? {
        for case .element(let child) in children where child.name == name { return child }
        return nil
    }

    /// Visits the element and every element inside, in the order of the document.
    ///
    /// - Parameter visit: whether to go on inside the element.
    public func visit(_ visit: (XMLNode) -> Bool) {
        guard visit(self) else { return }
        for case .element(let child) in children { child.visit(visit) }
    }

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
