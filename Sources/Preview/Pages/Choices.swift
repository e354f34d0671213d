import LearnerPage

/// Ways to the same page shown otherwise, one of which is taken.
struct Choices {
    let name: String
    let choices: [(name: String, address: String, isTaken: Bool)]

    func write(to html: inout HTMLWriter) {
        html.open("nav", [("class", "choices"), ("aria-label", name)])
        html.newline()
        html.element("p", [], name)
        html.markup("<ul>\n")
        for choice in choices {
            html.markup("<li>")
            html.element("a", [("href", choice.address), ("aria-current", choice.isTaken ? "true" : nil)], choice.name)
            html.markup("</li>\n")
        }
        html.markup("</ul>\n</nav>\n")
    }
}
