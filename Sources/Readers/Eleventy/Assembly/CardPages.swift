import CourseCatalogue
import Diagnostics
import Interchange
import Nunjucks

/// A page with cards.
struct CardPage: Sendable {
    /// Its place among the site's pages.
    var index: Int
    /// What it gives, with what there is to tell of it if it turns out to be asked for.
    var content: RenderedPage
}

/// The pages with cards.
struct CardPages {
    private let site: Site
    /// The pages that have cards, in the order of the site's.
    private(set) var contents: [CardPage] = []

    /// Renders every page that may have cards; a page that can't be rendered is reported and passed over.
    init(of site: Site, by renderer: PageRenderer, reporting diagnostics: inout DiagnosticCollector) {
        self.site = site
        let candidates = site.pages.indices.lazy.filter { [site] in site.pages[$0].mayHoldCards }
        contents = OrderedWork().results(of: candidates, reporting: &diagnostics) {
            index, diagnostics -> CardPage? in
            var told = DiagnosticCollector()
            do throws(FatalDiagnostic) {
                let content = try renderer.page(index, reporting: &told)
                return content.cards.isEmpty ? nil : CardPage(index: index, content: content)
            } catch {
                diagnostics.report(contentsOf: told)
                diagnostics.report(error.diagnostic)
                return nil
            }
        }
    }

    /// The site's address, where nothing says it: the one that most cards give to pages of this very site.
    func likelyAddress() -> String? {
        var counts: [String: Int] = [:]
        for card in contents.flatMap(\.content.cards) {
            guard let link = card.link.flatMap({ WebAddress(inPage: $0.value) }), !link.segments.isEmpty,
                site.page(atSegments: link.segments) != nil
            else { continue }
            counts[link.origin, default: 0] += 1
        }
        return counts.max { left, right in
            (left.value, right.key) < (right.value, left.key)
        }?.key
    }
}
