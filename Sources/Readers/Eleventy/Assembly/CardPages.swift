import CourseCatalogue
import Diagnostics
import Interchange
import Nunjucks

/// A page with cards.
struct CardPage: Sendable {
    /// Its place among the site's pages.
    var index: Int
    /// What it holds, without its body.
    var content: PageContent
    /// What there is to tell of it, if it turns out to be asked for.
    var told: DiagnosticCollector
}

/// The pages with cards, rendered once for their cards and their prose.
struct CardPages {
    let site: Site
    let limits: Limits
    /// The pages that have cards, in the order of the site's.
    private(set) var contents: [CardPage] = []

    init(site: Site, limits: Limits) {
        self.site = site
        self.limits = limits
    }

    /// Renders every page that may have cards; a page that can't be rendered is reported and passed over.
    mutating func read(reporting diagnostics: inout DiagnosticCollector) {
        let renderer = PageRenderer(site: site, siteAddress: nil, limits: limits)
        let candidates = site.pages.indices.lazy.filter { [site] in site.pages[$0].mayHoldCards }
        contents = OrderedWork().results(of: candidates, reporting: &diagnostics) {
            [site] index, diagnostics -> CardPage? in
            var told = DiagnosticCollector()
            do throws(FatalDiagnostic) {
                var content = try renderer.content(of: site.pages[index], reporting: &told)
                guard !content.cards.isEmpty else { return nil }
                content.body = []
                return CardPage(index: index, content: content, told: told)
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
