import CourseCatalogue
import Diagnostics
import XML

extension Card {
    /// Reads a card written as HTML: `div.fr-card` with its title's link, description, badges and picture.
    ///
    /// - Parameter place: where a line of the HTML stands in the source.
    init?(reading element: HTMLElement, place: (Int) -> SourceLocation) {
        guard element.has(class: "fr-card") else { return nil }
        let origin = place(element.line)
        self.init(location: origin)
        func fact(_ element: HTMLElement) -> Fact<String>? {
            let text = plainSpaces(element.text)
            return text.isEmpty ? nil : Fact(text, Provenance(.field, at: place(element.line)))
        }
        title = element.first(class: "fr-card__title").flatMap(fact)
        summary = element.first(class: "fr-card__desc").flatMap(fact)
        let anchor = element.first(class: "fr-card__title")?.first(name: "a") ?? element.first(name: "a")
        if let anchor, let href = anchor["href"], !href.isEmpty {
            link = Fact(href, Provenance(.field, at: place(anchor.line)))
        }
        badges = element.all(class: "fr-badge").compactMap(fact)
        tags = element.all(class: "fr-tag").compactMap(fact)
        details = element.all(class: "fr-card__detail").compactMap(fact)
        if let image = element.first(name: "img"), let path = image["src"], !path.isEmpty {
            self.image = Page.ImageField(path: path, alternativeText: image["alt"] ?? "", location: place(image.line))
        }
    }
}

extension HTMLElement {
    /// The value of an attribute.
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// Whether the element has a class.
    func has(class name: String) -> Bool {
        guard let classes = self["class"], classes.holds(name) else { return false }
        return classes.split(whereSeparator: \.isWhitespace).contains { $0 == name }
    }

    /// The text inside, all of it.
    var text: String { children.map(\.text).joined() }

    /// The first element inside with this class.
    func first(class name: String) -> HTMLElement? { first { $0.has(class: name) } }

    /// The first element inside with this name.
    func first(name: String) -> HTMLElement? { first { $0.name == name } }

    /// The elements inside with this class, in order; those inside of them are not looked at.
    func all(class name: String) -> [HTMLElement] {
        children.flatMap { child -> [HTMLElement] in
            guard case .element(let element) = child else { return [] }
            return element.has(class: name) ? [element] : element.all(class: name)
        }
    }

    private func first(where matches: (HTMLElement) -> Bool) -> HTMLElement? {
        for case .element(let element) in children {
            if matches(element) { return element }
            if let found = element.first(where: matches) { return found }
        }
        return nil
    }
}

extension HTMLNode {
    /// The text of the node and all inside.
    var text: String {
        switch self {
        case .text(let text, _): text
        case .element(let element): element.name == "br" ? "\n" : element.text
        }
    }
}
