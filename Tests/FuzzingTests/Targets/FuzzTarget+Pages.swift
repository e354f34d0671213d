import CourseCatalogue
import Diagnostics
import Interchange

@testable import EleventyReader

extension FuzzTarget {
    /// The front matter of a page, and the fields that are read from it.
    static let frontMatter = FuzzTarget(name: "front-matter", longestInput: 512) { input in
        let source = SourceTree(holding: ["content/2026-01-12-page.md": input])
        guard let text = try? SourceText("content/2026-01-12-page.md", in: source) else { return }
        let permalinks = Permalink()
        let page = try? Page(reading: text, content: "content", inherited: [], permalinks: permalinks)
        guard let page else { return }
        precondition(page.address.hasPrefix("/") || page.permalink != nil)
    }

    /// A whole page of a site that another page leads to by a card: template, Markdown, HTML, prose, body.
    static let page = FuzzTarget(name: "page", longestInput: 1_024) { input in
        let source = SourceTree(holding: [
            "content/module.md": input, "content/parcours.md": course, "_includes/part.njk": input,
        ])
        var told = DiagnosticCollector()
        guard let catalogue = try? EleventyReader().read(source, reporting: &told) else { return }
        for module in catalogue.modules { _ = try? module.body.nodes(reporting: &told) }
    }

    private static let course = Array(
        """
        ---
        title: Parcours
        lang: fr
        ---
        {{ component("card", { title: "Module", url: "/module/" }) }}
        """.utf8)

    /// The sentences that facts are read from: a line each, its first character telling what it stands in.
    static let prose = FuzzTarget(name: "prose", longestInput: 256) { input in
        let lines = String(decoding: input, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let blocks = lines.enumerated().map { index, line in
            ProseBlock(
                kind: kind(line.first), text: String(line.dropFirst()),
                location: SourceLocation(file: "input", line: index + 1))
        }
        let facts = PageFacts(reading: blocks)
        if let duration = facts.duration?.value { precondition(duration.minimumMinutes <= duration.maximumMinutes) }
    }

    private static func kind(_ mark: Character?) -> ProseBlock.Kind {
        switch mark {
        case "#": .heading(level: 2)
        case "-": .listItem(list: 1)
        case "_": .emphasis
        default: .paragraph
        }
    }

    /// Data of a site in JavaScript, whose literals are read without running anything.
    static let siteData = FuzzTarget(name: "site-data", longestInput: 256) { input in
        _ = JavaScriptLiteral.exported(from: String(decoding: input, as: UTF8.self), file: "input.js")
    }

    /// The header of a picture.
    static let picture = FuzzTarget(name: "picture", longestInput: 256) { input in
        guard let header = ImageHeader(input) else { return }
        precondition([header.width, header.height].allSatisfy { $0.map { (1...32_768).contains($0) } ?? true })
    }
}
