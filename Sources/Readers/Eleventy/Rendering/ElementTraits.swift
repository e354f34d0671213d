import CourseCatalogue

/// What is known of an HTML element by its name, for the making of a body.
struct ElementTraits: OptionSet {
    let rawValue: UInt16

    /// It is dropped with all that it holds: code, forms, drawings, whatever would fetch or run.
    static let dropped = ElementTraits(rawValue: 1 << 0)
    /// Readers would have seen or heard something of it, though it is dropped.
    static let shown = ElementTraits(rawValue: 1 << 1)
    /// A box around other content.
    static let group = ElementTraits(rawValue: 1 << 2)
    /// A list, numbered or not.
    static let list = ElementTraits(rawValue: 1 << 3)
    /// It holds other elements and no text of its own.
    static let holdsBlocks = ElementTraits(rawValue: 1 << 4)
    /// It means something without content too.
    static let keptEmpty = ElementTraits(rawValue: 1 << 5)
    /// Its text is none of the block around it.
    static let standsAlone = ElementTraits(rawValue: 1 << 6)
    /// The readers of prose look at its text.
    static let prose = ElementTraits(rawValue: 1 << 7)
    /// A body can hold it.
    static let allowed = ElementTraits(rawValue: 1 << 8)
}

extension ElementTraits {
    /// The traits of the elements with a name.
    init(ofElement name: String) { self = Self.known[name] ?? [] }

    /// The traits by name: one look tells them all.
    private static let known: [String: ElementTraits] = {
        let names: [(trait: ElementTraits, names: Set<String>)] = [
            (
                .dropped,
                [
                    "script", "style", "template", "noscript", "object", "embed", "applet", "svg", "math", "canvas",
                    "audio", "video", "form", "input", "select", "textarea", "link", "meta", "base", "title", "head",
                    "frame", "frameset", "map", "area",
                ]
            ),
            (.shown, ["object", "embed", "applet", "math", "canvas", "audio", "video", "form", "frameset"]),
            (
                .group,
                [
                    "div", "section", "article", "main", "header", "footer", "nav", "center", "figure", "aside",
                ]
            ),
            (.list, ["ul", "ol"]),
            (.holdsBlocks, ["ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr", "details"]),
            (.keptEmpty, ["br", "hr", "td", "th"]),
            (.standsAlone, ["ul", "ol", "table", "blockquote", "div", "iframe", "script", "style", "details"]),
            (.prose, ["p", "li", "h2", "h3", "h4", "h5", "h6", "tr", "dt", "dd", "summary"]),
            (.allowed, BodyElement.allowedNames),
        ]
        var known: [String: ElementTraits] = [:]
        for (trait, names) in names {
            for name in names { known[name, default: []].insert(trait) }
        }
        return known
    }()
}
