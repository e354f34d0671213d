import Diagnostics
import Interchange
import LearnerPage

/// A feed as a reader shows it. Pictures come from the site's folder: what the feed says of them is online, and nothing
/// is asked of anybody else here.
struct FeedPage {
    let content: PreviewContent
    let origins: Origins
    let language: InterfaceLanguage
    private let names: [String]
    private let name: String?
    private let feed: ReadFeed?

    /// The most entries that are shown.
    private static let limit = 100

    /// - Parameter feed: the feed's name; nil for the first. Nil where there is none of that name.
    init?(content: PreviewContent, feed: String?, origins: Origins, language: InterfaceLanguage) {
        self.content = content
        self.origins = origins
        self.language = language
        names = ReadFeed.names(in: content)
        name = feed ?? names.first
        self.feed = name.flatMap { ReadFeed($0, of: content) }
        if feed != nil, self.feed == nil { return nil }
    }

    private func said(_ french: String, _ english: String) -> String { language == .french ? french : english }

    func write(to html: inout HTMLWriter) {
        guard let feed, let name else {
            html.element("p", [], said("Il n’y a pas de flux.", "There is no feed."))
            return
        }
        if names.count > 1 {
            Choices(
                name: said("Flux", "Feeds"),
                choices: names.map { ($0, "/feed/\(relativeReference(to: $0))", $0 == name) }
            ).write(to: &html)
        }
        html.element("h2", [("lang", feed.language)], feed.title)
        html.newline()
        html.element("p", [("class", "lead"), ("lang", feed.language)], feed.description)
        html.markup("\n<div class=\"feed\">\n")
        for (index, entry) in feed.entries.prefix(Self.limit).enumerated() {
            write(entry, name, index, feed.language, to: &html)
        }
        html.markup("</div>\n")
        let rest = feed.entries.count - Self.limit
        if rest > 0 { html.element("p", [], said("… et \(rest) de plus.", "… and \(rest) more.")) }
    }

    private func write(
        _ entry: ReadFeed.Entry, _ feed: String, _ index: Int, _ feedLanguage: String?, to html: inout HTMLWriter
    ) {
        html.open("article", [("aria-labelledby", "entry-\(index)")])
        html.newline()
        writePicture(entry.picture, to: &html)
        html.markup("<div>\n")
        html.open("h3", [("id", "entry-\(index)"), ("lang", feedLanguage)])
        if let address = entry.link.flatMap({ WebAddress($0) }) {
            html.open("a", [("href", address.text), ("target", "_blank"), ("rel", "noopener noreferrer")])
            html.text(entry.title)
            html.element(
                "span", [("class", "unseen"), ("lang", language.rawValue)], said(" (nouvelle fenêtre)", " (new window)")
            )
            html.close("a")
        } else {
            html.text(entry.title)
        }
        html.markup("</h3>\n")
        let day = entry.day.map { Wording(besides: language.rawValue).date($0) }
        let remarks = [day ?? entry.date ?? said("Sans date", "Without a date")] + entry.categories
        html.element("p", [("class", "state")], remarks.joined(separator: " · "))
        html.newline()
        if let summary = entry.summary { html.element("p", [("lang", feedLanguage)], summary) }
        if entry.html != nil { writeContent(of: entry, feed, index, to: &html) }
        html.markup("</div>\n</article>\n")
    }

    private func writePicture(_ address: String?, to html: inout HTMLWriter) {
        guard let address,
            let module = content.courses.lazy.flatMap(\.modules).first(where: { $0.picture?.asset.address == address })
        else { return }
        html.open("img", [("src", "/picture/\(module.identifier)"), ("alt", ""), ("loading", "lazy")])
        html.newline()
    }

    private func writeContent(of entry: ReadFeed.Entry, _ feed: String, _ index: Int, to html: inout HTMLWriter) {
        html.open("details", [("id", "content-\(index)")])
        html.open("summary")
        html.text(said("Ce qu’il contient", "What it holds"))
        html.element("span", [("class", "unseen")], (language == .french ? " : " : ": ") + entry.title)
        html.markup("</summary>\n")
        html.open(
            "iframe",
            [
                ("src", "\(origins.learner)/entry/\(relativeReference(to: feed))/\(index)"), ("title", entry.title),
                ("loading", "lazy"), ("sandbox", "allow-same-origin allow-popups allow-popups-to-escape-sandbox"),
            ])
        html.markup("</iframe>\n</details>\n")
    }

    /// What an entry holds as a page of its own.
    static func document(holding content: String, _ language: String?) -> String {
        var html = HTMLWriter()
        html.markup("<!DOCTYPE html>\n")
        html.open("html", [("lang", language)])
        html.markup("\n<head>\n<meta charset=\"utf-8\">\n<title>–</title>\n<base target=\"_blank\">\n")
        html.markup("<link rel=\"stylesheet\" href=\"/style.css\">\n</head>\n<body>\n<main>\n")
        // Pictures are online: what stands for them is shown.
        html.markup(content.replacing(/<img\b([^>]*?)\ssrc=/) { "<img\($0.1) data-src=" })
        html.markup("\n</main>\n</body>\n</html>\n")
        return html.html
    }
}
