import CourseCatalogue
import Diagnostics

/// Tells which pages with cards are courses, and which of their cards are modules.
///
/// A course is a page most of whose cards present modules. A page that another course presents as one of its modules is
/// no course, whatever cards stand below its text; a card that leads to another course is no module.
struct CourseSelection {
    /// A page that is a course, with which of its cards are modules: neither holds what the page gave.
    struct Choice {
        /// The page's place among the site's.
        var page: Int
        /// The places of the cards among the page's.
        var cards: [Int]
    }

    /// A page with those of its cards that are modules, or may be.
    private struct Candidate {
        /// A card that doesn't lead to its own page.
        struct Draft {
            var place: Int
            var card: CardOutline
            var target: LinkTarget?

            var page: Int? {
                if case .page(let index)? = target { index } else { nil }
            }
        }

        let page: Int
        let weight: Int
        var drafts: [Draft]

        init(of page: CardPage, by builder: ModuleBuilder) {
            (self.page, weight) = (page.index, page.weight)
            drafts = page.cards.enumerated().compactMap { place, card in
                let target = builder.target(ofLink: card.link, on: page.index)
                return target == .page(page.index) ? nil : Draft(place: place, card: card, target: target)
            }
        }

        var choice: Choice { Choice(page: page, cards: drafts.map(\.place)) }
    }

    /// The courses, in the order of the site's pages.
    let courses: [Choice]

    /// - Parameter named: the files of the pages that are courses, whatever their cards look like; nil to tell by the
    ///   cards.
    init(of pages: [CardPage], named: [String]?, by builders: ModuleBuilders, site: Site) {
        if let named {
            courses = pages.filter { named.contains(site.pages[$0.index].path) }
                .map { Candidate(of: $0, by: builders.builder(ofCardsOn: site.pages[$0.index])).choice }
            return
        }
        var candidates: [Int: Candidate] = [:]
        for page in pages {
            let builder = builders.builder(ofCardsOn: site.pages[page.index])
            let candidate = Candidate(of: page, by: builder), drafts = candidate.drafts
            let moduleCount = drafts.count { builder.isModule($0.card, leadingTo: $0.target, on: page.index) }
            if !drafts.isEmpty, moduleCount * 2 >= drafts.count { candidates[page.index] = candidate }
        }
        let withoutWays = candidates.mapValues { candidate in
            var candidate = candidate
            candidate.drafts.removeAll { draft in
                draft.page.flatMap { candidates[$0] }.map { Self.isWay(draft.card, to: $0) } ?? false
            }
            return candidate
        }
        let presented = Set(withoutWays.values.flatMap { $0.drafts.compactMap(\.page) })
        let chosen = withoutWays.filter { !presented.contains($0.key) && !$0.value.drafts.isEmpty }
        courses = (chosen.isEmpty ? candidates : chosen).values.map(\.choice).sorted { $0.page < $1.page }
    }

    /// Whether a card leads on to a course, rather than to a module with cards below its text: by the card's own words,
    /// or else because the page doesn't describe a module and has several cards.
    private static func isWay(_ card: CardOutline, to course: Candidate) -> Bool {
        card.leadsToCourse ?? (course.drafts.count > 1 && course.weight < 2)
    }
}
