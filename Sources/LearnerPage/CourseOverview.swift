import CourseCatalogue
import Diagnostics

/// What a course's page says of the course, above the modules that it may hold.
struct CourseOverview {
    let page: CoursePage
    let wording: Wording
    /// The share of right answers to reach, in percent.
    let passMark: Int?
    /// Whether the overview stands without a script.
    var isBare = false
    private var writer = HTMLWriter()

    init(page: CoursePage, wording: Wording, passMark: Int?) {
        self.page = page
        self.wording = wording
        self.passMark = passMark
    }

    /// Writes the overview after what a page holds already.
    mutating func write(to document: inout HTMLWriter) {
        swap(&writer, &document)
        defer { swap(&writer, &document) }
        writer.markup("<article data-pieces=\"\">\n<header>\n")
        writer.element("h1", [], page.course.title.value)
        writer.newline()
        if let lead {
            writer.element("p", [("class", "lead")], lead)
            writer.newline()
        }
        writer.markup("</header>\n")
        writeBody()
        writeModules()
        writer.markup("</article>\n")
    }

    private var lead: String? {
        page.course.summary.map(\.value).flatMap { $0.isEmpty ? nil : $0 }
    }

    private mutating func writeBody() {
        let body = BodyNode.dropping(lead, from: page.body)
        guard !body.isEmpty else { return }
        var serializer = BodyHTML(in: .page, wording: wording, pictureAddress: page.context.pictureAddress)
        serializer.offersRenditions = page.context.hasRenditions
        (serializer.checksAnswers, serializer.passMark) = (!isBare, passMark)
        writer.markup("<div class=\"body\" data-pieces=\"\">\n")
        serializer.write(body, to: &writer)
        writer.markup("\n</div>\n")
    }

    private mutating func writeModules() {
        guard !page.entries.isEmpty else { return }
        writer.open("section")
        writer.newline()
        writer.element("h2", [("lang", wording.languageMark)], wording[Phrase.modules])
        writer.markup("\n<ol class=\"modules\">\n")
        for entry in page.entries { write(entry) }
        writer.markup("</ol>\n</section>\n")
    }

    private mutating func write(_ entry: CoursePage.Entry) {
        let module = entry.module
        let isForeign = module.language.value != page.course.language.value
        writer.open("li", [("lang", isForeign ? module.language.value : nil)] + marks(of: entry))
        writeTitle(of: entry)
        writer.open("p", [("class", "state"), ("lang", isForeign ? wording.language.rawValue : wording.languageMark)])
        writer.element("strong", [], wording[state(of: module.release)])
        let details = [date(of: module.release), module.duration.map { wording.duration($0.value) }]
        writer.text(details.compactMap { $0.map { " · " + $0 } }.joined())
        writer.close("p")
        if let summary = module.summary?.value, !summary.isEmpty, summary != module.title.value {
            writer.element("p", [], summary)
        }
        writer.close("li")
        writer.newline()
    }

    /// What programs can read of a module that has no page to be read in.
    private func marks(of entry: CoursePage.Entry) -> HTMLWriter.Attributes {
        let module = entry.module
        guard case .absent = entry.presence else { return [("data-module", module.identifier.text)] }
        return [
            ("data-module", module.identifier.text), ("data-state", module.release.state.value.rawValue),
            ("data-released-on", module.release.statedDate?.description),
            ("data-expected", module.release.expected?.value.description),
            ("data-duration", module.duration?.value.code),
        ]
    }

    /// A module's title: it leads to the module in this page, or, where no LMS leads there, to its own.
    private mutating func writeTitle(of entry: CoursePage.Entry) {
        let title = entry.module.title.value
        switch entry.presence {
        case .absent: writer.element("h3", [], title)
        case .page(let address): writer.element("h3", [("data-page", address)], title)
        case .part:
            writer.open("h3")
            writer.element("a", [("href", "#" + entry.module.identifier.text)], title)
            writer.close("h3")
        }
    }

    private func state(of release: Release) -> BilingualText {
        switch release.state.value {
        case .released: Phrase.released
        case .announced: Phrase.announced
        case .withdrawn: Phrase.withdrawn
        }
    }

    private func date(of release: Release) -> String? {
        switch release.state.value {
        case .released: release.statedDate.map { wording[Phrase.since(wording.date($0))] }
        case .announced: release.expected.map { wording[Phrase.expected(wording.date($0.value))] }
        case .withdrawn: nil
        }
    }
}
