import CourseCatalogue
import Diagnostics
import Interchange
import Nunjucks

/// A page with cards, as far as it tells whether the page is a course.
struct CardPage: Sendable {
    /// Its place among the site's pages.
    var index: Int
    /// Its cards, in order.
    var cards: [CardOutline]
    /// How much its prose says of a module.
    var weight: Int
}

/// The pages with cards.
struct CardPages {
    let site: Site
    /// The site's address, where something says it.
    let siteAddress: String?
    private let renderer: PageRenderer
    /// The files of the pages that are known to be courses: where such a page has no card, its links stand for cards.
    private let named: Set<String>
    /// The pages that have cards, in the order of the site's.
    var all: [CardPage] = []

    /// Renders every page that may have cards, and those that are known to be courses; a page that can't be rendered is
    /// reported and passed over.
    init(
        of site: Site, by renderer: PageRenderer, named: Set<String>, reporting diagnostics: inout DiagnosticCollector
    ) {
        self.site = site
        self.renderer = renderer
        self.named = named
        siteAddress = renderer.siteAddress
        let candidates = site.pages.indices.lazy.filter { index in
            site.pages[index].mayHoldCards || named.contains(site.pages[index].path)
        }
        all = OrderedWork().results(of: candidates, reporting: &diagnostics) {
            [self] index, diagnostics -> CardPage? in
            var told = DiagnosticCollector()
            do throws(FatalDiagnostic) {
                let content = try content(of: index, reporting: &told)
                guard !content.cards.isEmpty else { return nil }
                return CardPage(
                    index: index, cards: content.cards.map(CardOutline.init), weight: content.facts.weight)
            } catch {
                diagnostics.report(contentsOf: told)
                diagnostics.report(error.diagnostic)
                return nil
            }
        }
    }

    /// What a page gives, with its cards or what stands for them.
    ///
    /// - Throws: ``FatalDiagnostic`` where the page can't be rendered.
    func content(
        of index: Int, reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) -> RenderedPage {
        var content = try renderer.page(index, reporting: &diagnostics)
        if content.cards.isEmpty { content.cards = cards(linkedFrom: site.pages[index], content.links) }
        return content
    }

    /// Whether a page is known to be a course.
    func isCourse(_ page: Page) -> Bool { named.contains(page.path) }

    /// The site's address, where nothing says it: the one that most cards give to pages of this very site.
    func likelyAddress() -> String? {
        var counts: [String: Int] = [:]
        for card in all.lazy.flatMap(\.cards) {
            guard let link = card.link.flatMap({ WebAddress(inPage: $0) }), !link.segments.isEmpty,
                site.page(atSegments: link.segments) != nil
            else { continue }
            counts[link.origin, default: 0] += 1
        }
        return counts.max { left, right in
            (left.value, right.key) < (right.value, left.key)
        }?.key
    }
}
