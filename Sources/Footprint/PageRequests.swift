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
            case "img": pictureAddress(of: element)
            case "script", "iframe", "embed", "audio", "source", "track", "input": element["src"]
            case "video": element["src"] ?? element["poster"]
            case "object": element["data"]
            default: nil
            }
        return address.flatMap { $0.isEmpty || $0.lowercased().hasPrefix("data:") ? nil : $0 }
    }

    /// The narrowest file that fills a column of text, as a browser chooses on a screen of one pixel a point.
    private static func pictureAddress(of image: HTMLElement) -> String? {
        let candidates = (image["srcset"] ?? "").split(separator: ",").compactMap { candidate -> (String, Int)? in
            let parts = candidate.split(whereSeparator: \.isWhitespace)
            guard parts.count == 2, parts[1].last == "w", let width = Int(parts[1].dropLast()) else { return nil }
            return (String(parts[0]), width)
        }
        let sorted = candidates.sorted { $0.1 < $1.1 }
        return (sorted.first { $0.1 >= columnWidth } ?? sorted.last)?.0 ?? image["src"]
    }

    /// The width in pixels of the column that pages of packages show pictures in.
    private static let columnWidth = 704

    private static func isFetched(_ link: HTMLElement) -> Bool {
        let relations = (link["rel"] ?? "").lowercased().split(separator: " ")
        return relations.contains { ["stylesheet", "icon", "preload", "modulepreload", "manifest"].contains($0) }
    }
}
