import XML

/// What a page asks for by itself when it is shown: style sheets, scripts, pictures, frames, media.
struct PageRequests {
    /// The addresses as written, each once, in the order of the page.
    private(set) var addresses: [String] = []
    /// How many elements the page has, `html`, `head` and `body` included.
    private(set) var elementCount = 3
    private var seen: Set<String> = []

    /// Looks through a page.
    init(of html: String) {
        // The frame of a document is no part of what is parsed.
        look(through: parseHTMLFragment(html))
    }

    private mutating func look(through nodes: [HTMLNode]) {
        for case .element(let element) in nodes {
            elementCount += 1
            if let address = Self.address(of: element), seen.insert(address).inserted { addresses.append(address) }
            look(through: element.children)
        }
    }

    private static func address(of element: HTMLElement) -> String? {
        let address: String? =
            switch element.name {
            case "link": isFetched(element) ? element["href"] : nil
            case "script", "img", "iframe", "embed", "audio", "source", "track", "input": element["src"]
            case "video": element["src"] ?? element["poster"]
            case "object": element["data"]
            default: nil
            }
        return address.flatMap { $0.isEmpty || $0.lowercased().hasPrefix("data:") ? nil : $0 }
    }

    private static func isFetched(_ link: HTMLElement) -> Bool {
        let relations = (link["rel"] ?? "").lowercased().split(separator: " ")
        return relations.contains { ["stylesheet", "icon", "preload", "modulepreload", "manifest"].contains($0) }
    }
}
