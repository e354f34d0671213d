import CourseCatalogue

/// What is to be known of an element that a body can hold, to write it: looked up by its name, once each time.
struct ElementTraits {
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
        /// A heading, with the level that its author wrote.
        case heading(level: UInt8)
    }

    let form: Form
    /// Whether the element can stand in a paragraph.
    let isPhrasing: Bool

    /// The traits of an element; nil for one that a body can't hold.
    static func of(_ name: String) -> ElementTraits? { table[name] }

    private static let table = Dictionary(
        uniqueKeysWithValues: BodyElement.allowedNames.map { name in
            (name, ElementTraits(form: form(of: name), isPhrasing: BodyElement.phrasingNames.contains(name)))
        })

    private static func form(of name: String) -> Form {
        switch name {
        case "br", "hr": .void
        case "a": .link
        case "p": .paragraph
        case "table": .table
        case "h2": .heading(level: 2)
        case "h3": .heading(level: 3)
        case "h4": .heading(level: 4)
        case "h5": .heading(level: 5)
        case "h6": .heading(level: 6)
        default: .plain
        }
    }
}
