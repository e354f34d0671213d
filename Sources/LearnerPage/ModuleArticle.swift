import CourseCatalogue
import Diagnostics

/// A module inside a page: the page's whole content, or a part of a course read in one page.
struct ModuleArticle {
    let module: Module
    let body: [BodyNode]
    let context: PageContext
    let wording: Wording
    /// Whether the module is a part of a page, whose title stands above the module's.
    let isPart: Bool
    /// The share of right answers to reach, in percent.
    let passMark: Int?
    /// Whether the article stands without a script.
    var isBare = false
    private var writer = HTMLWriter()

    init(
        module: Module, body: [BodyNode], context: PageContext, wording: Wording, passMark: Int?, isPart: Bool = false
    ) {
        self.module = module
        self.body = body
        self.context = context
        self.wording = wording
        self.isPart = isPart
        self.passMark = passMark
    }

    /// The level of the module's title.
    private var headingLevel: Int { isPart ? 2 : 1 }

    /// What is put before the body's own identifiers: with its dot, it makes none of them a module's.
    private var identifierPrefix: String { isPart ? module.identifier.text + "." : "" }

    /// Writes the article after what a page holds already.
    mutating func write(to page: inout HTMLWriter) {
        swap(&writer, &page)
        defer { swap(&writer, &page) }
        writer.beginStartTag("article")
        if isPart {
            writer.attribute("id", module.identifier.text)
            writer.attribute("lang", module.language.value)
        }
        writer.markup(" data-pieces=\"\"")
        writer.attribute("data-state", module.release.state.value == .announced ? "announced" : nil)
        writer.markup(">\n")
        writeTitle()
        writePicture()
        writeFacts()
        writeObjectives()
        writeBody()
        writeWayOn()
        writer.close("article")
        writer.newline()
    }

    /// The summary, unless it is the title again.
    private var lead: String? {
        module.summary.map(\.value).flatMap { $0.isEmpty || $0 == module.title.value ? nil : $0 }
    }

    private mutating func writeTitle() {
        writer.markup("<header>\n")
        if !isPart, let course = context.courseTitle {
            writer.markup("<p class=\"course\">")
            writer.text(course)
            writer.markup("</p>\n")
        }
        writer.element("h\(headingLevel)", [], module.title.value)
        writer.newline()
        if let lead {
            writer.markup("<p class=\"lead\">")
            writer.text(lead)
            writer.markup("</p>\n")
        }
        writer.markup("</header>\n")
    }

    private mutating func writePicture() {
        guard let picture = module.picture?.value, let address = context.pictureAddress(picture.asset) else { return }
        let markup = PictureMarkup(
            of: picture, at: address, offering: context.hasRenditions ? picture.renditions : [],
            fileAddress: context.pictureAddress)
        let style: HTMLWriter.Attributes = [("class", "cover")]
        writer.open("img", style + markup.attributes + [("loading", isPart ? "lazy" : nil)])
        writer.newline()
    }

    private mutating func writeFacts() {
        let facts = ModuleFacts(of: module, wording)
        guard !facts.rows.isEmpty else { return }
        writer.markup("<dl class=\"facts\">\n")
        for row in facts.rows {
            writer.beginStartTag("div")
            writer.attribute("data-fact", row.name)
            writer.attribute("data-value", row.code)
            writer.endStartTag()
            writer.beginStartTag("dt")
            writer.attribute("lang", wording.languageMark)
            writer.endStartTag()
            writer.text(wording[row.label])
            writer.markup("</dt><dd")
            writer.attribute("lang", row.code != nil ? wording.languageMark : nil)
            writer.endStartTag()
            writeValues(of: row)
            writer.markup("</dd></div>\n")
        }
        writer.markup("</dl>\n")
    }

    private mutating func writeValues(of row: ModuleFacts.Row) {
        guard row.values.count > 1 else {
            return writer.link(to: row.address, row.values.first ?? "", wording)
        }
        writeList(row.values)
    }

    private mutating func writeList(_ texts: [String]) {
        writer.open("ul")
        for text in texts {
            writer.markup("<li>")
            writer.text(text)
            writer.markup("</li>")
        }
        writer.close("ul")
    }

    /// The objectives, unless the body says them already.
    private mutating func writeObjectives() {
        guard let objectives = module.objectives?.value, !objectives.isEmpty, !BodyNode.say(objectives, in: body)
        else { return }
        writer.open("section", [("data-fact", "objectives")])
        writer.element(
            "h\(headingLevel + 1)", [("lang", wording.languageMark)], wording[Phrase.objectives])
        writeList(objectives)
        writer.close("section")
        writer.newline()
    }

    private mutating func writeBody() {
        let body = BodyNode.dropping(lead, from: body)
        guard !body.isEmpty else { return }
        var serializer = BodyHTML(
            in: .page, wording: wording, firstHeadingLevel: headingLevel + 1, identifierPrefix: identifierPrefix,
            pictureAddress: context.pictureAddress)
        serializer.offersRenditions = context.hasRenditions
        (serializer.checksAnswers, serializer.passMark) = (!isBare, passMark)
        writer.markup("<div class=\"body\" data-pieces=\"\">\n")
        serializer.write(body, to: &writer)
        writer.markup("\n</div>\n")
    }

    private mutating func writeWayOn() {
        guard let platform = module.platform?.value, let address = WebAddress(platform.address) else { return }
        let isCondition = context.tracking?.completion == .externalActivity
        writer.markup("<section class=\"way-on\"")
        writer.attribute("lang", wording.languageMark)
        writer.attribute("data-external", isCondition ? "" : nil)
        writer.markup(">\n")
        writer.element("h\(headingLevel + 1)", [], wording[Phrase.followModule])
        writer.markup("\n<p>")
        writer.link(to: address, class: "action", wording[Phrase.follow(on: platform.name)], wording)
        writer.markup("</p>\n")
        if isCondition { writeConfirmation(of: platform) }
        writer.markup("</section>\n")
    }

    /// What a learner confirms after the link was followed; the page's script shows the one, then the other.
    private mutating func writeConfirmation(of platform: Platform) {
        writer.open("p", [("data-confirm", ""), ("hidden", "")])
        writer.element("button", [("type", "button")], wording[Phrase.confirm(on: platform.name)])
        writer.markup("</p>\n")
        writer.element(
            "p", [("data-confirmed", ""), ("role", "status"), ("tabindex", "-1"), ("hidden", "")],
            wording[Phrase.confirmed])
        writer.newline()
    }
}
