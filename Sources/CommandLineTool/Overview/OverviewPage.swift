import Diagnostics
import Foundation
import Interchange
import LearnerPage

/// The overview of an export as one HTML file that asks for nothing else: no script, its style in it, links to the export's
/// own files. It says everything in the catalogue's language, then again in the other one.
struct OverviewPage {
    private let overview: ExportOverview

    init(of overview: ExportOverview) {
        self.overview = overview
    }

    /// The whole file.
    var html: String {
        let first = overview.firstLanguage
        let other: InterfaceLanguage = first == .french ? .english : .french
        let contents = ExportOverview.Contents(of: overview)
        var html = HTMLWriter()
        html.markup("<!DOCTYPE html>\n")
        html.open("html", [("lang", first.rawValue)])
        html.newline()
        writeHead(to: &html, first)
        html.markup("<body>\n<nav>")
        html.element("a", [("href", "#other"), ("lang", other.rawValue), ("hreflang", other.rawValue)], other.ownName)
        html.markup("</nav>\n<main>\n")
        html.element("h1", [("lang", LanguageTag(overview.catalogue.language)?.text)], overview.title)
        html.newline()
        OverviewPart(of: overview, holding: contents, in: first, prefix: "").write(to: &html)
        html.open("section", [("id", "other"), ("lang", other.rawValue), ("aria-labelledby", "other-language")])
        html.newline()
        html.element("h2", [("id", "other-language")], other.ownName)
        html.newline()
        OverviewPart(of: overview, holding: contents, in: other, prefix: "other-").write(to: &html)
        html.markup("</section>\n</main>\n</body>\n</html>\n")
        return html.html
    }

    private func writeHead(to html: inout HTMLWriter, _ language: InterfaceLanguage) {
        let words = BilingualText(fr: "Ce que l’export contient", en: "What the export holds")
        html.markup("<head>\n<meta charset=\"utf-8\">\n")
        html.open("meta", [("http-equiv", "Content-Security-Policy"), ("content", Self.policy)])
        html.markup("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        html.markup("<meta name=\"robots\" content=\"noindex\">\n")
        html.element("title", [], "\(overview.title) – \(words[language])")
        html.markup("\n<style>" + Self.style + "</style>\n</head>\n")
    }

    private static let style = String(decoding: PackageResources.overview_css, as: UTF8.self)

    /// Nothing but this very style (Content Security Policy Level 3, section 8.4: hashes).
    private static let policy: String = {
        var digest = SHA256()
        digest.update(Array(style.utf8))
        let hash = Data(digest.finish()).base64EncodedString()
        return "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'"
    }()
}

extension InterfaceLanguage {
    /// What the language calls itself.
    fileprivate var ownName: String { self == .french ? "En français" : "In English" }
}
