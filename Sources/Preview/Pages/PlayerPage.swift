import Diagnostics
import Interchange
import LearnerPage

/// A page for learners in a frame, in a small LMS that notes its calls and shows what is kept of them.
struct PlayerPage {
    let package: String
    let standard: LearningStandard
    let units: [LaunchedUnit]
    /// Which of them is launched, from 0.
    let index: Int
    /// The digest of the package: the page is launched anew where it changes.
    let digest: String
    /// The standards that the package is exported in.
    let standards: [LearningStandard]
    let language: InterfaceLanguage

    /// What the page of the LMS may do: it shows pages of its own origin and speaks to its own record store.
    static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-src 'self'; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

    private func said(_ french: String, _ english: String) -> String { language == .french ? french : english }

    private var unit: LaunchedUnit { units[index] }

    func write(to html: inout HTMLWriter) {
        Choices(
            name: "Standard",
            choices: standards.map { ($0.name, "/\($0.format)/\(package)?unit=\(index + 1)", $0 == standard) }
        ).write(to: &html)
        if units.count > 1 {
            Choices(
                name: said("Pages du paquet", "Pages of the package"),
                choices: units.enumerated().map {
                    ($1.title, "/\(standard.format)/\(package)?unit=\($0 + 1)", $0 == index)
                }
            ).write(to: &html)
        }
        html.open("div", settings)
        html.newline()
        writeFrame(to: &html)
        writeState(to: &html)
        html.markup("</div>\n")
        writeCalls(to: &html)
    }

    /// What the script of the LMS reads.
    private var settings: HTMLWriter.Attributes {
        let name = "\(standard.format)/\(package)"
        return [
            ("id", "player"), ("class", "player"), ("data-standard", standard.format),
            ("data-launch", "/\(name)/files/\(relativeReference(to: unit.file))"),
            ("data-name", "\(name)/\(index + 1)"),
            ("data-store", "/lrs/\(package)/\(index + 1)/"), ("data-activity", unit.activity),
            ("data-passing", unit.passingScore), ("data-digest", digest), ("data-words", words),
        ]
    }

    private func writeFrame(to html: inout HTMLWriter) {
        html.open("section", [("class", "shown"), ("aria-labelledby", "shown")])
        html.newline()
        html.element("h2", [("id", "shown")], said("Ce que voit l’apprenant", "What the learner sees"))
        html.newline()
        html.open(
            "iframe",
            [
                ("id", "page"), ("title", unit.title),
                ("sandbox", "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"),
            ])
        html.markup("</iframe>\n</section>\n")
    }

    private func writeState(to html: inout HTMLWriter) {
        html.open("section", [("class", "learner"), ("aria-labelledby", "learner")])
        html.newline()
        html.element("h2", [("id", "learner")], said("Ce que la plateforme en sait", "What the platform knows"))
        html.markup("\n<dl>\n")
        for (name, words) in fields {
            html.element("dt", [], words[language])
            html.open("dd", [("data-field", name)])
            html.markup("–</dd>\n")
        }
        html.markup("</dl>\n<p class=\"ways\">\n")
        for (name, words) in actions {
            html.element("button", [("type", "button"), ("data-do", name)], words[language])
            html.newline()
        }
        html.markup("</p>\n</section>\n")
    }

    private func writeCalls(to html: inout HTMLWriter) {
        html.open("section", [("aria-labelledby", "calls")])
        html.newline()
        html.element("h2", [("id", "calls")], said("Ce qui s’est dit", "What was said"))
        html.newline()
        if standard == .scorm2004 {
            html.element(
                "p", [("class", "kind")],
                said(
                    "(403) : la plateforme n’a encore rien sous ce nom. Au premier passage, c’est normal.",
                    "(403): the platform has nothing by this name yet. On a first visit that is as it should be."))
            html.newline()
        }
        html.markup(
            "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"calls\">\n<table>\n<thead><tr>")
        for head in [said("Appel", "Call"), said("Valeur", "Value"), said("Réponse", "Answer")] {
            html.element("th", [("scope", "col")], head)
        }
        html.markup("</tr></thead>\n<tbody id=\"log\"></tbody>\n</table>\n</div>\n</section>\n")
    }
}

extension PlayerPage {
    private var fields: [(String, BilingualText)] {
        [
            ("session", BilingualText(fr: "Séance", en: "Session")),
            ("status", BilingualText(fr: "Statut", en: "Status")),
            ("success", BilingualText(fr: "Réussite", en: "Success")),
            ("score", BilingualText(fr: "Score", en: "Score")),
            ("progress", BilingualText(fr: "Avancement", en: "Progress")),
            ("bookmark", BilingualText(fr: "Signet", en: "Bookmark")),
            ("time", BilingualText(fr: "Durée de la séance", en: "Session time")),
            ("total", BilingualText(fr: "Durée en tout", en: "Total time")),
            ("visits", BilingualText(fr: "Séances", en: "Sessions")),
            ("answers", BilingualText(fr: "Réponses notées", en: "Answers noted")),
        ]
    }

    private var actions: [(String, BilingualText)] {
        [
            ("leave", BilingualText(fr: "Quitter la page", en: "Leave the page")),
            ("open", BilingualText(fr: "Revenir à la page", en: "Come back to the page")),
            ("forget", BilingualText(fr: "Tout oublier", en: "Forget everything")),
        ]
    }

    /// What the script says, by what a standard calls it.
    private var words: String {
        let words: [(String, BilingualText)] = [
            ("open", BilingualText(fr: "ouverte", en: "open")), ("closed", BilingualText(fr: "terminée", en: "ended")),
            ("none", BilingualText(fr: "pas encore ouverte", en: "not open yet")),
            ("not attempted", BilingualText(fr: "pas commencé", en: "not attempted")),
            ("browsed", BilingualText(fr: "parcouru", en: "browsed")),
            ("incomplete", BilingualText(fr: "en cours", en: "incomplete")),
            ("completed", BilingualText(fr: "terminé", en: "completed")),
            ("passed", BilingualText(fr: "réussi", en: "passed")),
            ("failed", BilingualText(fr: "échoué", en: "failed")),
            ("unknown", BilingualText(fr: "inconnu", en: "unknown")),
            ("initialized", BilingualText(fr: "en cours", en: "incomplete")),
        ]
        let object = JSONValue.object(words.map { JSONValue.Member($0.0, .string($0.1[language])) })
        return String(decoding: JSONWriter.document(object, isIndented: false).dropLast(), as: UTF8.self)
    }
}
