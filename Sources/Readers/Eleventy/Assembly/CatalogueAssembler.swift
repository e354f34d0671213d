import CourseCatalogue
import Diagnostics
import Nunjucks

/// Puts courses and modules together from pages and their cards; a module that two courses name is one module.
struct CatalogueAssembler {
    let site: Site
    let siteAddress: String?
    private let renderer: PageRenderer
    private let metadata: SiteMetadata?
    private let language: String
    private var courses: [Course] = []
    private var modules: [Module] = []
    private var positions: [IdentityKey: Int] = [:]
    private var identifiers: Set<Identifier> = []

    init(site: Site, siteAddress: String?, limits: Limits, defaultLanguage: String?) {
        self.site = site
        self.siteAddress = siteAddress
        renderer = PageRenderer(site: site, siteAddress: siteAddress, limits: limits)
        metadata = site.metadata.map(SiteMetadata.init)
        language = defaultLanguage ?? metadata?.language ?? "fr"
    }

    /// Adds the course of a page, if its cards present modules.
    mutating func add(_ page: Page, _ content: PageContent, reporting diagnostics: inout DiagnosticCollector) {
        let builder = ModuleBuilder(
            site: site, siteAddress: siteAddress, renderer: renderer,
            language: page.language ?? Fact(language, Provenance(.derived)))
        let drafts = content.cards.compactMap { builder.draft(of: $0, on: page) }
        guard drafts.count(where: builder.isModule) * 2 >= max(drafts.count, 1), !drafts.isEmpty else { return }
        var members: [Identifier] = []
        for draft in drafts {
            guard let module = builder.module(from: draft, reporting: &diagnostics) else { continue }
            let identifier = keep(module)
            if !members.contains(identifier) { members.append(identifier) }
        }
        let claims = ModuleCountReader.claims(in: content.blocks)
        if let told = ModuleCountReader.contradiction(claims, cards: members.count) {
            diagnostics.report(told)
        }
        courses.append(course(page, content, members))
    }

    /// The whole catalogue.
    func catalogue() -> Catalogue {
        Catalogue(
            title: metadata?.title, publisher: metadata?.publisher,
            siteAddress: siteAddress.map { Fact($0, Provenance(site.metadata == nil ? .derived : .field)) },
            language: language, courses: courses, modules: modules)
    }

    /// Keeps a module under an identifier of its own, or finds it among those that are kept.
    private mutating func keep(_ module: Module) -> Identifier {
        // A title alone tells two modules apart only where neither has anything better.
        let keys = module.identityKeys.filter { $0.kind != .title || module.identityKeys.count == 1 }
        if let known = keys.compactMap({ positions[$0] }).first { return modules[known].identifier }
        var module = module
        module.identifier = free(module.identifier)
        for key in module.identityKeys where positions[key] == nil { positions[key] = modules.count }
        modules.append(module)
        return module.identifier
    }

    private mutating func free(_ wanted: Identifier) -> Identifier {
        if identifiers.insert(wanted).inserted { return wanted }
        var number = 2
        while !identifiers.insert(wanted.numbered(number)).inserted { number += 1 }
        return wanted.numbered(number)
    }

    private mutating func course(_ page: Page, _ content: PageContent, _ members: [Identifier]) -> Course {
        let heading = content.blocks.first { if case .heading = $0.kind { true } else { false } }
        let title = page.title ?? heading.map { Fact(plainLine($0.text), Provenance(.prose, at: $0.location)) }
            ?? Fact(page.fileSlug, Provenance(.derived, at: SourceLocation(file: page.path)))
        var keys = [IdentityKey(.title, slug(title.value))]
        if !page.fileSlug.isEmpty { keys.insert(IdentityKey(.page, page.fileSlug), at: 0) }
        let renderer = renderer
        return Course(
            identifier: free(Identifier.derived(from: keys) ?? Identifier(hashing: page.path)), identityKeys: keys,
            title: title, summary: page.summary ?? lead(of: content),
            language: page.language ?? Fact(language, Provenance(.derived)),
            pageAddress: site.absolute(page.address, siteAddress).map {
                Fact($0, Provenance(.derived, at: SourceLocation(file: page.path)))
            },
            videos: content.videos, moduleIdentifiers: members,
            body: Body { diagnostics in try renderer.content(of: page, reporting: &diagnostics).body })
    }

    private func lead(of content: PageContent) -> Fact<String>? {
        content.blocks.first { $0.kind == .paragraph || $0.kind == .emphasis }.map { block in
            Fact(plainSpaces(block.text), Provenance(.prose, at: block.location))
        }
    }
}

/// A text with each run of blanks as one space.
func plainSpaces(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
