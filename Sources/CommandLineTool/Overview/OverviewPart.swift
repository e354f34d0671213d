import CourseCatalogue
import Diagnostics
import Export
import Interchange
import LearnerPage
import Releases

/// All that the overview says, in one of its two languages.
struct OverviewPart {
    let overview: ExportOverview
    let contents: ExportOverview.Contents
    let language: InterfaceLanguage
    private let words: Wording
    /// What the identifiers of this part's headings start with.
    private let prefix: String

    /// The most files that a format shows, and the most changes: `export.json` and the journal have them all.
    private static let shownFiles = 200
    private static let shownNews = 50

    init(
        of overview: ExportOverview, holding contents: ExportOverview.Contents, in language: InterfaceLanguage,
        prefix: String
    ) {
        self.overview = overview
        self.contents = contents
        self.language = language
        self.prefix = prefix
        words = Wording(besides: language.rawValue)
    }

    func write(to html: inout HTMLWriter) {
        writeIntroduction(to: &html)
        writeNews(to: &html)
        for family in FormatDescriptor.Family.allCases { write(family, to: &html) }
        writeRest(to: &html)
    }

    private func said(_ french: String, _ english: String) -> String { language == .french ? french : english }

    /// A sentence of the tool's own with the spaces of its language: in French no line ends before `:` or within `«`.
    private func typeset(_ text: String) -> String {
        guard language == .french else { return text }
        return [":", ";", "?", "!", "»"].reduce(text.replacing("« ", with: "«\u{A0}")) { text, mark in
            text.replacing(" " + mark, with: "\u{A0}" + mark)
        }
    }

    private func heading(_ level: Int, _ text: String, _ name: String?, to html: inout HTMLWriter) {
        html.element("h\(level)", [("id", name.map { prefix + $0 })], typeset(text))
        html.newline()
    }

    private func paragraph(_ text: String, _ kind: String? = nil, to html: inout HTMLWriter) {
        html.element("p", [("class", kind)], typeset(text))
        html.newline()
    }

    private func writeIntroduction(to html: inout HTMLWriter) {
        let catalogue = overview.catalogue
        paragraph(CatalogueCounts(of: catalogue).text[language] + ".", "lead", to: &html)
        let publisher = catalogue.publisher.map { said("Publié par \($0.value.name)", "Published by \($0.value.name)") }
        let licence = catalogue.licence.map { said("Licence : \($0.value)", "Licence: \($0.value)") }
        let known = [publisher, licence].compactMap { $0 }
        if !known.isEmpty { paragraph(known.joined(separator: ". ") + ".", to: &html) }
    }
}

extension OverviewPart {
    /// The changes of the last day that saw any, then those of the days before.
    private func writeNews(to html: inout HTMLWriter) {
        let news = contents.news
        guard let last = news.first?.event.seenOn else { return }
        let latest = Array(news.prefix { $0.event.seenOn == last }.reversed())
        let former = Array(news.dropFirst(latest.count))
        heading(
            2, said("Ce qui a changé le \(words.date(last))", "What changed on \(words.date(last))"), "news", to: &html)
        if former.isEmpty {
            paragraph(
                said(
                    "C’est le premier export que le journal connaît : tout y est nouveau.",
                    "This is the first export that the journal knows of: everything in it is new."), to: &html)
        }
        write(latest, to: &html)
        guard !former.isEmpty else { return }
        html.open("details")
        html.element("summary", [], said("Ce que les exports d’avant ont vu", "What the exports before saw"))
        html.newline()
        write(former, dated: true, to: &html)
        html.markup("</details>\n")
    }

    private func write(_ news: [News], dated: Bool = false, to html: inout HTMLWriter) {
        guard !news.isEmpty else { return }
        html.markup("<ul>\n")
        for piece in news.prefix(Self.shownNews) {
            html.open("li")
            if dated {
                html.element("time", [("datetime", piece.event.seenOn.description)], words.date(piece.event.seenOn))
                html.text(typeset(said(" : ", ": ")))
            }
            html.text(typeset(NewsSentence(piece).text[language]))
            html.markup("</li>\n")
        }
        html.markup("</ul>\n")
        let rest = news.count - Self.shownNews
        if rest > 0 {
            paragraph(
                said("… et \(rest) de plus : voir le journal.", "… and \(rest) more: see the journal."), to: &html)
        }
    }
}

extension OverviewPart {
    private func write(_ family: FormatDescriptor.Family, to html: inout HTMLWriter) {
        let formats = overview.formats.filter { $0.family == family && contents.files[$0.name]?.isEmpty == false }
        guard !formats.isEmpty else { return }
        heading(2, title(of: family), family.rawValue, to: &html)
        paragraph(purpose(of: family), to: &html)
        for format in formats { write(format, to: &html) }
    }

    private func title(of family: FormatDescriptor.Family) -> String {
        switch family {
        case .packages: said("Pour la plateforme de formation", "For the learning platform")
        case .dataset: said("Pour les portails de données", "For data portals")
        case .feeds: said("Pour suivre les nouveautés", "For those who follow what is new")
        }
    }

