import CourseCatalogue
import Diagnostics
import LearnerPage

/// The modules with their pictures and states, course by course, and where each fact was read.
struct ModulesPage {
    let content: PreviewContent
    let range: ModuleRange
    let origins: Origins
    let language: InterfaceLanguage

    private func said(_ french: String, _ english: String) -> String { language == .french ? french : english }

    func write(to html: inout HTMLWriter) {
        let day = Wording(besides: language.rawValue).date(content.day)
        html.element(
            "p", [("class", "lead")], content.counts[language] + said(", au \(day).", ", as of \(day)."))
        html.newline()
        write(content.facts, of: "catalogue", summary: said("Le catalogue", "The catalogue"), to: &html)
        for (index, course) in range.courses.enumerated() { write(course, "course-\(index + 1)", to: &html) }
        range.writeWays(from: "/", language, to: &html)
    }

    private func write(_ course: PreviewCourse, _ name: String, to html: inout HTMLWriter) {
        html.open("section", [("aria-labelledby", name)])
        html.newline()
        html.element("h2", [("id", name), ("lang", course.language)], course.title)
        html.newline()
        if let identifier = course.identifier { writeWays(identifier, course.title, course.language, to: &html) }
        if !course.facts.isEmpty {
            write(
                course.facts, of: name, summary: said("Ce qui est su du parcours", "What is known of the course"),
                to: &html)
        }
        html.markup("<ul class=\"cards\">\n")
        for module in course.modules { write(module, in: name, to: &html) }
        html.markup("</ul>\n</section>\n")
    }

    private func write(_ module: PreviewModule, in course: String, to html: inout HTMLWriter) {
        let name = "\(course)-\(module.identifier)"
        html.open("li", [("id", name)])
        html.newline()
        if let picture = module.picture {
            html.open(
                "img",
                [
                    ("src", "/picture/\(module.identifier)"), ("alt", picture.alternativeText),
                    ("width", picture.width.map(String.init)), ("height", picture.height.map(String.init)),
                    ("loading", "lazy"), ("lang", module.language),
                ])
            html.newline()
        }
        html.markup("<div>\n")
        html.element("h3", [("lang", module.language)], module.title)
        html.newline()
        html.open("p", [("class", "state \(module.state.rawValue)")])
        html.element("strong", [], module.stateText[language])
        html.markup(" · ")
        html.element("code", [], module.identifier)
        html.markup("</p>\n")
        if let summary = module.summary { html.element("p", [("lang", module.language)], summary) }
        writeWays(module.identifier, module.title, module.language, to: &html)
        write(
            module.facts, of: name, summary: said("Ce qui est su, et d’où", "What is known, and from where"), to: &html)
        html.markup("</div>\n</li>\n")
    }

    /// The way to the page that learners see, where a package of its own has it.
    private func writeWays(
        _ identifier: String, _ title: String, _ titleLanguage: String?, to html: inout HTMLWriter
    ) {
        guard content.digests["\(LearningStandard.scorm12.format)/\(identifier).zip"] != nil else { return }
        html.open("p")
        html.open("a", [("href", "\(origins.learner)/\(LearningStandard.scorm12.format)/\(identifier)")])
        html.text(said("Voir la page de l’apprenant", "See the learner’s page"))
        html.open("span", [("class", "unseen")])
        html.text(language == .french ? " : " : ": ")
        html.element("span", [("lang", titleLanguage)], title)
        html.markup("</span></a>")
        html.markup("</p>\n")
    }

    private func write(_ facts: [PreviewFact], of name: String, summary: String, to html: inout HTMLWriter) {
        html.open("details", [("id", name + "-facts")])
        html.element("summary", [], summary)
        html.newline()
        FactList(facts: facts, language: language).write(to: &html)
        html.markup("</details>\n")
    }
}
