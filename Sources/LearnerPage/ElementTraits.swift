import CourseCatalogue

/// What is to be known of an element that a body can hold, to write it.
struct ElementTraits: Sendable {
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

    fileprivate init(of name: String, tags: ElementTags) {
        form = Self.form(of: name)
        self.tags = tags
        isPhrasing = BodyElement.phrasingNames.contains(name)
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

/// The tags of an element, ready to be written: where they stand among the bytes of an ``ElementTable``. A tag by itself is
/// nothing that would have to be counted when it is handed on.
struct ElementTags: Sendable {
    /// A tag, or the start of one.
    struct Tag: Sendable {
        fileprivate let start: Int
        fileprivate let end: Int
    }

    /// The start tag up to its attributes: `<p`.
    let opening: Tag
    /// The whole start tag of an element without attributes: `<p>`.
    let plain: Tag
    /// The end tag: `</p>`.
    let closing: Tag
}

/// All elements that a body can hold, by their names.
final class ElementTable: Sendable {
    /// The one table: keep it rather than asking for it at each element.
    static let all = ElementTable()

    let link: ElementTags, division: ElementTags, table: ElementTags, details: ElementTags
    private let headings: [ElementTags]
    /// Tags, one after the other.
    private let bytes: [UInt8]
    private let entries: [(name: String, traits: ElementTraits)]
    /// Where the entries begin whose names have the same first and the same last letter, which hardly two have: found sooner
    /// than by a hash.
    private let places: [Int]

    private init() {
        var bytes: [UInt8] = []
        let groups = Dictionary(grouping: BodyElement.allowedNames.sorted(), by: Self.place)
        var places: [Int] = [], entries: [(name: String, traits: ElementTraits)] = []
        for place in 0..<Self.placeCount {
            places.append(entries.count)
            for name in groups[place] ?? [] {
                entries.append((name, ElementTraits(of: name, tags: Self.tags(of: name, in: &bytes))))
            }
        }
        places.append(entries.count)
        link = Self.tags(of: "a", in: &bytes)
        division = Self.tags(of: "div", in: &bytes)
        table = Self.tags(of: "table", in: &bytes)
        details = Self.tags(of: "details", in: &bytes)
        headings = (0...6).map { Self.tags(of: "h\($0)", in: &bytes) }
        (self.bytes, self.places, self.entries) = (bytes, places, entries)
    }

    /// The traits of an element; nil for one that a body can't hold.
    func traits(of name: String) -> ElementTraits? {
        let place = Self.place(of: name)
        for index in places[place]..<places[place + 1] where entries[index].name == name {
            return entries[index].traits
        }
        return nil
    }

    /// The tags of a heading of some level; nil for one that HTML doesn't have.
    func tags(ofHeading level: Int) -> ElementTags? { headings.indices.contains(level) ? headings[level] : nil }

    /// Appends a tag to a page.
    func append(_ tag: ElementTags.Tag, to page: inout [UInt8]) {
        bytes.withUnsafeBufferPointer {
            page.append(contentsOf: UnsafeBufferPointer(rebasing: $0[tag.start..<tag.end]))
        }
    }

    private static let placeCount = 1 << 10

    private static func place(of name: String) -> Int {
        var name = name
        return name.withUTF8 { name in
            guard let first = name.first, let last = name.last else { return 0 }
            return Int(first & 31) << 5 | Int(last & 31)
        }
    }

    private static func tags(of name: String, in bytes: inout [UInt8]) -> ElementTags {
        let start = bytes.count
        bytes += "<\(name)>".utf8
        let end = bytes.count
        bytes += "</\(name)>".utf8
        return ElementTags(
            opening: ElementTags.Tag(start: start, end: end - 1), plain: ElementTags.Tag(start: start, end: end),
            closing: ElementTags.Tag(start: end, end: bytes.count))
    }
}