    private func purpose(of family: FormatDescriptor.Family) -> String {
        let platform = overview.platform.name[language]
        return switch family {
        case .packages:
            said(
                "Des paquets à importer dans \(platform), un par module ou par parcours.",
                "Packages to import into \(platform), one a module or a course.")
        case .dataset:
            said(
                "Des fichiers à publier, que « parcours publish » dépose sur data.gouv.fr.",
                "Files to publish, which “parcours publish” brings to data.gouv.fr.")
        case .feeds:
            said(
                "Des flux à servir avec le site, où s’abonner aux nouveautés.",
                "Feeds to serve with the site, to subscribe to what is new.")
        }
    }

    private func write(_ format: FormatDescriptor, to html: inout HTMLWriter) {
        heading(3, format.title, nil, to: &html)
        var files = contents.files[format.name] ?? []
        if format.family == .packages {
            let note = "\(format.folder)/\(ImportNote.fileName)"
            files.removeAll { $0.path == note }
            if overview.files.contains(where: { $0.path == note }) { writeGuide(format, note, to: &html) }
        }
        write(files, arePackages: format.family == .packages, to: &html)
    }

    /// How packages get into the platform, as the note beside them says it.
    private func writeGuide(_ format: FormatDescriptor, _ note: String, to html: inout HTMLWriter) {
        let platform = overview.platform.name[language]
        if let guide = ImportGuide.guide(for: overview.platform, format: format.name) {
            html.markup("<ol>\n")
            for step in guide.steps {
                html.open("li")
                writeMarked(step[language], to: &html)
                html.markup("</li>\n")
            }
            html.markup("</ol>\n")
            let completion = said("Achèvement : ", "Completion: ") + guide.completion[language]
            let grade = said("Note : ", "Grade: ") + guide.grading[language]
            for text in [completion, grade] {
                html.open("p")
                writeMarked(text, to: &html)
                html.markup("</p>\n")
            }
        }
        html.open("p")
        html.element(
            "a", [("href", relativeReference(to: note))],
            said("La note d’import pour \(platform)", "The import note for \(platform)"))
        html.text(said(", en texte", ", as text"))
        html.markup("</p>\n")
    }

    /// A text whose words between backquotes are code.
    private func writeMarked(_ text: String, to html: inout HTMLWriter) {
        for (index, piece) in typeset(text).split(separator: "`", omittingEmptySubsequences: false).enumerated() {
            if index.isMultiple(of: 2) { html.text(String(piece)) } else { html.element("code", [], String(piece)) }
        }
    }
}

extension OverviewPart {
    private func write(_ files: [WrittenFile], arePackages: Bool = false, to html: inout HTMLWriter) {
        guard !files.isEmpty else { return }
        html.markup("<ul class=\"files\">\n")
        for file in files.prefix(Self.shownFiles) {
            write(file, about: arePackages ? overview.subject(of: file) : nil, to: &html)
        }
        html.markup("</ul>\n")
        let rest = files.count - Self.shownFiles
        if rest > 0 {
            paragraph(
                said("… et \(rest) de plus : voir export.json.", "… and \(rest) more: see export.json."), to: &html)
        }
    }

    private func write(_ file: WrittenFile, about subject: ExportOverview.Subject?, to html: inout HTMLWriter) {
        html.open("li")
        html.element("a", [("href", relativeReference(to: file.path))], Self.name(of: file))
        if let subject {
            html.markup(" ")
            html.element("span", [("class", "title"), ("lang", LanguageTag(subject.language)?.text)], subject.title)
        }
        let change = subject?.lastChange.map { said(", dernier changement le ", ", last change on ") + words.date($0) }
        html.markup(" ")
        html.element("span", [("class", "size")], ByteCount(file.byteCount, language).text + (change ?? ""))
        if let digest = file.sha256 {
            html.markup(" ")
            html.open("span", [("class", "digest")])
            html.text("SHA-256 ")
            html.element("code", [], digest)
            html.close("span")
        }
        html.markup("</li>\n")
    }

    private func writeRest(to html: inout HTMLWriter) {
        heading(2, said("Pour vérifier", "To verify"), "verify", to: &html)
        html.open("p")
        html.text(
            typeset(
                said(
                    "La somme SHA-256 d’un fichier reçu est celle d’ici si le fichier est entier : ",
                    "The SHA-256 digest of a file that was received is the one above if the file is whole: ")))
        html.element("code", [], "sha256sum " + said("fichier.zip", "file.zip"))
        html.text(said(". Toutes sont aussi dans ", ". All of them are also in "))
        html.element("a", [("href", "export.json")], "export.json")
        html.text(".")
        html.markup("</p>\n")
        write(contents.otherFiles, to: &html)
    }

    private static func name(of file: WrittenFile) -> String {
        file.path.split(separator: "/").last.map(String.init) ?? file.path
    }
}
