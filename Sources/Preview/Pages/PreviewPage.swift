import Diagnostics
import LearnerPage

/// What every page of the preview has around its content: head, ways to the other pages, what is wrong with the site.
struct PreviewPage {
    /// A page of the preview that the others lead to.
    enum Place: String, CaseIterable {
        case modules = "", learners, dataset, feed, timeline, diagnostics

        var name: BilingualText {
            switch self {
            case .modules: BilingualText(fr: "Modules", en: "Modules")
            case .learners: BilingualText(fr: "Pages des apprenants", en: "Learners’ pages")
            case .dataset: BilingualText(fr: "Jeu de données", en: "Dataset")
            case .feed: BilingualText(fr: "Flux", en: "Feed")
            case .timeline: BilingualText(fr: "Calendrier", en: "Timeline")
            case .diagnostics: BilingualText(fr: "Diagnostics", en: "Diagnostics")
            }
        }
    }

    let edition: PreviewState.Edition
    let origins: Origins
    let language: InterfaceLanguage
    let place: Place
    /// The page's title, which is its first heading too.
    let title: String
    /// The language of the title, as a BCP 47 tag, where it isn't that of the preview's own words.
    var titleLanguage: String?
    /// The scripts of the page, by their names.
    var scripts = ["preview.js"]
    /// The style sheets of the page, by their names.
    var sheets = ["style.css", "preview.css"]

    /// The whole page around the content of its `main`.
    func html(_ content: (inout HTMLWriter) -> Void) -> String {
        var html = HTMLWriter()
        html.markup("<!DOCTYPE html>\n")
        html.open("html", [("lang", language.rawValue)])
        html.newline()
        writeHead(to: &html)
        html.open("body", [("data-revision", edition.revision), ("data-updated", said(Self.updated))])
        html.newline()
        writeHeader(to: &html)
        html.markup("<main id=\"main\" tabindex=\"-1\">\n")
        html.element("h1", [("lang", titleLanguage)], title)
        html.newline()
        content(&html)
        html.markup("</main>\n<p class=\"unseen\" role=\"status\" id=\"news\"></p>\n</body>\n</html>\n")
        return html.html
    }

    private static let updated = BilingualText(
        fr: "La page suit le site, qui vient de changer.", en: "The page follows the site, which has just changed.")

    private func said(_ text: BilingualText) -> String { text[language] }

    private func writeHead(to html: inout HTMLWriter) {
        html.markup("<head>\n<meta charset=\"utf-8\">\n")
        html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        html.element("title", [], "\(title) – \(edition.content?.title ?? "Parcours")")
        for sheet in sheets {
            html.newline()
            html.open("link", [("rel", "stylesheet"), ("href", "/" + sheet)])
        }
        for script in scripts {
            html.newline()
            html.element("script", [("src", "/" + script), ("defer", "")], "")
        }
        html.markup("\n<link rel=\"icon\" href=\"data:,\">\n</head>\n")
    }

    private func writeHeader(to html: inout HTMLWriter) {
        html.markup("<header class=\"top\">\n")
        html.element(
            "a", [("class", "unseen"), ("href", "#main")],
            said(BilingualText(fr: "Aller au contenu", en: "Skip to content")))
        html.open("p", [("class", "name")])
        html.element("strong", [("lang", edition.content?.language)], edition.content?.title ?? "Parcours")
        html.text(" " + said(BilingualText(fr: "– aperçu avant publication", en: "– preview before publication")))
        html.markup("</p>\n")
        html.open("nav", [("aria-label", said(BilingualText(fr: "Aperçu", en: "Preview"))), ("data-swap", "ways")])
        html.markup("\n<ul>\n")
        for other in Place.allCases { writeWay(to: other, &html) }
        html.markup("</ul>\n</nav>\n</header>\n")
        html.markup("<div data-swap=\"state\">\n")
        if edition.isBroken { writeBroken(to: &html) }
        html.markup("</div>\n")
    }

    private func writeWay(to other: Place, _ html: inout HTMLWriter) {
        html.open("li")
        html.open(
            "a", [("href", origins.preview + "/" + other.rawValue), ("aria-current", other == place ? "page" : nil)])
        html.text(said(other.name))
        let count = edition.problems.count { $0.severity != .note }
        if other == .diagnostics, count > 0 {
            html.markup(" ")
            html.element("span", [("class", "count")], String(count))
        }
        html.markup("</a></li>\n")
    }

    private func writeBroken(to html: inout HTMLWriter) {
        html.open("div", [("class", "callout broken"), ("role", "alert")])
        html.markup("<p>")
        html.element(
            "strong", [], said(BilingualText(fr: "Le site ne peut pas être lu.", en: "The site can’t be read.")))
        let kept = BilingualText(
            fr: " Ce qui est montré est son dernier état lisible. ", en: " What is shown is how it could be read last. "
        )
        let none = BilingualText(fr: " Il n’y a encore rien à montrer. ", en: " There is nothing to show yet. ")
        html.text(said(edition.content == nil ? none : kept))
        html.element(
            "a", [("href", origins.preview + "/" + Place.diagnostics.rawValue)],
            said(BilingualText(fr: "Voir pourquoi", en: "See why")))
        html.markup("</p>\n</div>\n")
    }
}
