public import CourseCatalogue
public import Diagnostics
public import Interchange
import Markdown
public import XML

/// Cleans content that stands elsewhere than in a site's pages as the pages' content is cleaned: the same Markdown, the
/// same allow-list, the same hosts of videos.
public struct ContentCleaner: Sendable {
    private let site: Site
    private let siteAddress: String?

    /// A cleaner of content whose pictures are files of `source`.
    ///
    /// - Parameters:
    ///   - source: where pictures are looked for.
    ///   - siteAddress: what links that start with `/` are below; absolute, without a final `/`.
    ///   - framedHosts: the hosts whose video players the content may frame.
    public init(source: SourceTree, siteAddress: String?, framedHosts: FramedHosts = .usual) {
        site = Site(withoutPages: source, framedHosts: framedHosts)
        self.siteAddress = siteAddress
    }

    /// The body that a text in Markdown makes, HTML in it included.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - place: where a line of the text, from 1, stands in the source.
    ///   - diagnostics: takes what is found.
    public func body(
        ofMarkdown text: String, at place: @escaping (Int) -> SourceLocation,
        reporting diagnostics: inout DiagnosticCollector
    ) -> [BodyNode] {
        if let line = LongLine(in: text, over: site.source.limits.lineBytes) {
            diagnostics.report(line.diagnostic(at: place(line.number)))
            return []
        }
        if let table = LargeTable(in: text, over: site.source.limits.tableCells) {
            diagnostics.report(table.diagnostic(at: place(table.number)))
            return []
        }
        if let costly = CostlyMarkdown(in: text, pageBytes: site.source.limits.pageBytes) {
            diagnostics.report(costly.diagnostic(at: place(costly.number)))
            return []
        }
        let dialect = MarkdownDialect(text)
        let markdown = renderMarkdown(dialect.text)
        return body(of: markdown.html, reporting: &diagnostics) { line in
            place(dialect.sourceLine(of: markdown.sourceLine(ofHTMLLine: line)))
        }
    }

    /// The body that a text in HTML makes.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - place: where a line of the text, from 1, stands in the source.
    ///   - diagnostics: takes what is found.
    public func body(
        ofHTML text: String, at place: @escaping (Int) -> SourceLocation,
        reporting diagnostics: inout DiagnosticCollector
    ) -> [BodyNode] {
        body(of: text, reporting: &diagnostics, at: place)
    }

    /// What a page in HTML holds, from the nodes of its content.
    ///
    /// - Parameters:
    ///   - nodes: the nodes of its content.
    ///   - path: the page's file: its pictures are found from there.
    ///   - place: where a line of the HTML, from 1, stands in the source.
    ///   - diagnostics: takes what is found.
    public func page(
        _ nodes: [HTMLNode], inFile path: String, at place: @escaping (Int) -> SourceLocation,
        reporting diagnostics: inout DiagnosticCollector
    ) -> CleanedPage {
        // No placeholder stands in HTML that no template made.
        CleanedPage(content(nodes, inFile: path, calls: PageHost(text: "").calls, place, reporting: &diagnostics))
    }

    /// What a text in Markdown makes where a paragraph stands; nil where it makes more than one.
    public func words(
        ofMarkdown text: String, at location: SourceLocation, reporting diagnostics: inout DiagnosticCollector
    ) -> [BodyNode]? {
        builder(inFile: "index", calls: PageHost(text: text).calls) { _ in location }
            .words(ofMarkdown: text, at: location, reporting: &diagnostics)
    }

    private func body(
        of html: String, reporting diagnostics: inout DiagnosticCollector, at place: @escaping (Int) -> SourceLocation
    ) -> [BodyNode] {
        let nodes = parseHTMLFragment(html, depthLimit: site.source.limits.htmlDepth),
            calls = PageHost(text: html).calls
        return content(nodes, inFile: "index", calls: calls, place, reporting: &diagnostics).body
    }

    private func content(
        _ nodes: [HTMLNode], inFile path: String, calls: PageHost.Calls, _ place: @escaping (Int) -> SourceLocation,
        reporting diagnostics: inout DiagnosticCollector
    ) -> PageContent {
        var builder = builder(inFile: path, calls: calls, at: place)
        builder.build(nodes)
        diagnostics.report(contentsOf: builder.diagnostics)
        return builder.content
    }

    private func builder(
        inFile path: String, calls: PageHost.Calls, at place: @escaping (Int) -> SourceLocation
    ) -> BodyBuilder {
        BodyBuilder(
            site: site, page: Page(faulty: path, content: ""), siteAddress: siteAddress, calls: calls, place: place)
    }

    /// The picture in a file; nil, and reported, where there is none.
    ///
    /// - Parameters:
    ///   - path: the file's path in the source, exactly.
    ///   - alternativeText: what it shows; empty where it only decorates.
    ///   - address: where the picture is served, if anybody knows.
    ///   - location: where the source names it.
    ///   - diagnostics: takes what is found.
    public func picture(
        file path: String, alternativeText: String, address: String?, at location: SourceLocation,
        reporting diagnostics: inout DiagnosticCollector
    ) -> Picture? {
        let field = Page.ImageField(path: path, alternativeText: alternativeText, location: location)
        return site.picture(field, inFile: path, servedAt: address, reporting: &diagnostics)
    }

    /// The video of a known host behind its address; nil where the host is not known.
    public static func video(at address: WebAddress) -> Video? { VideoHosts.video(at: address, title: nil) }

    /// The learning platform at a module's address there.
    public static func platform(at address: WebAddress) -> Platform { PlatformAddress.platform(at: address) }
}
