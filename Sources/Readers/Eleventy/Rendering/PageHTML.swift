import Markdown

/// A page's text as HTML, with the lines that it comes from.
struct PageHTML {
    /// The HTML.
    let text: String
    private let lines: (dialect: MarkdownDialect, markdown: RenderedMarkdown)?

    /// Makes HTML of what a page's template gave; what isn't Markdown is HTML already.
    init(of rendered: String, isMarkdown: Bool) {
        guard isMarkdown else {
            (text, lines) = (rendered, nil)
            return
        }
        let dialect = MarkdownDialect(rendered)
        let markdown = renderMarkdown(dialect.text)
        (text, lines) = (markdown.html, (dialect, markdown))
    }

    /// The line of the rendered text that a line of the HTML comes from.
    func sourceLine(of line: Int) -> Int {
        guard let lines else { return line }
        return lines.dialect.sourceLine(of: lines.markdown.sourceLine(ofHTMLLine: line))
    }
}
