import CourseCatalogue
import Diagnostics
import Interchange

/// Makes a module of a card and of the page that the card leads to.
struct ModuleBuilder: Sendable {
    let site: Site
    let siteAddress: String?
    let renderer: PageRenderer
    /// The language of the page with the card.
    let language: Fact<String>

    /// A card with where it leads.
    struct Draft: Sendable {
        var card: Card
        /// The place of the page with the card.
        var host: Int
        var target: LinkTarget?

        var page: Int? {
            if case .page(let index)? = target { index } else { nil }
        }
    }

    /// The draft of a card; nil where the card is a way on to a page of cards, and no module.
    func draft(of card: Card, on page: Int) -> Draft? {
        let target = target(ofLink: card.link?.value, on: page)
        return target == .page(page) ? nil : Draft(card: card, host: page, target: target)
    }

    /// Where the link of a card leads; nil where it has none.
    func target(ofLink link: String?, on page: Int) -> LinkTarget? {
        link.map { site.target(of: $0, from: site.pages[page], siteAddress: siteAddress) }
    }

    /// Whether a card presents a training module, by its own words, its address, or what its page says.
    func isModule(_ card: CardOutline, leadingTo target: LinkTarget?, on host: Int) -> Bool {
        if card.looksLikeModule { return true }
        switch target {
        case .page(let index):
            var ignored = DiagnosticCollector()
            guard let content = try? renderer.page(index, reporting: &ignored), content.cards.isEmpty else {
                return false
            }
            let weight = facts(of: site.pages[index], content).weight
            return weight + (platform(behind: content, on: host)?.value.moduleIdentifier == nil ? 0 : 1) >= 2
        case .elsewhere(let address):
            return WebAddress(inPage: address).flatMap(PlatformAddress.identifier) != nil
        default: return false
        }
    }

    /// The module of a card; nil, and reported, where the card has no title.
    func module(from draft: Draft, reporting diagnostics: inout DiagnosticCollector) -> Module? {
        let page = draft.page.map { site.pages[$0] }
        let content = draft.page.flatMap { self.content(ofPage: $0, reporting: &diagnostics) }
        guard let title = draft.card.title ?? page?.title else {
            diagnostics.report(Self.untitled(draft.card))
            return nil
        }
        if case .missing(let address)? = draft.target { diagnostics.report(Self.missingPage(draft.card, address)) }
        let platform = platform(of: draft, content)
        let keys = keys(platform, page, title.value)
        var module = Module(
            identifier: Identifier.derived(from: keys) ?? Identifier(hashing: title.value), identityKeys: keys,
            title: title, language: page?.language ?? language, release: release(of: draft, page),
            body: body(of: draft, content))
        module.platform = platform
        module.picture = picture(of: draft, page, reporting: &diagnostics)
        module.pageAddress = pageAddress(of: draft, page)
        module.keywords = keywords(of: draft.card, page)
        let facts = facts(of: page, content)
        let summary = draft.card.summary ?? distinctSummary(page, title.value) ?? facts.lead ?? page?.summary
        fill(&module, from: facts, summary: summary)
        return module
    }

    private func body(of draft: Draft, _ content: RenderedPage?) -> Body {
        guard let content, let index = draft.page else { return Body() }
        return renderer.body(ofPage: index, content)
    }

    /// What a page's prose says, with what its fields declare in its place.
    private func facts(of page: Page?, _ content: RenderedPage?) -> PageFacts {
        let prose = content?.facts ?? PageFacts(reading: [])
        return page?.declared.map { prose.overridden(by: $0.value) } ?? prose
    }

    /// What a page that no card leads to says of a module that is known already.
    func module(of page: Page, _ content: RenderedPage, like known: Module) -> Module {
        var module = Module(
            identifier: known.identifier, title: page.title ?? known.title, language: known.language,
            release: Release(state: known.release.state))
        if let date = page.date, known.release.state.value == .released {
            module.release.releasedOn = Fact(date.value, Provenance(.hint, at: date.provenance.location))
        }
        fill(&module, from: content.facts, summary: nil)
        return module
    }

    /// What a page holds; nil, and reported, where it can't be read: the module is then what its card says.
    private func content(ofPage index: Int, reporting diagnostics: inout DiagnosticCollector) -> RenderedPage? {
        guard !site.pages[index].isFaulty else { return nil }
        do throws(FatalDiagnostic) {
            return try renderer.page(index, reporting: &diagnostics)
        } catch {
            diagnostics.report(error.diagnostic)
            return nil
        }
    }

    /// The facts that prose gives; a field goes before prose.
    private func fill(_ module: inout Module, from facts: PageFacts, summary: Fact<String>?) {
        module.summary = summary
        module.objectives = facts.objectives
        module.audience = facts.audience
        module.prerequisites = facts.prerequisites
        module.duration = facts.duration
        module.mode = facts.mode
        module.provider = facts.provider
        module.partners = facts.partners
        module.hasQuiz = facts.hasQuiz
        module.hasAttestation = facts.hasAttestation
        module.isFree = facts.isFree
        module.version = facts.version
        module.release.modifiedOn = facts.modifiedOn
        module.release.availableUntil = facts.availableUntil
        // A day that the card declares goes before the page's prose, and that before the page's date.
        if let opensOn = facts.opensOn, module.release.state.value == .released,
            module.release.releasedOn.map({ $0.provenance.manner == .hint }) ?? true
        {
            module.release.releasedOn = opensOn
        }
    }

    /// The page's description, unless it is only its title over again.
    private func distinctSummary(_ page: Page?, _ title: String) -> Fact<String>? {
        guard let summary = page?.summary else { return nil }
        let titles = [title, page?.title?.value ?? ""].map { slug($0).split(separator: "-") }
        // « Module 1 - Le titre » says no more than « Le titre ».
        let more = slug(summary.value).split(separator: "-").filter { $0 != "module" && Int($0) == nil }
        return titles.contains { Set(more).isSubset(of: $0) } ? nil : summary
    }

}
