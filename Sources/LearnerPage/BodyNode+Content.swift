import CourseCatalogue

extension BodyNode {
    /// The words of these nodes, joined by single spaces.
    static func words(of nodes: [BodyNode]) -> String {
        var text = ""
        visit(nodes) {
            switch $0 {
            case .text(let piece): text += piece
            case .element: text += " "
            case .picture, .video, .selfCheck: break
            }
        }
        return words(in: text)
    }

    /// A text with its white space made single spaces.
    static func words(in text: String) -> String { foldingBlanks(text) }
}

extension BodyNode {
    /// A body without its first paragraph, where that one says no more than the lead above it.
    static func dropping(_ lead: String?, from body: [BodyNode]) -> [BodyNode] {
        guard let lead, let first = body.firstIndex(where: { !$0.isBlank }),
            case .element(let element) = body[first], element.name == "p", element.isPlainText,
            words(of: element.children) == words(in: lead)
        else { return body }
        return Array(body[(first + 1)...])
    }

    private var isBlank: Bool {
        guard case .text(let text) = self else { return false }
        return text.allSatisfy(\.isWhitespace)
    }
}

extension BodyElement {
    /// Whether nothing is lost of the element where its words stand elsewhere: no link, picture or video.
    fileprivate var isPlainText: Bool {
        var isPlain = true
        BodyNode.visit(children) { node in
            switch node {
            case .text: break
            case .element(let element): isPlain = isPlain && element["href"] == nil
            case .picture, .video, .selfCheck: isPlain = false
            }
        }
        return isPlain
    }
}
