import CourseCatalogue
import Diagnostics
import Interchange
import Markdown
import Nunjucks
import XML
import YAML

/// Renders a page as its site would, as far as content goes: Nunjucks, then Markdown, then a clean body.
///
/// Each page is rendered once: what it gave is kept. Bodies hold on to what is kept, not to the renderer and its site.
final class PageRenderer: Sendable {
    let site: Site
    let siteAddress: String?
    let limits: Limits
    private let yamlLimits: YAMLLimits
    private let headings: SectionHeadings
    /// The files of the pages that are known to be courses.
    private let coursePages: Set<String>
    /// What templates see, but for what stands in their own page.
    private let environment: Environment
    private let context: TemplateContext
    private let kept: KeptPages
    private let bodies: PageBodies

    init(site: Site, siteAddress: String?, options: EleventyReader.Options) {
        self.site = site
        self.siteAddress = siteAddress
        limits = Limits(site.source.limits)
        yamlLimits = YAMLLimits(site.source.limits)
        headings = SectionHeadings(options.headings)
        coursePages = Set(options.coursePages ?? [])
        context = TemplateContext(site: site)
        environment = Self.environment(
            loader: IncludesLoader(source: site.source, folders: site.layout.includes), limits: limits)
        let digest =
            site.cache.lasts
            ? SiteDigest(
                contentOf: site, siteAddress: siteAddress, headings: options.headings, coursePages: coursePages
            ).text : ""
        kept = KeptPages(in: SourceRecords(in: site.cache, of: site.source), siteDigest: digest)
        bodies = PageBodies(
            kept: kept, lost: LostBodies(of: site.source, siteAddress: siteAddress, options: options))
    }

    /// The body of a page, by its place among the site's, made when it is asked for.
    ///
    /// - Parameter page: what the page gave, where it was rendered already.
    func body(ofPage index: Int, _ page: RenderedPage) -> Body {
        let path = site.pages[index].path
        guard let digest = page.bodyDigest else {
            return Body { diagnostics in try self.body(ofPage: index, reporting: &diagnostics) }
        }
        return Body(keptBy: bodies, as: path, digest: digest)
    }

    /// The nodes of a page's body, rendered now.
    ///
    /// - Throws: ``FatalDiagnostic`` where the page can't be read or its template is broken.
    func body(
        ofPage index: Int, reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) -> [BodyNode] {
        try content(of: site.pages[index], in: site, gatheringProse: false, reporting: &diagnostics).body
    }

    /// What a page gives but for its body, by its place among the site's.
    ///
    /// - Throws: ``FatalDiagnostic`` where the page can't be read or its template is broken; what was told until then is
    ///   reported.
    func page(
        _ index: Int, reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) -> RenderedPage {
        let path = site.pages[index].path
        if let page = kept.page(at: path) {
            diagnostics.report(contentsOf: page.told)
            return page
        }
        var told = DiagnosticCollector()
        defer { diagnostics.report(contentsOf: told) }
        let accesses = SourceAccesses()
        let content = try content(of: site.pages[index], in: site.noting(accesses), reporting: &told)
        let page = RenderedPage(content, headings: headings, isCourse: coursePages.contains(path), told: told)
        return kept.keep(page, content.body, at: path, madeOf: content.namesOtherPages ? nil : accesses)
    }

    /// The content of a page, rendered now.
    ///
    /// - Throws: ``FatalDiagnostic`` where the page can't be read or its template is broken.
    func content(
        of page: Page, in site: Site, gatheringProse: Bool = true, reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) -> PageContent {
        // Only templates ask for the fields; they were checked when the site was read.
        let matter = try FrontMatter(of: try SourceText(page.path, in: site.source), limits: yamlLimits) { content in
            content.utf8.contains(UInt8(ascii: "{"))
        }
        let host = PageHost(text: matter.content)
        let rendered = try render(matter, of: page, host: host, reporting: &diagnostics)
        if page.isMarkdown { try check(rendered) }
        let html = PageHTML(of: rendered.text, isMarkdown: page.isMarkdown)
        let lines = LineOffsets(rendered.text)
        var builder = BodyBuilder(site: site, page: page, siteAddress: siteAddress, calls: host.calls) { line in
            let offset = lines.contentOffset(ofLine: html.sourceLine(of: line))
            return rendered.location(atUTF8Offset: offset) ?? SourceLocation(file: page.path)
        }
        builder.gathersProse = gatheringProse
        builder.content.namesOtherPages = TemplateContext.asksForCollections(matter.content)
        builder.build(parseHTMLFragment(html.text, depthLimit: site.source.limits.htmlDepth))
        diagnostics.report(contentsOf: builder.diagnostics)
        return builder.content
    }

    /// Refuses Markdown that would cost the parser more than its size tells.
    private func check(_ rendered: Rendered) throws(FatalDiagnostic) {
        let limits = site.source.limits
        func place(_ line: Int) -> SourceLocation? {
            rendered.location(atUTF8Offset: LineOffsets(rendered.text).contentOffset(ofLine: line))
        }
        if let line = LongLine(in: rendered.text, over: limits.lineBytes) {
            throw FatalDiagnostic(line.diagnostic(at: place(line.number)))
        }
        if let table = LargeTable(in: rendered.text, over: limits.tableCells) {
            throw FatalDiagnostic(table.diagnostic(at: place(table.number)))
        }
        if let costly = CostlyMarkdown(in: rendered.text, pageBytes: limits.pageBytes) {
            throw FatalDiagnostic(costly.diagnostic(at: place(costly.number)))
        }
    }

    private func render(
        _ matter: FrontMatter, of page: Page, host: PageHost, reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) -> Rendered {
        var environment = environment
        host.install(in: &environment)
        let variables = context.variables(of: page, fields: matter.fields, text: matter.content)
        let source = Source(file: page.path, text: String(matter.content), firstLine: matter.contentLine)
        do throws(TemplateError) {
            let template = try environment.parse(source)
            return try environment.render(template, context: variables, reporting: &diagnostics)
        } catch {
            throw FatalDiagnostic(error.diagnostic)
        }
    }

    private static func environment(loader: IncludesLoader, limits: Limits) -> Environment {
        var environment = Environment(
            options: Options(autoescape: true, trimBlocks: true, lstripBlocks: true), loader: loader)
        environment.limits = limits
        environment.filters["slugify"] = Function("slugify") { call in .string(slug(call[0].fieldText ?? "")) }
        for name in ["url", "locale_url"] {
            environment.filters[name] = Function(name) { call in call[0] }
        }
        return environment
    }
}

extension Value {
    /// A YAML value as templates see it.
    init(_ node: YAMLNode) {
        switch node.content {
        case .sequence(let elements): self = Value(elements.map(Value.init))
        case .mapping(let entries): self = .object(ObjectValue(entries.map { ($0.key, Value($0.value)) }))
        case .scalar(let text, let isPlain):
            if node.isNull {
                self = .null
            } else if let bool = node.bool {
                self = .bool(bool)
            } else if isPlain, Self.mayBeNumber(text), let number = Double(text), number.isFinite,
                text.utf8.first != UInt8(ascii: "0") || text.utf8.count == 1
            {
                self = .number(number)
            } else {
                self = .string(text)
            }
        }
    }

    /// Whether a text begins as finite numbers do: others are slow to be told from them.
    private static func mayBeNumber(_ text: String) -> Bool {
        text.utf8.first.map { (0x30...0x39).contains($0) || "+-.".utf8.contains($0) } ?? false
    }
}
