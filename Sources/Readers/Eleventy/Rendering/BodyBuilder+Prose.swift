import CourseCatalogue
import Diagnostics
import XML

extension BodyBuilder {
    /// Keeps the text of an element for the readers of prose, where it is one of those that they look at.
    mutating func gather(_ element: HTMLElement, _ name: String) {
        guard gathersProse, quoteDepth == 0, let kind = kind(of: element, name) else { return }
        let text = kind == .paragraph && name == "tr" ? row(element) : ownText(element.children)
        guard !isBlank(text) else { return }
        content.blocks.append(
            ProseBlock(kind: kind, text: foldingBlanks(text, keepsLines: true), location: place(element.line)))
    }

    private func kind(of element: HTMLElement, _ name: String) -> ProseBlock.Kind? {
        switch name {
        case "p": isEmphasis(element) ? .emphasis : .paragraph
        case "li": .listItem(list: listCount)
        case "h2", "h3", "h4", "h5", "h6": .heading(level: Int(name.dropFirst()) ?? 2)
        case "tr", "dt", "dd", "summary": .paragraph
        default: nil
        }
    }

    private func isEmphasis(_ element: HTMLElement) -> Bool {
        var isEmphasis = false
        for node in element.children {
            switch node {
            case .text(let text, _) where isBlank(text): continue
            case .element(let only) where !isEmphasis && (only.name == "em" || only.name == "i"): isEmphasis = true
            default: return false
            }
        }
        return isEmphasis
    }

    /// The cells of a row as one text: `Durée : 1 heure`.
    private func row(_ element: HTMLElement) -> String {
        element.children.compactMap { node -> String? in
            guard case .element(let cell) = node, cell.name == "td" || cell.name == "th" else { return nil }
            return plainSpaces(cell.text)
        }.joined(separator: " : ")
    }

    /// The text of nodes without that of the blocks inside, which stand for themselves.
    private func ownText(_ nodes: [HTMLNode]) -> String {
        var text = ""
        addOwnText(nodes, to: &text)
        return text
    }

    private func addOwnText(_ nodes: [HTMLNode], to text: inout String) {
        for node in nodes {
            switch node {
            case .text(let piece, _): text += piece
            case .element(let element) where element.name == "br": text += "\n"
            case .element(let element) where ElementTraits(ofElement: element.name).contains(.standsAlone): continue
            case .element(let element): addOwnText(element.children, to: &text)
            }
        }
    }
}
