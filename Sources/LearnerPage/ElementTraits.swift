import CourseCatalogue

/// What is to be known of an element that a body can hold, to write it.
final class ElementTraits: Sendable {
    /// How the element is written.
    enum Form {
        /// As it stands.
        case plain
        /// A start tag alone.
        case void
        /// `a`.
        case link
        /// `p`, or `div` where something in it can't stand in a paragraph.
        case paragraph
        /// `table`.
        case table
        /// `aside`.
        case aside
        /// `pre`.
        case preformatted
        /// A heading, with the level that its author wrote.
        case heading(level: UInt8)
    }

    let form: Form
    let tags: ElementTags
    /// Whether the element can stand in a paragraph.
    let isPhrasing: Bool
    private let name: String

    private init(of name: String) {
        self.name = name
        form = Self.form(of: name)
        tags = ElementTags(of: name)
        isPhrasing = BodyElement.phrasingNames.contains(name)
    }

    /// The traits of an element; nil for one that a body can't hold.
    static func of(_ name: String) -> ElementTraits? { table[place(of: name)].first { $0.name == name } }

    /// All elements, by the first and the last letter of their names, which hardly two have alike: found sooner than by a hash.
    private static let table: [[ElementTraits]] = {
        var table = [[ElementTraits]](repeating: [], count: 1 << 10)
        for name in BodyElement.allowedNames.sorted() { table[place(of: name)].append(ElementTraits(of: name)) }
        return table
    }()

    private static func place(of name: String) -> Int {
        let (first, last) = (Int(name.utf8.first ?? 0) & 31, Int(name.utf8.last ?? 0) & 31)
        return first << 5 | last
    }

    private static func form(of name: String) -> Form {
        switch name {
        case "br", "hr": .void
        case "a": .link
        case "p": .paragraph
        case "table": .table
        case "aside": .aside
        case "pre": .preformatted
        case "h2": .heading(level: 2)
        case "h3": .heading(level: 3)
        case "h4": .heading(level: 4)
        case "h5": .heading(level: 5)
        case "h6": .heading(level: 6)
        default: .plain
        }
    }
}

/// The tags of an element, ready to be written.
struct ElementTags: Sendable {
    /// The start tag up to its attributes: `<p`.
    let opening: [UInt8]
    /// The end tag: `</p>`.
    let closing: [UInt8]

    init(of name: String) {
        opening = Array("<\(name)".utf8)
        closing = Array("</\(name)>".utf8)
    }

    static let link = ElementTags(of: "a"), division = ElementTags(of: "div"), details = ElementTags(of: "details")
    static let table = ElementTags(of: "table")

    /// The tags of a heading of some level.
    static func heading(_ level: Int) -> ElementTags {
        headings.indices.contains(level) ? headings[level] : ElementTags(of: "h\(level)")
    }

    private static let headings = (0...6).map { ElementTags(of: "h\($0)") }
}
