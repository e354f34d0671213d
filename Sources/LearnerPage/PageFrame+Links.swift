import Diagnostics

extension PageFrame {
    /// A line of the footer: a label, then a name that leads to an address.
    func writeLine(_ label: BilingualText, _ name: String, _ address: WebAddress?, to writer: inout HTMLWriter) {
        writer.open("p", [("lang", wording.languageMark)])
        writer.text(wording[label] + " ")
        writer.link(to: address, name, wording)
        writer.close("p")
        writer.newline()
    }
}

extension HTMLWriter {
    /// A link that opens a new window and says so; without an address, its text alone.
    mutating func link(to address: WebAddress?, class className: String? = nil, _ content: String, _ wording: Wording) {
        guard let address else { return text(content) }
        open("a", [("class", className), ("href", address.text), ("target", "_blank"), ("rel", "noopener")])
        text(content)
        markup(Self.newWindowNotice(wording))
        close("a")
    }
}
