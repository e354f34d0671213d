import CourseCatalogue

extension BodySerializer {
    mutating func write(_ element: BodyElement) {
        guard let traits = elements.traits(of: element.name) else { return writeContent(element.children) }
        switch traits.form {
        case .plain: write(element, traits.tags)
        case .void: open(element, traits.tags)
        case .link: writeLink(element)
        case .paragraph: write(element, holdsBlock(element.children) ? elements.division : traits.tags)
        case .table: writeTable(element)
        case .aside:
            // A call-out is an aside to its text, not a part of the page to jump to.
            open(element, traits.tags, role: "note")
            writeContent(element.children, then: .tag(traits.tags.closing))
        case .preformatted:
            open(element, traits.tags)
            // A parser drops the line feed that follows this tag: give it one to drop.
            writer.newline()
            writeContent(element.children, then: .tag(traits.tags.closing))
        case .heading(let level): writeHeading(element, outline.level(ofHeading: level))
        }
    }

    private mutating func write(_ element: BodyElement, _ tags: ElementTags) {
        open(element, tags)
        writeContent(element.children, then: .tag(tags.closing))
    }

    private mutating func open(_ element: BodyElement, _ tags: ElementTags, role: String? = nil) {
        if element.attributes.isEmpty, role == nil { return writer.tag(tags.plain, of: elements) }
        writer.tag(tags.opening, of: elements)
        writeAttributes(of: element)
        writer.attribute("role", role)
        writer.endStartTag()
    }

    private mutating func writeHeading(_ element: BodyElement, _ level: Int) {
        if let tags = elements.tags(ofHeading: level) { return write(element, tags) }
        writer.beginStartTag("h\(level)")
        writeAttributes(of: element)
        writer.endStartTag()
        writeContent(element.children, then: .markup(Array("</h\(level)>".utf8)))
    }

    private mutating func writeLink(_ element: BodyElement) {
        guard let (address, leadsOut) = address(of: element) else { return writeContent(element.children) }
        let opensWindow = isPage && leadsOut
        writer.tag(elements.link.opening, of: elements)
        writer.attribute("href", address)
        if opensWindow { writer.markup(HTMLWriter.opensWindow) }
        if element.attributes.count > 1 { writeAttributes(of: element, besides: "href") }
        writer.endStartTag()
        if opensWindow {
            writeContent(element.children, then: .newWindowNotice, .tag(elements.link.closing))
        } else {
            writeContent(element.children, then: .tag(elements.link.closing))
        }
    }

    private mutating func writeTable(_ element: BodyElement) {
        guard isPage else { return write(element, elements.table) }
        // Wide tables scroll inside their box, which the keyboard can reach.
        writer.open(
            "div",
            [
                ("class", "table"), ("role", "group"), ("tabindex", "0"),
                ("aria-label", options.wording[Phrase.table]),
            ])
        open(element, elements.table)
        writeContent(element.children, then: .tag(elements.table.closing), .tag(elements.division.closing))
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
            attribute.value == "callout" || attribute.value == "lead" ? attribute.value : nil
        default:
            BodyElement.allowedAttributes.contains(attribute.name) ? attribute.value : nil
        }
    }

    /// Whether content can't stand in a paragraph, which a parser would end before it.
    private func holdsBlock(_ nodes: [BodyNode]) -> Bool {
        var waiting: [[BodyNode]] = [], nodes = nodes
        while true {
            for node in nodes {
                switch node {
                case .video, .selfCheck: return true
                case .element(let element):
                    guard elements.traits(of: element.name)?.isPhrasing == true else { return true }
                    if !element.children.isEmpty, !Self.isText(element.children) { waiting.append(element.children) }
                case .text, .picture: continue
                }
            }
            guard let next = waiting.popLast() else { return false }
            nodes = next
        }
    }

    /// Whether nodes are a text alone, as what is marked in a paragraph mostly is.
    private static func isText(_ nodes: [BodyNode]) -> Bool {
        guard nodes.count == 1, case .text = nodes[0] else { return false }
        return true
    }
}
