public import CourseCatalogue
public import Diagnostics
public import Interchange
import Markdown
import XML

/// Cleans content that stands elsewhere than in a site's pages as the pages' content is cleaned: the same Markdown, the
/// same allow-list, the same hosts of videos.
public struct ContentCleaner: Sendable {
    private let site: Site
    private let siteAddress: String?

    /// A cleaner of content whose pictures are files of `source`.
    ///
    /// - Parameter siteAddress: what links that start with `/` are below; absolute, without a final `/`.
    public init(source: SourceTree, siteAddress: String?) {
        site = Site(withoutPages: source)
        self.siteAddress = siteAddress
    }

    /// The body that a text in Markdown makes, HTML in it included.
    ///
    /// - Parameter place: where a line of the text, from 1, stands in the source.
    public func body(
        ofMarkdown text: String, at place: @escaping (Int) -> SourceLocation,
        reporting diagnostics: inout DiagnosticCollector
    ) -> [BodyNode] {
        let dialect = MarkdownDialect(text)
        let markdown = renderMarkdown(dialect.text)
        return body(of: markdown.html, reporting: &diagnostics) { line in
            place(dialect.sourceLine(of: markdown.sourceLine(ofHTMLLine: line)))
        }
    }

    /// The body that a text in HTML makes.
    ///
    /// - Parameter place: where a line of the text, from 1, stands in the source.
    public func body(
        ofHTML text: String, at place: @escaping (Int) -> SourceLocation,
        reporting diagnostics: inout DiagnosticCollector
    ) -> [BodyNode] {
        body(of: text, reporting: &diagnostics, at: place)
    }

    private func body(
        of html: String, reporting diagnostics: inout DiagnosticCollector, at place: @escaping (Int) -> SourceLocation
    ) -> [BodyNode] {
        let page = Page(faulty: "index", content: "")
        var builder = BodyBuilder(
            site: site, page: page, siteAddress: siteAddress, calls: PageHost(text: html).calls, place: place)
        builder.build(parseHTMLFragment(html))
        diagnostics.report(contentsOf: builder.diagnostics)
        return builder.content.body
    }

    /// The picture in a file; nil, and reported, where there is none.
    ///
    /// - Parameters:
    ///   - path: the file's path in the source, exactly.
    ///   - address: where the picture is served, if anybody knows.
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
