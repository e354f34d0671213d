import CourseCatalogue
import Diagnostics
import Interchange

/// Reads courses and the modules that their cards present.
struct CourseReading {
    /// The pages with cards, which are asked again for what they give.
    let pages: CardPages
    let builders: ModuleBuilders

    /// A course's page.
    struct CoursePage: Sendable {
        /// Its place among the site's pages.
        let index: Int
        /// What it gives but for its cards, with what there is to tell of it.
        let content: RenderedPage
    }

    /// What is read, in order: each course is followed by its modules.
    enum Piece: Sendable {
        case course(CoursePage)
        case module(ReadModule)
        /// A course whose page can't be had any more, and why.
        case lost(Diagnostic)
    }

    /// What a card gave.
    struct ReadModule: Sendable {
        /// The module; nil where the card makes none.
        var module: Module?
        /// The place of its page.
        var page: Int?
        /// What there is to tell of it.
        var told: DiagnosticCollector
    }

    private enum Part: Sendable {
        case course(CoursePage)
        case module(ModuleBuilder.Draft, ModuleBuilder)
        case lost(Diagnostic)
    }

    /// Reads the courses and hands over the pieces one by one, in their order; modules are read side by side, for each is a
    /// page to be rendered.
    func read(_ courses: [CourseSelection.Choice], taking take: (Piece) -> Void) {
        var untold = DiagnosticCollector()
        OrderedWork().results(of: courses.lazy.flatMap(parts), reporting: &untold, taking: take) { part, _ -> Piece? in
            switch part {
            case .course(let page): return .course(page)
            case .lost(let diagnostic): return .lost(diagnostic)
            case .module(let draft, let builder):
                var told = DiagnosticCollector()
                let module = builder.module(from: draft, reporting: &told)
                return .module(ReadModule(module: module, page: draft.page, told: told))
            }
        }
    }

    /// A course and the drafts of its modules. Its page is read again from where it was kept: all pages with their cards at once
    /// would take much of the memory.
    private func parts(of course: CourseSelection.Choice) -> [Part] {
        // What there is to tell stands in what was kept.
        var unheard = DiagnosticCollector(), content: RenderedPage
        do throws(FatalDiagnostic) {
            content = try pages.content(of: course.page, reporting: &unheard)
        } catch {
            return [.lost(error.diagnostic)]
        }
        let builder = builders.builder(ofCardsOn: pages.site.pages[course.page])
        let cards = content.cards
        let drafts = course.cards.compactMap { place in
            cards.indices.contains(place) ? builder.draft(of: cards[place], on: course.page) : nil
        }
        content.cards = []
        return [.course(CoursePage(index: course.page, content: content))] + drafts.map { .module($0, builder) }
    }
}
