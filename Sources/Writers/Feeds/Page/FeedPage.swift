import CourseCatalogue
import Diagnostics
import Interchange
import LearnerPage

/// A feed as a page for people (HTML Living Standard), with links for the readers that look for its other forms.
struct FeedPage: FeedSerialisation {
    static let form = FeedForm.page

    let document: FeedDocument
    private let words: FeedWording

    init(_ document: FeedDocument) {
        self.document = document
        words = FeedWording(for: document.feed.language?.text ?? document.catalogue.language)
    }

    func write(
        to piece: (consuming [UInt8]) throws -> Void, reporting diagnostics: inout DiagnosticCollector
    ) throws {
        var html = HTMLWriter()
        html.markup("<!DOCTYPE html>\n")
        html.open("html", [("lang", document.feed.language?.text ?? words.language)])
        html.newline()
        writeHead(to: &html)
        html.markup("<body>\n<main>\n")
        html.element("h1", [], document.feed.title)
        html.newline()
        html.element("p", [("class", "lead")], document.feed.summary)
        html.newline()
        writeSubscriptions(to: &html)
        writeEntries(to: &html)
        writeOthers(to: &html)
        html.markup("</main>\n<footer>\n")
        writeFooter(to: &html)
        html.markup("</footer>\n</body>\n</html>\n")
        try piece(Array(html.html.utf8))
    }

    /// The other forms that are made with the page.
    private var forms: [FeedForm] {
        FeedForm.allCases.filter { form in
            guard form != .page, document.options.forms.contains(form) else { return false }
            return form != .calendar || CalendarDocument.holds(document)
        }
    }

    private func writeHead(to html: inout HTMLWriter) {
        html.markup("<head>\n<meta charset=\"utf-8\">\n")
        let policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"
        html.open("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)])
        html.markup("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        html.element("title", [], document.feed.title)
        html.newline()
        html.open("meta", [("name", "description"), ("content", document.feed.summary)])
        html.newline()
        for form in forms {
            let title = "\(document.feed.title) – \(form.title)"
            html.open(
                "link",
                [
                    ("rel", "alternate"), ("type", form.mediaType), ("title", title),
                    ("href", document.address(of: form)?.text),
                ])
            html.newline()
        }
        html.open("link", [("rel", "stylesheet"), ("href", PageFile.stylesheet.name)])
        html.markup("\n</head>\n")
    }

    private func writeSubscriptions(to html: inout HTMLWriter) {
        guard !forms.isEmpty else { return }
        html.element("h2", [], words[BilingualText(fr: "S’abonner", en: "Subscribe")])
        html.markup("\n<ul>\n")
        for form in forms {
            html.open("li")
            html.element(
                "a", [("href", document.address(of: form)?.text), ("type", form.mediaType)], words[form.invitation])
            html.close("li")
            html.newline()
        }
        html.markup("</ul>\n")
    }

    private func writeEntries(to html: inout HTMLWriter) {
        html.element("h2", [], words[BilingualText(fr: "Les nouveautés", en: "What is new")])
        html.newline()
        let entries = document.feed.entries
        guard !entries.isEmpty else {
            html.element("p", [], words[BilingualText(fr: "Rien pour le moment.", en: "Nothing for now.")])
            return html.newline()
        }
        html.markup("<ul class=\"modules\">\n")
        for entry in entries { write(entry, to: &html) }
        html.markup("</ul>\n")
    }

    private func write(_ entry: FeedEntry, to html: inout HTMLWriter) {
        let language = LanguageTag(entry.language).flatMap { $0 == document.feed.language ? nil : $0.text }
        html.open("li", [("lang", language)])
        html.open("h3")
        if let link = document.link(of: entry) {
            html.element("a", [("href", link.text)], entry.title)
        } else {
            html.text(entry.title)
        }
        html.close("h3")
        if let day = entry.publishedOn {
            html.open("p", [("class", "state")])
            html.element(
                "time", [("datetime", day.description)], FeedWording(for: entry.language).moment(of: entry.kind, day))
            html.close("p")
        }
        if let summary = entry.summary, !summary.isEmpty { html.element("p", [], summary) }
        html.close("li")
        html.newline()
    }

    /// More feeds than this are listed on the pages of the whole catalogue alone, which each page leads to: on every page,
    /// they would grow with the square of the courses.
    private static let mostFeedsEverywhere = 50

    /// The feeds that the page leads to.
    private var others: [Feed] {
        let others = document.all.filter { $0.name != document.feed.name }
        guard document.all.count > Self.mostFeedsEverywhere, !document.feed.isOfWholeCatalogue else { return others }
        return others.filter(\.isOfWholeCatalogue)
    }

    private func writeOthers(to html: inout HTMLWriter) {
        let others = others
        guard !others.isEmpty else { return }
        html.markup("<nav class=\"way-on\" aria-labelledby=\"others\">\n")
        html.element("h2", [("id", "others")], words[BilingualText(fr: "Les autres flux", en: "Other feeds")])
        html.markup("\n<ul>\n")
        for feed in others {
            html.open("li")
            html.element(
                "a",
                [
                    ("href", document.address(of: feed, .page)?.text),
                    ("lang", feed.language == document.feed.language ? nil : feed.language?.text),
                ], feed.title)
            html.close("li")
            html.newline()
        }
        html.markup("</ul>\n</nav>\n")
    }

    private func writeFooter(to html: inout HTMLWriter) {
        html.open("p")
        html.text(words[BilingualText(fr: "Source :\u{A0}", en: "Source: ")])
        html.element("a", [("href", document.feed.page.text)], document.publisher)
        html.close("p")
        html.newline()
    }
}

extension FeedForm {
    /// What the page says of a form to those who don't know its name.
    fileprivate var invitation: BilingualText {
        switch self {
        case .rss, .atom, .jsonFeed: BilingualText(fr: "Lecteur de flux : \(title)", en: "Feed reader: \(title)")
        case .calendar: BilingualText(fr: "Agenda : \(title)", en: "Calendar: \(title)")
        case .page: BilingualText(title)
        }
    }
}
