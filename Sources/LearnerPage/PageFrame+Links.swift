import Diagnostics

extension PageFrame {
    /// A line of the footer: a label, then a name that leads to an address.
    ///
    /// - Parameter fact: what programs call the fact, with the value behind the name where that is the tool's own.
    func writeLine(
        _ label: BilingualText, _ fact: (name: String, code: String?), _ name: String, _ address: WebAddress?,
        to writer: inout HTMLWriter
    ) {
        writer.beginStartTag("p")
        writer.attribute("lang", wording.languageMark)
        writer.attribute("data-fact", fact.name)
        writer.attribute("data-value", fact.code)
        writer.endStartTag()
        writer.text(wording[label])
        writer.text(" ")
        writer.link(to: address, name, wording)
        writer.close("p")
        writer.newline()
    }
}

extension HTMLWriter {
    /// A link that opens a new window and says so; without an address, its text alone.
    mutating func link(to address: WebAddress?, class className: String? = nil, _ content: String, _ wording: Wording) {
        guard let address else { return text(content) }
        beginStartTag("a")
        attribute("class", className)
        attribute("href", address.text)
        markup(Self.opensWindow)
        endStartTag()
        text(content)
        newWindowNotice(wording)
        close("a")
    }
}
