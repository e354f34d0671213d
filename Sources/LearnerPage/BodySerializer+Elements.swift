import CourseCatalogue

extension BodySerializer {
    mutating func write(_ element: BodyElement) {
        guard let traits = ElementTraits.of(element.name) else { return push(element.children) }
        switch traits.form {
        case .plain: write(element, traits.tags)
        case .void: open(element, traits.tags)
        case .link: writeLink(element)
        case .paragraph: write(element, Self.holdsBlock(element.children) ? .division : traits.tags)
        case .table: writeTable(element)
        case .aside:
            // A call-out is an aside to its text, not a part of the page to jump to.
            open(element, traits.tags, role: "note")
            writeContent(element.children, traits.tags)
        case .preformatted:
            open(element, traits.tags)
            // A parser drops the line feed that follows this tag: give it one to drop.
            writer.newline()
            writeContent(element.children, traits.tags)
        case .heading(let level): write(element, .heading(outline.level(ofHeading: level)))
        }
    }

    private mutating func write(_ element: BodyElement, _ tags: ElementTags) {
        open(element, tags)
        writeContent(element.children, tags)
    }

    private mutating func open(_ element: BodyElement, _ tags: ElementTags, role: String? = nil) {
        writer.markup(tags.opening)
        writeAttributes(of: element)
        writer.attribute("role", role)
        writer.endStartTag()
    }

    private mutating func writeLink(_ element: BodyElement) {
        guard let (address, leadsOut) = address(of: element) else { return push(element.children) }
        let opensWindow = isPage && leadsOut
        writer.markup(ElementTags.link.opening)
        writer.attribute("href", address)
        if opensWindow {
            writer.attribute("target", "_blank")
            writer.attribute("rel", "noopener")
        }
        writeAttributes(of: element, besides: "href")
        writer.endStartTag()
        push(.markup(ElementTags.link.closing))
        if opensWindow { push(.newWindowNotice) }
        push(element.children)
    }

    private mutating func writeTable(_ element: BodyElement) {
        guard isPage else { return write(element, .table) }
        // Wide tables scroll inside their box, which the keyboard can reach.
        writer.open(
            "div",
            [
                ("class", "table"), ("role", "group"), ("tabindex", "0"),
                ("aria-label", options.wording[Phrase.table]),
            ])
        push(.markup(ElementTags.division.closing))
        write(element, .table)
    }

    /// Where a link of the body leads, and whether that is another page; nil where it may not lead anywhere.
    private func address(of element: BodyElement) -> (text: String, leadsOut: Bool)? {
        guard let address = element["href"] else { return nil }
        if address.utf8.first == UInt8(ascii: "#") {
            return fragmentAddress(address.dropFirst()).map { ($0, false) }
        }
        if WebAddress.isOne(address) { return (address, true) }
        return address.lowercased().hasPrefix("mailto:") ? (address, false) : nil
    }

    private func fragmentAddress(_ fragment: Substring) -> String? {
        switch options.setting {
        case .page: "#" + options.identifierPrefix + fragment
        case .feed(let address): address.map { "\($0)#\(fragment)" }
        }
    }

    /// Writes the attributes that may be written, each once.
    private mutating func writeAttributes(of element: BodyElement, besides written: String? = nil) {
        var names: [String] = []
        for attribute in element.attributes where attribute.name != written && !names.contains(attribute.name) {
            guard let value = value(of: attribute) else { continue }
            writer.attribute(attribute.name, value)
            if element.attributes.count > 1 { names.append(attribute.name) }
        }
    }

    /// What an attribute says in the page; nil where it may not be written.
    private mutating func value(of attribute: BodyElement.Attribute) -> String? {
        switch attribute.name {
        case "id":
            identifiers.insert(attribute.value).inserted ? options.identifierPrefix + attribute.value : nil
        case "headers":
            attribute.value.split(separator: " ").map { options.identifierPrefix + $0 }.joined(separator: " ")
        case "cite":
            WebAddress(attribute.value)?.text
        case "class":
            ["callout", "lead"].contains(attribute.value) ? attribute.value : nil
        default:
            BodyElement.allowedAttributes.contains(attribute.name) ? attribute.value : nil
        }
    }

    /// Whether content can't stand in a paragraph, which a parser would end before it.
    private static func holdsBlock(_ nodes: [BodyNode]) -> Bool {
        var waiting: [[BodyNode]] = [], nodes = nodes
        while true {
            for node in nodes {
                switch node {
                case .video, .selfCheck: return true
                case .element(let element):
                    guard ElementTraits.of(element.name)?.isPhrasing == true else { return true }
                    waiting.append(element.children)
                case .text, .picture: continue
                }
            }
            guard let next = waiting.popLast() else { return false }
            nodes = next
        }
    }
}
