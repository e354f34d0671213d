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
            write(fact.values, to: &html)
            if let manner = fact.manner { write(manner, fact.location, to: &html) }
            html.markup("</div>\n")
        }
        html.markup("</dl>\n")
    }

    /// A value as text, several as a list.
    private func write(_ values: [BilingualText], to html: inout HTMLWriter) {
        guard values.count > 1 else {
            for value in values {
                html.element("dd", [], value[language])
                html.newline()
            }
            return
        }
        html.markup("<dd>\n<ul>\n")
        for value in values {
            html.element("li", [], value[language])
            html.newline()
        }
        html.markup("</ul>\n</dd>\n")
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
