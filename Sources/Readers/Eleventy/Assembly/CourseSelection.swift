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

    /// A course's page with the drafts of its modules, or of what may be modules.
    private struct Candidate {
        var page: CardPage
        var drafts: [(card: Int, draft: ModuleBuilder.Draft)]

        init(of page: CardPage, by builder: ModuleBuilder) {
            self.page = page
            drafts = page.content.cards.enumerated().compactMap { place, card in
                builder.draft(of: card, on: page.index).map { (place, $0) }
            }
            // The drafts hold them.
            self.page.content.cards = []
        }

        var choice: Choice { Choice(page: page.index, cards: drafts.map(\.card)) }
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
            guard !drafts.isEmpty, drafts.count(where: { builder.isModule($0.draft) }) * 2 >= drafts.count else {
                continue
            }
            candidates[page.index] = candidate
        }
        let withoutWays = candidates.mapValues { candidate in
            var candidate = candidate
            candidate.drafts.removeAll { _, draft in
                draft.page.flatMap { candidates[$0] }.map { Self.isWay(draft.card, to: $0) } ?? false
            }
            return candidate
        }
        let presented = Set(withoutWays.values.flatMap { $0.drafts.compactMap(\.draft.page) })
        let chosen = withoutWays.filter { !presented.contains($0.key) && !$0.value.drafts.isEmpty }
        courses = (chosen.isEmpty ? candidates : chosen).values.map(\.choice).sorted { $0.page < $1.page }
    }

    private static let courseWords: Set = ["parcours", "cursus", "path", "pathway", "programme"]

    /// Whether a card leads on to a course, rather than to a module with cards below its text: by the card's own words,
    /// or else because the page doesn't describe a module and has several cards.
    private static func isWay(_ card: Card, to course: Candidate) -> Bool {
        let words = card.words
        if !words.isDisjoint(with: ["module", "modules"]) { return false }
        if !words.isDisjoint(with: courseWords) { return true }
        return course.drafts.count > 1 && course.page.content.facts.weight < 2
    }
}
