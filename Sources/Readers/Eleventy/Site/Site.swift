import CourseCatalogue
import Diagnostics
import Interchange
import YAML

/// A site's pages and what holds for all of them.
struct Site: Sendable {
    let source: SourceTree
    let layout: SiteLayout
    /// The site's pages, in byte order of their paths.
    let pages: [Page]
    /// What `_data/metadata` says of the site.
    let metadata: YAMLNode?
    /// The places of pages by their address, where the source tells it.
    private let byAddress: [String: Int]
    /// The places of pages by their file.
    private let byFile: [String: Int]
    /// The places of pages by the last part of their address.
    private let bySlug: [String: [Int]]

    /// Reads every page's fields; a page that can't be read is reported and left out.
    init(reading source: SourceTree, options: EleventyReader.Options, reporting diagnostics: inout DiagnosticCollector) {
        self.source = source
        layout = SiteLayout(of: source, options: options)
        let files = Self.files(in: source, layout: layout)
        let data = DirectoryData(
            files: files.filter(DirectoryData.isDataFile), in: source, layout: layout, reporting: &diagnostics)
        metadata = data.global(named: "metadata", reporting: &diagnostics)
        var pages: [Page] = []
        for path in files where path.hasSuffix(".md") {
            do throws(FatalDiagnostic) {
                let text = try SourceText(path, in: source)
                let inherited = data.inherited(by: path)
                pages.append(try Page(reading: text, content: layout.content, inherited: inherited))
            } catch {
                diagnostics.report(error.diagnostic)
                pages.append(Page(faulty: path, content: layout.content))
            }
        }
        self.pages = pages
        byAddress = Dictionary(
            pages.indices.map { (pages[$0].address, $0) }, uniquingKeysWith: { first, _ in first })
        byFile = Dictionary(pages.indices.map { (pages[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
        bySlug = Dictionary(grouping: pages.indices.filter { !pages[$0].segments.isEmpty }) { index in
            pages[index].segments.last ?? ""
        }
    }

    /// The files below the content folder, in byte order of their paths.
    private static func files(in source: SourceTree, layout: SiteLayout) -> [String] {
        var paths: [String] = []
        var folders = [layout.content]
        while let folder = folders.popLast() {
            for entry in source.entries(of: folder) {
                if !entry.isFolder {
                    paths.append(entry.path)
                } else if !layout.isPassedOver(entry.path), entry.path.split(separator: "/").count < 40 {
                    // Symbolic links inside the folder can make a circle; a site is never this deep.
                    folders.append(entry.path)
                }
            }
        }
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The page at an address of this site, given by the parts of its path.
    ///
    /// Where the address isn't known, the page is the one whose place holds all the parts in their order and ends with
    /// the last: `/actualites/module-1/` is `actualites/posts/actus/mooc/module-1.md`, if no other page fits.
    func page(atSegments segments: [String]) -> Int? {
        let parts = segments.last == "index.html" ? Array(segments.dropLast()) : segments
        let address = parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
        if let exact = byAddress[address] { return exact }
        guard let last = parts.last else { return nil }
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
