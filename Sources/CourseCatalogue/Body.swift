public import Diagnostics

/// A piece of a module's body: the source's HTML, cleaned through an allow-list, in the order of the page.
///
/// Nothing in a body can run or fetch by itself: elements and attributes are those of ``BodyElement/allowedNames``,
/// pictures are files of the source, videos are descriptions. Most nodes are texts and elements, which stand in their
/// parent's array; what is rare and large stands apart, so that these stay small.
public enum BodyNode: Hashable, Sendable {
    /// Text, not escaped.
    case text(String)
    /// An element with its content.
    case element(BodyElement)
    /// A picture of the source.
    indirect case picture(Picture)
    /// A video, with its transcript.
    indirect case video(Video)
    /// Questions for the reader.
    indirect case selfCheck(SelfCheck)
}

/// An element of a body.
public struct BodyElement: Hashable, Sendable {
    /// An attribute, its value not escaped.
    public struct Attribute: Hashable, Sendable {
        /// The name, in lower case.
        public var name: String
        /// The value.
        public var value: String

        /// An attribute.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The HTML element's name, one of ``allowedNames``.
    public var name: String
    /// The attributes, in the order of the source; of ``allowedAttributes`` only.
    public var attributes: [Attribute]
    /// What is inside, in order.
    public var children: [BodyNode]

    /// An element.
    public init(_ name: String, _ attributes: [Attribute] = [], _ children: [BodyNode] = []) {
        self.name = name
        self.attributes = attributes
        self.children = children
    }

    /// The value of an attribute.
    public subscript(attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }

    /// The elements that a body can hold.
    ///
    /// A call-out is an `aside`, an accordion a `details` with its `summary`.
    public static let allowedNames: Set<String> = [
        "a", "abbr", "aside", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "dfn", "div",
        "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "kbd", "li", "mark",
        "ol", "p", "pre", "q", "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table",
        "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var",
    ]

    /// Those of them that can stand in a paragraph.
    public static let phrasingNames: Set<String> = [
        "a", "abbr", "b", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp",
        "small", "span", "strong", "sub", "sup", "time", "u", "var",
    ]

    /// The attributes that an element can carry. `href` is an absolute `https`, `http` or `mailto` address or a `#`
    /// fragment; `class` is one of the classes that the tool gives itself (`callout`, `lead`).
    public static let allowedAttributes: Set<String> = [
        "class", "cite", "colspan", "datetime", "dir", "headers", "href", "id", "lang", "open", "rowspan", "scope",
        "start", "title", "type", "value",
    ]
}

/// Where bodies are kept that stay out of memory, each under a key.
package protocol BodySource: AnyObject, Sendable {
    /// The nodes of the body under a key, read now.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where they can't be had any more.
    func nodes(of key: String, reporting diagnostics: inout DiagnosticCollector) throws -> [BodyNode]
}

/// A body that stays in its source until a writer asks for it, so that a catalogue of any length fits in memory.
public struct Body: Sendable {
    /// A body that a source of bodies keeps under a key.
    struct Kept: Sendable {
        let source: any BodySource
        let key: String
    }

    private enum Content: Sendable {
        case nodes([BodyNode])
        case loading(@Sendable (inout DiagnosticCollector) throws -> [BodyNode])
        case kept(Kept)
    }

    private let content: Content
    /// A digest of the nodes, where whoever made the body knows one: bodies with the same one have the same nodes.
    package let digest: String?

    /// A body that `load` reads again each time it is asked for.
    public init(loading load: @escaping @Sendable (inout DiagnosticCollector) throws -> [BodyNode]) {
        content = .loading(load)
        digest = nil
    }

    /// A body that a source keeps under a key, of which a digest may be known.
    package init(keptBy source: any BodySource, as key: String, digest: String?) {
        content = .kept(Kept(source: source, key: key))
        self.digest = digest
    }

    /// A body held in memory.
    public init(_ nodes: [BodyNode] = []) {
        content = .nodes(nodes)
        digest = nil
    }

    /// Where the body is kept; nil where it isn't kept under a key.
    var kept: Kept? {
        guard case .kept(let kept) = content else { return nil }
        return kept
    }

    /// The body's nodes, read now.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where the source has gone or changed since the catalogue was read.
    public func nodes(reporting diagnostics: inout DiagnosticCollector) throws -> [BodyNode] {
        switch content {
        case .nodes(let nodes): nodes
        case .loading(let load): try load(&diagnostics)
        case .kept(let kept): try kept.source.nodes(of: kept.key, reporting: &diagnostics)
        }
    }
}
