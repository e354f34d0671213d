import CourseCatalogue
import XML

/// Writes HTML, every text and every attribute value escaped.
public struct HTMLWriter {
    /// Attributes in their order; those without a value are left out.
    public typealias Attributes = [(name: String, value: String?)]

    /// What was written.
    public var html: String { String(decoding: bytes, as: UTF8.self) }
    private var bytes: [UInt8] = []

    /// A writer of nothing yet.
    public init() {}

    /// Writes a start tag; attributes without a value are left out.
    public mutating func open(_ name: String, _ attributes: Attributes = []) {
        append("<")
        append(name)
        for attribute in attributes {
            guard let value = attribute.value else { continue }
            append(" ")
            append(attribute.name)
            append("=\"")
            XMLWriter.appendEscaped(value, to: &bytes, inAttribute: true)
            append("\"")
        }
        append(">")
    }

    /// Writes an end tag.
    public mutating func close(_ name: String) {
        append("</")
        append(name)
        append(">")
    }

    /// Writes text.
    public mutating func text(_ text: String) {
        XMLWriter.appendEscaped(text, to: &bytes, inAttribute: false)
    }

    /// Writes an element that holds text alone.
    public mutating func element(_ name: String, _ attributes: Attributes = [], _ content: String) {
        open(name, attributes)
        text(content)
        close(name)
    }

    /// Writes what is HTML already.
    public mutating func markup(_ markup: String) {
        append(markup)
    }

    /// Ends a line of the page's own frame, where white space has no meaning.
    public mutating func newline() {
        append("\n")
    }

    private mutating func append(_ text: String) { bytes.append(utf8: text) }

    /// What a link that opens a new window says to those who hear the page.
    static func newWindowNotice(_ wording: Wording) -> String {
        var writer = HTMLWriter()
        writer.element(
            "span", [("class", "unseen"), ("lang", wording.languageMark)], wording[Phrase.newWindow])
        return writer.html
    }
}
