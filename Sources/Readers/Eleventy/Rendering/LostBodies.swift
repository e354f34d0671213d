import CourseCatalogue
import Diagnostics
import Interchange
import Synchronization

/// Renders the pages whose bodies were kept and can't be had any more: reads the site again, once, where that happens.
///
/// Bodies hold this in the place of the site: they last as long as the catalogue, and are as many as its modules.
final class LostBodies: Sendable {
    private let source: SourceTree
    private let siteAddress: String?
    private let options: EleventyReader.Options
    private let renderer = Mutex<PageRenderer?>(nil)

    init(of source: SourceTree, siteAddress: String?, options: EleventyReader.Options) {
        (self.source, self.siteAddress, self.options) = (source, siteAddress, options)
    }

    /// The body of a page, by its file, rendered now.
    ///
    /// - Throws: ``FatalDiagnostic`` where the page can't be read any more.
    func body(
        ofPageAt path: String, reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) -> [BodyNode] {
        let renderer = renderer.withLock { renderer in
            let known = renderer ?? rereading()
            renderer = known
            return known
        }
        guard let index = renderer.site.page(inFile: path) else {
            throw FatalDiagnostic(SourceTree.Fault.missing.diagnostic(for: path))
        }
        return try renderer.body(ofPage: index, reporting: &diagnostics)
    }

    private func rereading() -> PageRenderer {
        // What there is to tell was told when the site was read.
        var told = DiagnosticCollector()
        let site = Site(reading: source, options: options, cache: RecordCache(), reporting: &told)
        return PageRenderer(site: site, siteAddress: siteAddress, options: options)
    }
}
