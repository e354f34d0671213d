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
    /// The files of the pages that are known to be courses: where such a page has no card, its links stand for cards.
    private let named: Set<String>
    /// The site's address, where something says it.
    let siteAddress: String?
    /// The pages that have cards, in the order of the site's.
    private(set) var contents: [CardPage] = []

    init(site: Site, limits: Limits, options: EleventyReader.Options) {
        self.site = site
        self.limits = limits
        named = Set(options.coursePages ?? [])
        siteAddress = options.siteAddress ?? site.metadata?.address
    }

    /// Renders every page that may have cards; a page that can't be rendered is reported and passed over.
    mutating func read(reporting diagnostics: inout DiagnosticCollector) {
        let renderer = PageRenderer(site: site, siteAddress: nil, limits: limits)
        let candidates = site.pages.indices.lazy.filter { [site, named] in
            site.pages[$0].mayHoldCards || named.contains(site.pages[$0].path)
        }
        contents = OrderedWork().results(of: candidates, reporting: &diagnostics) {
            [self, site] index, diagnostics -> CardPage? in
            var told = DiagnosticCollector()
            do throws(FatalDiagnostic) {
                var content = try renderer.content(of: site.pages[index], reporting: &told)
                if content.cards.isEmpty { content.cards = cards(linkedFrom: site.pages[index], content.links) }
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

    /// Whether a page is known to be a course.
    func isCourse(_ page: Page) -> Bool { named.contains(page.path) }

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
