import CourseCatalogue
import Diagnostics
import XML

/// Makes a body out of a page's HTML: what the allow-list knows stays, placeholders become what they stand for, and the
/// text is gathered for the readers of prose on the way.
struct BodyBuilder {
    let site: Site
    let page: Page
    let siteAddress: String?
    let calls: PageHost.Calls
    /// Where a line of the HTML stands in the source.
    let place: (Int) -> SourceLocation
    var content = PageContent()
    var diagnostics = DiagnosticCollector()
    /// Transcripts by the video they belong to, as places in `content.videos`; filled before the body is made.
    var transcripts: [Int: Transcript] = [:]
    /// Whether the text is gathered for the readers of prose.
    var gathersProse = true
    var listCount = 0
    var videoCount = 0
    /// The heading of the call-out that is being read.
    var callout: String?
    /// The places in the page that its links lead to.
    var fragments: Set<String> = []
    /// Above 0 inside quotes and transcripts, which say nothing of the module itself.
    var quoteDepth = 0

    init(site: Site, page: Page, siteAddress: String?, calls: PageHost.Calls, place: @escaping (Int) -> SourceLocation)
    {
        self.site = site
        self.page = page
        self.siteAddress = siteAddress
        self.calls = calls
        self.place = place
    }

    /// The cards whose placeholder was met, as places in `calls.cards`.
    var metCards: Set<Int> = []

    /// Reads a page's HTML into `content`.
    mutating func build(_ html: [HTMLNode]) {
        fragments = Self.fragments(in: html)
        gatherTranscripts(html)
        content.body = Self.withoutEmptyEnd(blocks(html))
        // Markdown can take an indented placeholder for code: its card is a card all the same.
        content.cards += calls.cards.indices.filter { !metCards.contains($0) }.map { calls.cards[$0] }
    }

    /// A body without the headings at its end that nothing follows: what they announced were the cards.
    private static func withoutEmptyEnd(_ body: [BodyNode]) -> [BodyNode] {
        var body = body[...]
        while case .element(let last)? = body.last, ["h2", "h3", "h4", "h5", "h6", "hr"].contains(last.name) {
            body.removeLast()
        }
        return Array(body)
    }

    /// What a list of nodes becomes where blocks stand: line breaks between blocks mean nothing there.
    mutating func blocks(_ nodes: [HTMLNode]) -> [BodyNode] {
        var body: [BodyNode] = []
        for node in nodes {
            switch node {
            case .text(let text, _): if !isBlank(text) { add(text, to: &body) }
            case .element(let element): if element.name != "br" { body += self.element(element) }
            }
        }
        return body
    }

    /// What a list of nodes becomes inside a paragraph.
    mutating func inlines(_ nodes: [HTMLNode]) -> [BodyNode] {
        var body: [BodyNode] = []
        body.reserveCapacity(nodes.count)
        for node in nodes {
            switch node {
            case .text(let text, _): add(text, to: &body)
            case .element(let element): body += self.element(element)
            }
        }
        return body
    }

    /// Adds a text, without the placeholders that Markdown took for code.
    private func add(_ text: String, to body: inout [BodyNode]) {
        guard let marker = calls.marker, text.holds(UInt8(ascii: "<")), text.holds(marker) else {
            return body.append(.text(text))
        }
        var rest = text[...], kept = ""
        while let mark = rest.firstRange(of: "<div " + marker),
            let end = rest[mark.upperBound...].firstRange(of: "</div>")
        {
            kept += rest[..<mark.lowerBound]
            rest = rest[end.upperBound...]
        }
        kept += rest
        if !isBlank(kept) { body.append(.text(kept)) }
    }

    private mutating func element(_ element: HTMLElement) -> [BodyNode] {
        let traits = ElementTraits(ofElement: element.name)
        if traits.contains(.dropped) {
            if traits.contains(.shown), element["aria-hidden"] != "true" {
                diagnostics.report(notKept(element))
            }
            return []
        }
        if let marker = calls.marker, let value = element[marker] { return placeholder(value, element) }
        if let quiz = Self.quiz(in: element) { return selfCheck(quiz, in: element) }
        if element["data-self-check"] != nil, let check = writtenSelfCheck(element) { return [.selfCheck(check)] }
        if element.has(class: "fr-card"), let card = Card(reading: element, place: place) {
            content.cards.append(card)
            return []
        }
        if element.has(class: "fr-callout") || element.has(class: "callout") { return callout(element) }
        if traits.contains(.group) { return group(element) }
        switch element.name {
        case "iframe": return frame(element)
        case "img": return picture(element)
        case "picture": return pictureElement(element)
        case "a": return link(element)
        case "blockquote", "q":
            quoteDepth += 1
            defer { quoteDepth -= 1 }
            return [.element(BodyElement(element.name, attributes(of: element), blocks(element.children)))]
        case "h1": return textElement(element, named: "h2", ElementTraits(ofElement: "h2"))
        default: return textElement(element, named: element.name, traits)
        }
    }

    private mutating func textElement(
        _ element: HTMLElement, named name: String, _ traits: ElementTraits
    ) -> [BodyNode] {
        if traits.contains(.list) { listCount += 1 }
        if traits.contains(.prose) { gather(element, name) }
        let children = traits.contains(.holdsBlocks) ? blocks(element.children) : inlines(element.children)
        guard traits.contains(.allowed) else { return children }
        if children.isEmpty, !traits.contains(.keptEmpty) { return [] }
        return [.element(BodyElement(name, headingAttributes(of: element, named: name), children))]
    }

    /// A box around other content: kept only where it has a meaning of its own.
    private mutating func group(_ element: HTMLElement) -> [BodyNode] {
        let holdsText = element.children.contains { node in
            if case .text(let text, _) = node { !isBlank(text) } else { false }
        }
        if holdsText, element.name != "figure" {
            gather(element, "p")
            let children = inlines(element.children)
            return children.isEmpty ? [] : [.element(BodyElement("div", attributes(of: element), children))]
        }
        let children = blocks(element.children)
        guard element.name == "figure", !children.isEmpty else { return children }
        return [.element(BodyElement("figure", [], children))]
    }

    private mutating func callout(_ element: HTMLElement) -> [BodyNode] {
        let outer = callout
        callout = element.first(class: "fr-callout__title").map { plainSpaces($0.text) } ?? ""
        defer { callout = outer }
        let children = blocks(element.children)
        return children.isEmpty ? [] : [.element(BodyElement("aside", [.init("class", "callout")], children))]
    }

    /// What to tell of an element that is left out with all it holds.
    func notKept(_ element: HTMLElement) -> Diagnostic {
        Diagnostic(
            .warning, "content-not-kept",
            BilingualText(
                fr: "l’élément <\(element.name)> n’est pas gardé, ni ce qu’il contient",
                en: "the element <\(element.name)> is not kept, nor what it holds"),
            at: place(element.line),
            help: BilingualText(
                fr: "dites la même chose par du texte, une image, un lien, ou la vidéo d’un hébergeur connu",
                en: "say the same by text, a picture, a link, or the video of a known host"))
    }
}
