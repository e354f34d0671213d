import XML

/// Writes HTML, every text and every attribute value escaped.
public struct HTMLWriter {
    /// Attributes in their order; those without a value are left out.
    public typealias Attributes = [(name: String, value: String?)]

    /// What was written.
    public private(set) var html = ""

    /// A writer of nothing yet.
    public init() {}

    /// Writes a start tag; attributes without a value are left out.
    public mutating func open(_ name: String, _ attributes: Attributes = []) {
        html += "<" + name
        for attribute in attributes {
            guard let value = attribute.value else { continue }
            html += " \(attribute.name)=\"\(XMLWriter.escaped(value, inAttribute: true))\""
        }
        html += ">"
    }

    /// Writes an end tag.
    public mutating func close(_ name: String) {
        html += "</\(name)>"
    }

    /// Writes text.
    public mutating func text(_ text: String) {
        html += XMLWriter.escaped(text, inAttribute: false)
    }

    /// Writes an element that holds text alone.
    public mutating func element(_ name: String, _ attributes: Attributes = [], _ content: String) {
        open(name, attributes)
        text(content)
        close(name)
    }

    /// Writes what is HTML already.
    public mutating func markup(_ markup: String) {
        html += markup
    }

    /// Ends a line of the page's own frame, where white space has no meaning.
    public mutating func newline() {
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
