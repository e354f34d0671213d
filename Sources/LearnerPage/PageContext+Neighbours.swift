extension PageContext {
    /// The ways to the pages before and after, which the page's script shows where no LMS has its own.
    func writeNeighbours(_ wording: Wording, to writer: inout HTMLWriter) {
        guard previous != nil || next != nil else { return }
        writer.open(
            "nav",
            [
                ("class", "neighbours"), ("aria-label", wording[Phrase.neighbours]), ("data-standalone", ""),
                ("hidden", ""),
            ])
        if let previous { writer.element("a", [("href", previous.address), ("rel", "prev")], "← " + previous.title) }
        if let next { writer.element("a", [("href", next.address), ("rel", "next")], next.title + " →") }
        writer.close("nav")
        writer.newline()
    }
}
