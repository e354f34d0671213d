import CourseCatalogue
import Diagnostics
import DocumentSections
import EleventyReader
import Interchange
import YAML

/// Reads a body that is written node by node, as the tool writes it; what the model's allow-list doesn't know is
/// reported and left out.
struct BodyTreeReading {
    let content: ContentReading
    private var depth = 0

    init(content: ContentReading) {
        self.content = content
    }

    /// The nodes of a list that stands under a key of a section.
    mutating func nodes(
        _ elements: [YAMLNode], _ key: String, in section: DocumentSection,
        reporting diagnostics: inout DiagnosticCollector
    ) -> [BodyNode] {
        depth += 1
        defer { depth -= 1 }
        return elements.compactMap { node($0, key, in: section, reporting: &diagnostics) }
    }

    private mutating func node(
        _ node: YAMLNode, _ key: String, in section: DocumentSection,
        reporting diagnostics: inout DiagnosticCollector
    ) -> BodyNode? {
        if let text = node.string { return .text(text) }
        guard let kind = node.entries?.first(where: { Self.kinds.contains($0.key) })?.key else {
            section.reportWrong(node, key, wanting: Self.wantedNode, to: &diagnostics)
            return nil
        }
        var inner = section.section(of: node, under: key)
        defer { inner.reportUnknownKeys(to: &diagnostics) }
        switch kind {
        case "picture":
            return content.picture(inner.section("picture", reporting: &diagnostics), reporting: &diagnostics)
                .map(BodyNode.picture)
        case "video":
            var video = inner.section("video", reporting: &diagnostics)
            return content.video(&video, reporting: &diagnostics).map(BodyNode.video)
        case "self-check": return selfCheck(&inner, reporting: &diagnostics)
        default: return element(&inner, reporting: &diagnostics)
        }
    }

    private func selfCheck(
        _ section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) -> BodyNode? {
        let outer = section
        var reading = SelfCheckReading(path: "self-check") { node, told in
            guard let elements = node.elements else {
                return node.string.flatMap {
                    content.cleaner.words(ofMarkdown: $0, at: node.location, reporting: &told)
                }
            }
            var tree = BodyTreeReading(content: content)
            return tree.nodes(elements, "self-check", in: outer, reporting: &told)
        }
        return section.node("self-check").flatMap { reading.selfCheck($0, reporting: &diagnostics) }
            .map(BodyNode.selfCheck)
    }

    private mutating func element(
        _ section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) -> BodyNode? {
        let name = section.value("element", wanting: Self.wantedElement, reporting: &diagnostics) { node in
            node.string.flatMap { BodyElement.allowedNames.contains($0) ? $0 : nil }
        }?.value
        let attributes = attributes(&section, reporting: &diagnostics)
        let list = section.value("content", wanting: Self.wantedList, reporting: &diagnostics, \.elements)?.value ?? []
        guard depth < CatalogueFileForm.bodyDepth else {
            if let node = section.node("content") {
                section.reportWrong(node, "content", wanting: Self.wantedDepth, to: &diagnostics)
            }
            return nil
        }
        let children = nodes(list, "content", in: section, reporting: &diagnostics)
        return name.map { .element(BodyElement($0, attributes, children)) }
    }

    private func attributes(
        _ section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) -> [BodyElement.Attribute] {
        guard let node = section.node("attributes") else { return [] }
        var inner = section.section("attributes", reporting: &diagnostics)
        let names = (node.entries ?? []).map(\.key).filter(BodyElement.allowedAttributes.contains)
        let attributes = names.compactMap { name -> BodyElement.Attribute? in
            inner.value(name, wanting: Self.wanted(of: name), reporting: &diagnostics) { node in
                node.string.flatMap { Self.isAllowed($0, in: name) ? BodyElement.Attribute(name, $0) : nil }
            }?.value
        }
        inner.reportUnknownKeys(to: &diagnostics)
        return attributes
    }

    private static func isAllowed(_ value: String, in name: String) -> Bool {
        switch name {
        case "class": CatalogueFileForm.classes.contains(value)
        case "href": value.hasPrefix("#") || value.lowercased().hasPrefix("mailto:") || WebAddress(value) != nil
        case "cite": WebAddress(value) != nil
        default: true
        }
    }

    private static func wanted(of name: String) -> BilingualText {
        switch name {
        case "class": BilingualText(CatalogueFileForm.classes.sorted().joined(separator: " / "))
        case "href", "cite":
            BilingualText(
                fr: "une adresse en https:, http: ou mailto:, ou #fragment",
                en: "an address in https:, http: or mailto:, or #fragment")
        default: .aText
        }
    }

    private static let kinds: Set = ["element", "picture", "video", "self-check"]
    private static let wantedNode = BilingualText(
        fr: "un texte, ou des clés dont element, picture, video ou self-check",
        en: "a text, or keys with element, picture, video or self-check")
    private static let wantedElement = BilingualText(
        fr: "un élément HTML de texte, comme p, ul ou strong", en: "an HTML element of text, such as p, ul or strong")
    private static let wantedList = BilingualText(fr: "une liste", en: "a list")
    private static let wantedDepth = BilingualText(
        fr: "au plus \(CatalogueFileForm.bodyDepth) niveaux", en: "at most \(CatalogueFileForm.bodyDepth) levels")
}
