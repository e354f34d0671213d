import CourseCatalogue
import Interchange

extension CardPages {
    /// What stands for the cards of a page that is known to be a course and has none: its links to other pages of the site
    /// and to modules of learning platforms, each target once.
    func cards(linkedFrom page: Page, _ links: [PageLink]) -> [Card] {
        guard isCourse(page) else { return [] }
        var seen: Set<LinkTarget> = []
        return links.compactMap { link in
            let target = site.target(of: link.address, from: page, siteAddress: siteAddress)
            guard seen.insert(target).inserted, mayBeModule(target) else { return nil }
            var card = Card(location: link.location)
            let provenance = Provenance(.field, at: link.location)
            card.link = Fact(link.address, provenance)
            // A link says as much as its sentence needs: a page's own title says more.
            let title = plainLine(link.text)
            if !title.isEmpty, !hasTitle(target) { card.title = Fact(title, provenance) }
            return card
        }
    }

    private func mayBeModule(_ target: LinkTarget) -> Bool {
        switch target {
        case .page(let index): !isCourse(site.pages[index]) && !site.pages[index].segments.isEmpty
        case .elsewhere(let address): WebAddress(inPage: address).flatMap(PlatformAddress.identifier) != nil
        case .file, .fragment, .missing, .refused: false
        }
    }

    private func hasTitle(_ target: LinkTarget) -> Bool {
        guard case .page(let index) = target else { return false }
        return site.pages[index].title != nil
    }
}
