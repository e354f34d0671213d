import CourseCatalogue
import Diagnostics
import Interchange
import YAML

/// A site's pages and what holds for all of them.
struct Site: Sendable {
    private(set) var source: SourceTree
    /// Where it is kept what was read.
    let cache: RecordCache
    /// A digest of what the fields of pages depend on beside their files; empty where nothing lasts.
    let fieldsDigest: String
    let layout: SiteLayout
    /// The hosts whose video players pages may frame.
    let framedHosts: FramedHosts
    /// The site's pages, in byte order of their paths.
    let pages: [Page]
    /// The data that every template sees.
    let globalData: GlobalData
    /// The data that pages inherit.
    let directoryData: DirectoryData
    /// The pages by tag.
    let collections = SiteCollections()
    /// The places of pages by their address, where the source tells it.
    private let byAddress: [String: Int]
    /// The places of pages by their file.
    private let byFile: [String: Int]
    /// The places of pages by the last part of their address.
    private let bySlug: [String: [Int]]

    /// Reads every page's fields; a page that can't be read is reported, and known by its place alone.
    init(
        reading source: SourceTree, options: EleventyReader.Options, cache: RecordCache,
        reporting diagnostics: inout DiagnosticCollector
    ) {
        self.source = source
        self.cache = cache
        let layout = SiteLayout(of: source, options: options)
        self.layout = layout
        framedHosts = options.framedHosts
        let listing = source.listing(of: layout.content) { !layout.isPassedOver($0) && !source.isExport($0) }
        let ignored = IgnoreRules(of: source, content: layout.content)
        globalData = GlobalData(in: source, folder: layout.data, reporting: &diagnostics)
        directoryData = DirectoryData(
            files: listing.files, in: source, content: layout.content, reporting: &diagnostics)
        fieldsDigest = cache.lasts ? SiteDigest(fieldsOf: listing.files, in: source, layout: layout).text : ""
        let kept = SourceRecords(in: cache, of: source)
        let permalinks = Permalink(), limits = YAMLLimits(source.limits)
        let paths = listing.files.lazy.filter { Page.isPage($0) && !ignored.excludes($0) }
        var pages: [Page] = []
        pages.reserveCapacity(listing.files.count)
        OrderedWork().results(of: paths, reporting: &diagnostics, taking: { pages.append($0) }) {
            [directoryData, fieldsDigest] path, diagnostics -> Page? in
            do throws(FatalDiagnostic) {
                let key = RecordKey(.fields, path)
                if let page = kept.value(key, of: fieldsDigest, as: Page.self) { return page.isDraft ? nil : page }
                let files = kept.file(path)
                let page = try Page(
                    reading: try SourceText(path, in: source), content: layout.content,
                    inherited: directoryData.inherited(by: path), permalinks: permalinks, limits: limits)
                kept.keep(page, as: key, of: fieldsDigest, madeOf: files)
                return page.isDraft ? nil : page
            } catch {
                diagnostics.report(error.diagnostic)
                return Page(faulty: path, content: layout.content)
            }
        }
        for (path, fault) in listing.faults where layout.mayHoldPages(path) {
            diagnostics.report(fault.diagnostic(for: path, isFolder: !Page.isPage(path)))
            if Page.isPage(path) { pages.append(Page(faulty: path, content: layout.content)) }
        }
        pages.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.pages = pages
        byAddress = Dictionary(
            pages.indices.filter { pages[$0].isServed }.map { (pages[$0].address, $0) },
            uniquingKeysWith: { first, _ in first })
        byFile = Dictionary(pages.indices.map { (pages[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
        bySlug = Dictionary(grouping: pages.indices.filter { pages[$0].isServed && !pages[$0].segments.isEmpty }) {
            index in
            pages[index].segments.last ?? ""
        }
    }

    /// What the data folder says of the site as a whole.
    var metadata: SiteMetadata? { (globalData["metadata"] ?? globalData["site"]).map(SiteMetadata.init) }

    /// The same site, where it is noted which files are asked for.
    func noting(_ accesses: SourceAccesses) -> Site {
        var site = self
        site.source.accesses = accesses
        return site
    }

    /// A source whose content doesn't stand in pages.
    init(withoutPages source: SourceTree, framedHosts: FramedHosts) {
        self.source = source
        (cache, fieldsDigest) = (RecordCache(), "")
        self.framedHosts = framedHosts
        layout = SiteLayout(of: source, options: EleventyReader.Options())
        globalData = GlobalData()
        directoryData = DirectoryData()
        pages = []
        (byAddress, byFile, bySlug) = ([:], [:], [:])
    }

    /// The page at an address of this site, given by the parts of its path.
    ///
    /// Where the address isn't known, the page is the one whose place holds all the parts in their order and ends with
    /// the last: `/actualites/module-1/` is `actualites/posts/actus/mooc/module-1.md`, if no other page fits.
    func page(atSegments segments: [String]) -> Int? {
        let parts = segments.last == "index.html" ? Array(segments.dropLast()) : segments
        guard let last = parts.last else { return byAddress["/"] }
        let address = "/" + parts.joined(separator: "/")
        if let exact = byAddress[address + "/"] ?? byAddress[address] { return exact }
        let candidates = (bySlug[last] ?? []).filter { index in
            pages[index].permalink == nil && Self.isSubsequence(parts, of: pages[index].segments)
        }
        return candidates.count == 1 ? candidates[0] : nil
    }

    /// The page that a file holds.
    func page(inFile path: String) -> Int? { byFile[path] }

    private static func isSubsequence(_ parts: [String], of whole: [String]) -> Bool {
        var rest = parts[...]
        for segment in whole where rest.first == segment { rest.removeFirst() }
        return rest.isEmpty
    }
}
