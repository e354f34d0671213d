import CourseCatalogue
import XML

/// Writes HTML, every text and every attribute value escaped.
public struct HTMLWriter {
    /// Attributes in their order; those without a value are left out.
    public typealias Attributes = [(name: String, value: String?)]

    /// What was written.
    public var html: String { String(decoding: bytes, as: UTF8.self) }
    /// The same in UTF-8.
    package private(set) var bytes: [UInt8] = []

    /// A writer of nothing yet.
    public init() {}

    /// A writer that has room for so many bytes before it has to move what was written.
    init(byteCount: Int) { bytes.reserveCapacity(byteCount) }

    /// Writes a start tag; attributes without a value are left out.
    public mutating func open(_ name: String, _ attributes: Attributes = []) {
        beginStartTag(name)
        for attribute in attributes { self.attribute(attribute.name, attribute.value) }
        endStartTag()
    }

    /// Begins a start tag, which attributes follow until it ends.
    mutating func beginStartTag(_ name: String) {
        bytes.append(UInt8(ascii: "<"))
        append(name)
    }

    /// Writes an attribute of the start tag that was begun; nothing without a value.
    mutating func attribute(_ name: String, _ value: String?) {
        guard let value else { return }
        bytes.append(UInt8(ascii: " "))
        append(name)
        append("=\"")
        XMLWriter.appendEscaped(value, to: &bytes, inAttribute: true)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Ends the start tag that was begun.
    mutating func endStartTag() {
        bytes.append(UInt8(ascii: ">"))
    }

    /// Writes an end tag.
    public mutating func close(_ name: String) {
        append("</")
        append(name)
        bytes.append(UInt8(ascii: ">"))
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

    /// Writes what is HTML already, in UTF-8.
    mutating func markup(_ markup: [UInt8]) {
        bytes.append(contentsOf: markup)
    }

    /// Writes a tag of an element that a body can hold.
    mutating func tag(_ tag: ElementTags.Tag, of elements: ElementTable) {
        elements.append(tag, to: &bytes)
    }

    /// Ends a line of the page's own frame, where white space has no meaning.
    public mutating func newline() {
        bytes.append(UInt8(ascii: "\n"))
    }

    /// The attributes of a link that opens a new window, which can't reach the page.
    static var opensWindow: String { " target=\"_blank\" rel=\"noopener\"" }

    private mutating func append(_ text: String) { bytes.append(utf8: text) }

    /// Writes what a link that opens a new window says to those who hear the page.
    mutating func newWindowNotice(_ wording: Wording) {
        append("<span class=\"unseen\"")
        attribute("lang", wording.languageMark)
        endStartTag()
        text(wording[Phrase.newWindow])
        append("</span>")
    }
}
