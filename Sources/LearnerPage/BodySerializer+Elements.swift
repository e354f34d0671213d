import CourseCatalogue

extension BodySerializer {
    mutating func write(_ element: BodyElement) {
        guard BodyElement.allowedNames.contains(element.name) else { return push(element.children) }
        switch element.name {
        case "br", "hr": writer.open(element.name, attributes(of: element))
        case "a": writeLink(element)
        case "table": writeTable(element)
        case "p" where holdsBlock(element.children): write(element, as: "div")
        default: write(element, as: outline.level(ofElement: element.name).map { "h\($0)" } ?? element.name)
        }
    }

    private mutating func write(_ element: BodyElement, as name: String) {
        var attributes = attributes(of: element)
        // A call-out is an aside to its text, not a part of the page to jump to.
        if name == "aside" { attributes.append(("role", "note")) }
        writer.open(name, attributes)
        pushEndTag(name)
        push(element.children)
        // A parser drops the line feed that follows this tag: give it one to drop.
        if name == "pre" { writer.newline() }
    }

    private mutating func writeLink(_ element: BodyElement) {
        guard let (address, leadsOut) = address(of: element) else { return push(element.children) }
        let others = attributes(of: element).filter { $0.name != "href" }
        guard options.setting == .page, leadsOut else {
            writer.open("a", [("href", address)] + others)
            pushEndTag("a")
            return push(element.children)
        }
        writer.open("a", [("href", address), ("target", "_blank"), ("rel", "noopener")] + others)
        pushEndTag("a")
        pushMarkup(HTMLWriter.newWindowNotice(options.wording))
        push(element.children)
    }

    private mutating func writeTable(_ element: BodyElement) {
        guard options.setting == .page else { return write(element, as: "table") }
        // Wide tables scroll inside their box, which the keyboard can reach.
        writer.open(
            "div",
            [
                ("class", "table"), ("role", "group"), ("tabindex", "0"),
                ("aria-label", options.wording[Phrase.table]),
            ])
        pushEndTag("div")
        writer.open("table", attributes(of: element))
        pushEndTag("table")
        push(element.children)
    }

    /// Where a link of the body leads, and whether that is another page; nil where it may not lead anywhere.
    private func address(of element: BodyElement) -> (text: String, leadsOut: Bool)? {
        guard let address = element["href"] else { return nil }
        if address.utf8.first == UInt8(ascii: "#") {
            return fragmentAddress(address.dropFirst()).map { ($0, false) }
        }
        if WebAddress(address) != nil { return (address, true) }
        return address.lowercased().hasPrefix("mailto:") ? (address, false) : nil
    }

    private func fragmentAddress(_ fragment: Substring) -> String? {
        switch options.setting {
        case .page: "#" + options.identifierPrefix + fragment
        case .feed(let address): address.map { "\($0)#\(fragment)" }
        }
    }

    /// The attributes that may be written, each once.
    private mutating func attributes(of element: BodyElement) -> HTMLWriter.Attributes {
        var written: HTMLWriter.Attributes = []
        for attribute in element.attributes where BodyElement.allowedAttributes.contains(attribute.name) {
            guard !written.contains(where: { $0.name == attribute.name }) else { continue }
            if let value = value(of: attribute) { written.append((attribute.name, value)) }
        }
        return written
    }

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
            attribute.value
        }
    }

    /// Whether content can't stand in a paragraph, which a parser would end before it.
    private func holdsBlock(_ nodes: [BodyNode]) -> Bool {
        var waiting = nodes
        while let node = waiting.popLast() {
            switch node {
            case .video, .selfCheck: return true
            case .element(let element) where BodyElement.phrasingNames.contains(element.name):
                waiting.append(contentsOf: element.children)
            case .element: return true
            case .text, .picture: continue
            }
        }
        return false
    }
}
