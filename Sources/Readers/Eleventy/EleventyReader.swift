public import CourseCatalogue
public import Diagnostics
public import Interchange

/// Reads a catalogue from an Eleventy site: the pages with cards of modules are courses, their cards and the pages that
/// these lead to are modules.
public struct EleventyReader: CatalogueReader {
    /// What can't be read from the site itself, or is to be read otherwise.
    public struct Options: Sendable {
        /// The site's address, absolute, without a final `/`; nil to take it from `_data/metadata` or the cards' links.
        public var siteAddress: String?
        /// The folder with the pages; nil for `content`, `src` or the source folder.
        public var contentFolder: String?
        /// The folder with the included templates; nil for `_includes`.
        public var includesFolder: String?
        /// The folder with the global data; nil for `_data`.
        public var dataFolder: String?
        /// The folder with the files that are served as they are; nil for `public` and `static`.
        public var publicFolder: String?
        /// The hosts whose video players pages may frame.
        public var framedHosts = FramedHosts.usual
        /// The language of pages that don't say theirs, as a BCP 47 tag; nil to take the site's, or else French.
        public var language: String?
        /// The files of the pages that are courses, relative to the source folder; nil to tell by their cards. One that has
        /// no card has a module for each page that it links to.
        public var coursePages: [String]?
        /// Headings of the site's own, by what they mean: tried before those that are known of.
        public var headings: [SectionMeaning: [String]] = [:]

        /// The defaults: everything is looked for in the site.
        public init() {}
    }

    /// What can't be read from the site itself.
    public var options: Options
    /// Where pages are kept that are rendered; nil for the reader's own, which lasts as long as the catalogue.
    package var cache: RecordCache?

    /// A reader with these options.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// Reads the site in a folder.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where no page has a card of a module.
    public func read(_ source: SourceTree, reporting diagnostics: inout DiagnosticCollector) throws -> Catalogue {
        let site = Site(reading: source, options: options, cache: cache ?? RecordCache(), reporting: &diagnostics)
        var renderer = renderer(of: site, at: options.siteAddress ?? site.metadata?.address)
        var pages = CardPages(
            of: site, by: renderer, named: Set(options.coursePages ?? []), reporting: &diagnostics)
        if renderer.siteAddress == nil, let address = pages.likelyAddress() {
            // What links lead to depends on it.
            renderer = self.renderer(of: site, at: address)
        }
        var assembler = CatalogueAssembler(of: site, by: renderer, options: options)
        assembler.add(&pages, reporting: &diagnostics)
        let catalogue = assembler.catalogue()
        guard !catalogue.courses.isEmpty else { throw noCourse(site) }
        return catalogue
    }

    private func renderer(of site: Site, at address: String?) -> PageRenderer {
        PageRenderer(site: site, siteAddress: address, options: options)
    }

    private func noCourse(_ site: Site) -> FatalDiagnostic {
        let folder = site.layout.content.isEmpty ? site.source.name : site.source.name + "/" + site.layout.content
        guard site.pages.count > 0 else { return Self.noPage(folder) }
        let count = site.pages.count
        return FatalDiagnostic(
            Diagnostic(
                .error, "no-course",
                BilingualText(
                    fr: "\(count == 1 ? "la seule page" : "aucune des \(count) pages") de « \(folder) » ne présente "
                        + "\(count == 1 ? "pas " : "")de modules par des cartes",
                    en: "\(count == 1 ? "the only page" : "none of the \(count) pages") of “\(folder)” "
                        + "\(count == 1 ? "doesn’t present" : "presents") modules by cards"),
                help: BilingualText(
                    fr:
                        "un parcours est une page avec des cartes : {{ component(\"card\", { title: \"…\", url: \"…\" }) }}",
                    en: "a parcours is a page with cards: {{ component(\"card\", { title: \"…\", url: \"…\" }) }}")))
    }

    private static func noPage(_ folder: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "no-page",
                BilingualText(fr: "« \(folder) » n’a aucune page Markdown", en: "“\(folder)” has no Markdown page"),
                help: BilingualText(
                    fr:
                        "donnez le dossier du site, celui qui contient « content », ou dites dans parcours.yml où sont ses pages",
                    en:
                        "give the site’s folder, the one that holds “content”, or say in parcours.yml where its pages are"
                )))
    }
}
