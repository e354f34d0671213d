import CourseCatalogue

/// What every page has around its content: the document's head, the notice of a resumed reading, the footer.
struct PageFrame {
    let title: String
    let description: String?
    let languageTag: String
    let wording: Wording
    let context: PageContext
    /// The address of the page on the web, which the content was read from.
    let source: String?
    /// The videos of the page, whose hosts alone it may frame.
    let videos: [Video]
    /// What its questions count for.
    let score: PageScore

    /// Most pages have fewer bytes.
    private static let usualByteCount = 1 << 14

    /// A whole document in UTF-8 around the content of its `main`, which `writeMain` writes.
    func document(around writeMain: (inout HTMLWriter) -> Void) -> [UInt8] {
        var writer = HTMLWriter(byteCount: Self.usualByteCount)
        writer.markup("<!DOCTYPE html>\n")
        writer.beginStartTag("html")
        writer.attribute("lang", languageTag)
        writer.markup(">\n")
        writeHead(to: &writer)
        writer.open("body", (context.tracking?.attributes ?? []) + score.attributes)
        writer.newline()
        writeResumedNotice(to: &writer)
        writeReturn(to: &writer)
        writer.markup("<main>\n")
        writeMain(&writer)
        writer.markup("<div data-end=\"\"></div>\n</main>\n")
        writeFooter(to: &writer)
        writer.markup("</body>\n</html>\n")
        return writer.bytes
    }

    /// What the page lets the browser do (Content Security Policy Level 3): its own style, script and pictures, and
    /// the players of its videos; with cmi5 also the record store that its launch names.
    var contentSecurityPolicy: String {
        var origins: [String] = []
        for origin in videos.compactMap({ WebAddress($0.playerAddress)?.origin }) where !origins.contains(origin) {
            origins.append(origin)
        }
        let frames = origins.isEmpty ? "'none'" : origins.joined(separator: " ")
        return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; frame-src \(frames); "
            + connections + "base-uri 'none'; form-action 'none'"
    }

    private var connections: String {
        context.tracking?.standard == .cmi5 ? "connect-src http: https:; " : ""
    }

    private func writeHead(to writer: inout HTMLWriter) {
        writer.markup("<head>\n<meta charset=\"utf-8\">\n")
        writer.markup("<meta http-equiv=\"Content-Security-Policy\"")
        writer.attribute("content", contentSecurityPolicy)
        writer.markup(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        writer.element("title", [], title)
        if let description {
            writer.markup("\n<meta name=\"description\"")
            writer.attribute("content", description)
            writer.endStartTag()
        }
        writer.markup("\n<link rel=\"stylesheet\"")
        writer.attribute("href", PageFile.stylesheet.name)
        writer.markup(">\n<script")
        writer.attribute("src", PageFile.runtime.name)
        writer.markup(" defer=\"\"></script>\n</head>\n")
    }

    private func writeResumedNotice(to writer: inout HTMLWriter) {
        guard context.tracking != nil else { return }
        writer.markup("<div class=\"resumed\" role=\"status\"")
        writer.attribute("lang", wording.languageMark)
        writer.markup(" data-resumed=\"\" hidden=\"\"><span>")
        writer.text(wording[Phrase.resumed])
        writer.markup("</span><button type=\"button\">")
        writer.text(wording[Phrase.fromTheStart])
        writer.markup("</button></div>\n")
    }

    /// The way back to an LMS that launches a page in the place of its own (cmi5 section 10.2.6).
    private func writeReturn(to writer: inout HTMLWriter) {
        guard context.tracking?.standard == .cmi5 else { return }
        writer.open(
            "nav",
            [
                ("class", "return"), ("aria-label", wording[Phrase.platform]), ("lang", wording.languageMark),
                ("data-return", ""), ("hidden", ""),
            ])
        writer.element("a", [("href", "#")], wording[Phrase.backToPlatform])
        writer.close("nav")
        writer.newline()
    }

    func writeFooter(to writer: inout HTMLWriter) {
        let address = source.flatMap { WebAddress($0) }
        guard address != nil || context.publisher != nil || context.licence != nil else { return }
        writer.markup("<footer>\n")
        if address != nil || context.publisher != nil {
            writeLine(
                Phrase.source, ("source", context.publisher?.name), context.publisher?.name ?? address?.host ?? "",
                address, to: &writer)
        }
        if let licence = context.licence {
            let known = Licence(spdx: licence)
            writeLine(Phrase.licence, ("licence", licence), wording[known.name], known.address, to: &writer)
        }
        writer.markup("</footer>\n")
    }
}
