import CourseCatalogue
import Diagnostics
import Interchange
import Nunjucks

/// The pages with cards, rendered once for their cards and their prose.
struct CardPages {
    let site: Site
    let limits: Limits
    /// The pages that have cards, with what they hold; their bodies are left out.
    private(set) var contents: [(page: Page, content: PageContent)] = []

    init(site: Site, limits: Limits) {
        self.site = site
        self.limits = limits
    }

    /// Renders every page that may have cards; a page that can't be rendered is reported and passed over.
    mutating func read(reporting diagnostics: inout DiagnosticCollector) {
        let renderer = PageRenderer(site: site, siteAddress: nil, limits: limits)
        for page in site.pages where page.mayHoldCards {
            var found = DiagnosticCollector()
            do throws(FatalDiagnostic) {
                var content = try renderer.content(of: page, reporting: &found)
                guard !content.cards.isEmpty else { continue }
                content.body = []
                contents.append((page, content))
            } catch {
                found.report(error.diagnostic)
            }
            diagnostics.report(contentsOf: found)
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
