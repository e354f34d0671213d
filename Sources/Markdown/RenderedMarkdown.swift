/// HTML made from Markdown, with where each of its lines comes from.
public struct RenderedMarkdown: Sendable {
    /// The HTML, lines ended by `\n`.
    public let html: String
    /// For each line of `html`, the line of the source that it comes from.
    private let sourceLines: [Int]

    init(html: String, sourceLines: [Int]) {
        self.html = html
        self.sourceLines = sourceLines
    }

    /// The line of the Markdown that a line of the HTML comes from; both count from 1.
    ///
    /// Exact in paragraphs and raw HTML, else the line that the block begins on. Lines out of range are clamped.
    public func sourceLine(ofHTMLLine line: Int) -> Int {
        guard let last = sourceLines.last else { return 1 }
        guard line >= 1 else { return sourceLines.first ?? 1 }
        return line <= sourceLines.count ? sourceLines[line - 1] : last
    }
}
