import CourseCatalogue

/// Gives each page with cards what makes modules of them.
struct ModuleBuilders: Sendable {
    let site: Site
    let siteAddress: String?
    let renderer: PageRenderer
    /// The language of pages that don't say theirs.
    let language: String

    /// What makes modules of the cards on a page.
    func builder(ofCardsOn page: Page) -> ModuleBuilder {
        ModuleBuilder(
            site: site, siteAddress: siteAddress, renderer: renderer,
            language: page.language ?? Fact(language, Provenance(.derived)))
    }
}
