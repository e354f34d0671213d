import CourseCatalogue
import Diagnostics
import Foundation
import XML

extension BodyBuilder {
    /// A link: absolute, or to a place in the page; its words alone where it leads nowhere.
    mutating func link(_ element: HTMLElement) -> [BodyNode] {
        let text = plainSpaces(element.text)
        guard let written = element["href"], !written.isEmpty else { return anchor(element) }
        let location = place(element.line)
        let target = site.target(of: written, from: page, siteAddress: siteAddress)
        content.links.append(PageLink(text: text, address: written, callout: callout, location: location))
        let children = inlines(element.children)
        guard let address = address(of: target, written, at: location) else { return children }
        var attributes = attributes(of: element)
        attributes.append(.init("href", address))
        return children.isEmpty ? [] : [.element(BodyElement("a", attributes, children))]
    }

    /// A place that links lead to; its words alone where no link can name it.
    private mutating func anchor(_ element: HTMLElement) -> [BodyNode] {
        let children = inlines(element.children)
        guard let identifier = (element["id"] ?? element["name"]).flatMap(Self.identifier) else { return children }
        return [.element(BodyElement("span", [.init("id", identifier)], children))]
    }

    private mutating func address(
        of target: LinkTarget, _ written: String, at location: SourceLocation
    ) -> String? {
        switch target {
        case .page(let index): return site.address(ofPage: index, asWritten: written, siteAddress: siteAddress)
        case .file(let path): return site.servedAddress(of: path, siteAddress: siteAddress)
        case .elsewhere(let address): return address
        case .fragment(let fragment):
            return Self.identifier(fragment.removingPercentEncoding ?? fragment).map { "#" + $0 }
        case .missing(let address):
            let isAbsolute = address.holds("://")
            // A source without pages doesn't tell which pages its site has.
            if !site.pages.isEmpty || !isAbsolute { diagnostics.report(Self.leadsNowhere(written, location)) }
            return isAbsolute ? address : nil
        case .refused:
            diagnostics.report(Self.refused(written, location))
            return nil
        }
    }

    /// The attributes that the allow-list knows, their values checked.
    func attributes(of element: HTMLElement) -> [BodyElement.Attribute] {
        if element.attributes.isEmpty { return [] }
        return element.attributes.compactMap { attribute in
            guard BodyElement.allowedAttributes.contains(attribute.name) else { return nil }
            switch attribute.name {
            case "class", "href", "cite": return nil
            case "id": return Self.identifier(attribute.value).map { .init("id", $0) }
            case "headers":
                let cells = attribute.value.split(whereSeparator: \.isWhitespace).compactMap {
                    Self.identifier(String($0))
                }
                return .init("headers", cells.joined(separator: " "))
            default: return .init(attribute.name, attribute.value)
            }
        }
    }

    private static let headings: Set = ["h2", "h3", "h4", "h5", "h6"]

    /// The attributes of a heading: with the anchor that a link of the page looks for, where the heading has no other.
    func headingAttributes(of element: HTMLElement, named name: String) -> [BodyElement.Attribute] {
        let attributes = attributes(of: element)
        guard !fragments.isEmpty, Self.headings.contains(name), !attributes.contains(where: { $0.name == "id" }),
            let identifier = Self.identifier(element.text), fragments.contains(identifier)
        else { return attributes }
        return attributes + [.init("id", identifier)]
    }

    /// The places in the page that its links lead to.
    static func fragments(in nodes: [HTMLNode]) -> Set<String> {
        var found: Set<String> = []
        addFragments(in: nodes, to: &found)
        return found
    }

    private static func addFragments(in nodes: [HTMLNode], to found: inout Set<String>) {
        for case .element(let element) in nodes {
            if element.name == "a", let href = element["href"], href.hasPrefix("#") {
                let fragment = String(href.dropFirst())
                if let identifier = identifier(fragment.removingPercentEncoding ?? fragment) {
                    found.insert(identifier)
                }
            }
            addFragments(in: element.children, to: &found)
        }
    }

    /// An identifier of the page's own, apart from those of whatever shows the body; nil where the text makes none.
    static func identifier(_ text: String) -> String? {
        let words = slug(text)
        return words.isEmpty ? nil : "c-" + words
    }

    private static func leadsNowhere(_ written: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, "link-to-missing-page",
            BilingualText(
                fr: "le lien « \(written) » mène à une page que le dossier n’a pas",
                en: "the link “\(written)” leads to a page that the folder doesn’t have"),
            at: location,
            help: BilingualText(fr: "corrigez le lien, ou ajoutez la page", en: "correct the link, or add the page"))
    }

    private static func refused(_ written: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, "refused-link",
            BilingualText(
                fr: "le lien « \(written) » n’est pas d’une adresse web ou de courriel et n’est pas gardé",
                en: "the link “\(written)” is no web or mail address and is not kept"),
            at: location,
            help: BilingualText(
                fr: "écrivez une adresse en https:, http: ou mailto:",
                en: "write an address in https:, http: or mailto:"))
    }
}
