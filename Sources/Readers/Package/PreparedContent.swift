import CourseCatalogue
import EleventyReader
import Interchange
import XML

/// A page's content as the cleaner of content wants it: what this tool's own pages add to it for learners is taken away
/// again, and so are links between the files of the package.
struct PreparedContent {
    /// The content.
    private(set) var nodes: [HTMLNode] = []
    /// The transcripts of its videos, by the addresses of the players.
    private(set) var transcripts: [String: (author: String?, content: [HTMLNode])] = [:]
    /// How many links between files were taken away.
    private(set) var droppedLinkCount = 0

    /// What stands before the page's own identifiers, where several modules share a page.
    private let identifierPrefix: String
    /// How many levels the headings go up.
    private let headingShift: Int
    private var player: String?

    /// Prepares the content of a page.
    init(_ nodes: [HTMLNode], identifierPrefix: String = "", headingShift: Int = 0) {
        self.identifierPrefix = identifierPrefix
        self.headingShift = headingShift
        self.nodes = prepared(nodes)
    }

    private mutating func prepared(_ nodes: [HTMLNode]) -> [HTMLNode] {
        nodes.flatMap { node -> [HTMLNode] in
            guard case .element(let element) = node else { return [node] }
            return prepared(element)
        }
    }

    private mutating func prepared(_ element: HTMLElement) -> [HTMLNode] {
        var element = element
        switch element.name {
        case "nav": return []
        case "span" where element["class"] == "unseen": return []
        case "figure" where element["class"] == "video": return video(element)
        case "details" where element["data-transcript"] != nil && player != nil: return keepTranscript(element)
        case "a" where isBetweenFiles(element["href"]):
            droppedLinkCount += 1
            return prepared(element.children)
        case "h3", "h4", "h5", "h6":
            element.name = "h\((Int(element.name.dropFirst()) ?? 3) - headingShift)"
        default: break
        }
        element.attributes = element.attributes.map(ownIdentifier)
        element.children = prepared(element.children)
        return [.element(element)]
    }

    /// The still that stands for a video becomes the player that it stands for.
    private mutating func video(_ figure: HTMLElement) -> [HTMLNode] {
        guard let still = figure.children.all(where: { $0["data-play"] != nil }).first,
            let written = still.children.all(where: { $0.name == "a" }).first?["href"],
            let video = WebAddress(written).flatMap(ContentCleaner.video)
        else { return prepared(figure.children) }
        player = video.playerAddress
        let title = still["data-title"].flatMap { Self.standsForNone.contains($0) ? nil : $0 } ?? ""
        let attributes = [HTMLAttribute(name: "src", value: written), HTMLAttribute(name: "title", value: title)]
        return [.element(HTMLElement(name: "iframe", attributes: attributes, line: figure.line))]
    }

    /// What the pages call a video without a title.
    private static let standsForNone: Set = ["Vidéo", "Video"]

    private mutating func keepTranscript(_ details: HTMLElement) -> [HTMLNode] {
        guard let player else { return [] }
        let author = details["data-transcript"].flatMap { $0.isEmpty ? nil : $0 }
        let content = details.children.filter { node in
            if case .element(let element) = node { element.name != "summary" } else { true }
        }
        transcripts[player] = (author, prepared(content))
        self.player = nil
        return []
    }

    /// Whether a link leads to another file of the package: it has no scheme, and names no place in the page.
    private func isBetweenFiles(_ address: String?) -> Bool {
        guard let address, !address.hasPrefix("#"), !address.isEmpty else { return false }
        let scheme = address.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
        return scheme.endIndex == address.endIndex || address[scheme.endIndex] != ":"
    }

    /// An attribute without what the pages put before the content's own identifiers, which comes again.
    private func ownIdentifier(_ attribute: HTMLAttribute) -> HTMLAttribute {
        let mark = attribute.name == "href" && attribute.value.hasPrefix("#") ? "#" : ""
        guard attribute.name == "id" || !mark.isEmpty else { return attribute }
        for prefix in [identifierPrefix + "c-", "c-"] where attribute.value.hasPrefix(mark + prefix) {
            return HTMLAttribute(
                name: attribute.name, value: mark + attribute.value.dropFirst(mark.count + prefix.count))
        }
        return attribute
    }
}
