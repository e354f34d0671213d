import Diagnostics
import LearnerPage

/// Facts as a list, each with how and where it was read.
struct FactList {
    let facts: [PreviewFact]
    let language: InterfaceLanguage

    func write(to html: inout HTMLWriter) {
        html.markup("<dl class=\"facts\">\n")
        for fact in facts {
            html.markup("<div>\n")
            html.element("dt", [], fact.name[language])
            html.newline()
            for value in fact.values {
                html.element("dd", [], value[language])
                html.newline()
            }
            if let manner = fact.manner { write(manner, fact.location, to: &html) }
            html.markup("</div>\n")
        }
        html.markup("</dl>\n")
    }

    private func write(_ manner: BilingualText, _ place: SourceLocation?, to html: inout HTMLWriter) {
        html.open("dd", [("class", "origin")])
        html.text(manner[language])
        if let place {
            html.text(language == .french ? " : " : ": ")
            html.element("code", [], place.description)
        }
        html.markup("</dd>\n")
    }
}
