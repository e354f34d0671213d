import Diagnostics
import LearnerPage

/// The packages, course by course, each with the ways to its pages by the standards that it is exported in.
struct LearnersPage {
    let content: PreviewContent
    let range: ModuleRange
    let origins: Origins
    let language: InterfaceLanguage

    private func said(_ french: String, _ english: String) -> String { language == .french ? french : english }

    func write(to html: inout HTMLWriter) {
        html.element(
            "p", [("class", "lead")],
            said(
                "Chaque page s’ouvre dans une petite plateforme, qui note ce que la page lui dit et ce qu’elle en retient.",
                "Each page opens in a small learning platform, which notes what the page tells it and what it keeps of that."
            ))
        html.newline()
        for (index, course) in range.courses.enumerated() { write(course, "course-\(index + 1)", to: &html) }
        range.writeWays(from: "/learners", language, to: &html)
    }

    private func write(_ course: PreviewCourse, _ name: String, to html: inout HTMLWriter) {
        html.open("section", [("aria-labelledby", name)])
        html.newline()
        html.element("h2", [("id", name), ("lang", course.language)], course.title)
        html.markup("\n<ul class=\"packages\">\n")
        if let identifier = course.identifier {
            write(identifier, course.title, course.language, said("Le parcours entier", "The whole course"), to: &html)
        }
        for module in course.modules {
            write(module.identifier, module.title, module.language, module.stateText[language], to: &html)
        }
        html.markup("</ul>\n</section>\n")
    }

    private func write(
        _ identifier: String, _ title: String, _ titleLanguage: String?, _ remark: String, to html: inout HTMLWriter
    ) {
        let standards = LearningStandard.allCases.filter { content.digests["\($0.format)/\(identifier).zip"] != nil }
        html.markup("<li>\n")
        html.element("strong", [("lang", titleLanguage)], title)
        html.markup(" ")
        html.element("span", [("class", "state")], remark)
        html.newline()
        if standards.isEmpty {
            html.element(
                "p", [("class", "state")],
                said("Pas de paquet : rien n’est montré aux apprenants.", "No package: learners are shown nothing."))
        } else {
            html.markup("<ul class=\"standards\">\n")
            for standard in standards { writeWay(to: identifier, title, titleLanguage, standard, &html) }
            html.markup("</ul>\n")
        }
        html.markup("</li>\n")
    }

    private func writeWay(
        to identifier: String, _ title: String, _ titleLanguage: String?, _ standard: LearningStandard,
        _ html: inout HTMLWriter
    ) {
        html.markup("<li>")
        html.open("a", [("href", "\(origins.learner)/\(standard.format)/\(identifier)")])
        html.text(standard.name)
        html.open("span", [("class", "unseen")])
        html.text(language == .french ? " : " : ": ")
        html.element("span", [("lang", titleLanguage)], title)
        html.markup("</span></a></li>\n")
    }
}
