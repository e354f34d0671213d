import CourseCatalogue
import Diagnostics
import LearnerPage

/// What is to come, then what happened, the latest first.
struct TimelinePage {
    let content: PreviewContent
    let language: InterfaceLanguage

    /// The most events that are shown of what is to come, and of what happened.
    private static let limit = 500

    private func said(_ french: String, _ english: String) -> String { language == .french ? french : english }

    func write(to html: inout HTMLWriter) {
        write(
            content.timeline.filter(\.isExpected), "expected", said("À venir", "To come"),
            said("Rien n’est annoncé.", "Nothing is announced."), to: &html)
        write(
            content.timeline.filter { !$0.isExpected }, "past", said("Ce qui a eu lieu", "What happened"),
            said("Rien n’a encore été vu.", "Nothing was seen yet."), to: &html)
    }

    private func write(
        _ events: [PreviewEvent], _ name: String, _ title: String, _ nothing: String, to html: inout HTMLWriter
    ) {
        html.open("section", [("aria-labelledby", name)])
        html.newline()
        html.element("h2", [("id", name)], title)
        html.newline()
        if events.isEmpty {
            html.element("p", [], nothing)
        } else {
            html.markup("<ol class=\"timeline\">\n")
            for event in events.prefix(Self.limit) { write(event, to: &html) }
            html.markup("</ol>\n")
            let rest = events.count - Self.limit
            if rest > 0 { html.element("p", [], said("… et \(rest) de plus.", "… and \(rest) more.")) }
        }
        html.markup("</section>\n")
    }

    private func write(_ event: PreviewEvent, to html: inout HTMLWriter) {
        html.markup("<li>\n")
        html.open("p", [("class", "date")])
        if let date = event.date {
            let words = Wording(besides: language.rawValue).date(date)
            date.isDay ? html.element("time", [("datetime", date.description)], words) : html.text(words)
        } else {
            html.text(said("Sans date", "Without a date"))
        }
        html.markup("</p>\n<div>\n")
        html.element("p", [], event.sentence[language])
        if let remark = event.remark { html.element("p", [("class", "state")], remark[language]) }
        html.markup("</div>\n</li>\n")
    }
}
