import XML

/// Writes HTML, every text and every attribute value escaped.
struct HTMLWriter {
    typealias Attributes = [(name: String, value: String?)]

    private(set) var html = ""

    /// Writes a start tag; attributes without a value are left out.
    mutating func open(_ name: String, _ attributes: Attributes = []) {
        html += "<" + name
        for attribute in attributes {
            guard let value = attribute.value else { continue }
            html += " \(attribute.name)=\"\(XMLWriter.escaped(value, inAttribute: true))\""
        }
        html += ">"
    }

    mutating func close(_ name: String) {
        html += "</\(name)>"
    }

    mutating func text(_ text: String) {
        html += XMLWriter.escaped(text, inAttribute: false)
    }

    mutating func element(_ name: String, _ attributes: Attributes = [], _ content: String) {
        open(name, attributes)
        text(content)
        close(name)
    }

    /// Writes what is HTML already.
    mutating func markup(_ markup: String) {
        html += markup
    }

    /// Ends a line of the page's own frame, where white space has no meaning.
    mutating func newline() {
        html += "\n"
    }

    /// What a link that opens a new window says to those who hear the page.
    static func newWindowNotice(_ wording: Wording) -> String {
        var writer = HTMLWriter()
        writer.element(
            "span", [("class", "unseen"), ("lang", wording.languageMark)], wording[Phrase.newWindow])
        return writer.html
    }
}
