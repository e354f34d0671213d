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
    /// Whether these nodes have the words of each of these texts.
    static func say(_ texts: [String], in nodes: [BodyNode]) -> Bool {
        // Mostly each is a list item, but for its last dot, or a text: that needs no look at the words of all the page.
        var others = texts.map(words(in:)), item: [UInt8] = []
        let isDone = contains(in: nodes) { node in
            switch node {
            case .text(let text):
                let count = text.utf8.count
                for index in others.indices.reversed() where others[index].utf8.count == count && others[index] == text
                {
                    others.remove(at: index)
                }
            case .element(let element) where element.name == "li":
                if element.takePlainWords(in: &item) { others.removeAll { item.holds($0) } }
            case .element, .picture, .video, .selfCheck: break
            }
            return others.isEmpty
        }
        guard !isDone else { return true }
        let words = words(of: nodes)
        return others.allSatisfy { words.holds($0) }
    }

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
    /// Puts the words of an element, in UTF-8, where others were before; false for one that holds anything but text, marked or
    /// not.
    fileprivate func takePlainWords(in text: inout [UInt8]) -> Bool {
        text.removeAll(keepingCapacity: true)
        for child in children {
            switch child {
            case .text(let piece): text.append(utf8: piece)
            case .element(let element):
                text.append(UInt8(ascii: " "))
                for node in element.children {
                    guard case .text(let piece) = node else { return false }
                    text.append(utf8: piece)
                }
            case .picture, .video, .selfCheck: return false
            }
        }
        if !text.withUnsafeBufferPointer({ isFolded($0) }) {
            text = Array(BodyNode.words(in: String(decoding: text, as: UTF8.self)).utf8)
        }
        return true
    }

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
