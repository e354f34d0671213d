import CourseCatalogue
import Diagnostics
import Interchange
import Nunjucks

/// Puts courses and modules together from pages and their cards; a module that two courses name is one module.
struct CatalogueAssembler {
    let site: Site
    let siteAddress: String?
    private let renderer: PageRenderer
    private let metadata: SiteMetadata?
    private let language: String
    private let coursePages: [String]?
    private var courses: [Course] = []
    private var modules = ModuleList()
    /// The places of modules by the digests of their keys.
    private var positions: [TextDigest: Int] = [:]
    private var positionsByPage: [Int: Int] = [:]
    private var identifiers = TakenIdentifiers()
    private var openCourse: OpenCourse?

    init(of site: Site, by renderer: PageRenderer, options: EleventyReader.Options) {
        self.site = site
        coursePages = options.coursePages
        siteAddress = renderer.siteAddress
        self.renderer = renderer
        metadata = site.metadata
        language = options.language ?? metadata?.language ?? "fr"
    }

    /// Adds the courses among these pages, with what there is to tell of them; what the pages gave is given up, for it would
    /// stay in memory while the modules are read.
    mutating func add(_ pages: inout CardPages, reporting diagnostics: inout DiagnosticCollector) {
        let withCards = Set(pages.all.map { site.pages[$0.index].path })
        for path in coursePages ?? [] where !withCards.contains(path) {
            diagnostics.report(Self.noCards(path, exists: site.page(inFile: path) != nil))
        }
        let courses = CourseSelection(of: pages.all, named: coursePages, by: builders, site: site).courses
        let indices = Set(pages.all.map(\.index))
        pages.all = []
        CourseReading(pages: pages, builders: builders).read(courses) { take($0, reporting: &diagnostics) }
        closeCourse(reporting: &diagnostics)
        addPagesBesides(indices, reporting: &diagnostics)
    }

    private static func noCards(_ path: String, exists: Bool) -> Diagnostic {
        Diagnostic(
            .error, "no-course-page",
            BilingualText(
                fr: exists
                    ? "« \(path) » n’a ni carte, ni lien vers un module" : "« \(path) » n’est pas une page du site",
                en: exists ? "“\(path)” has neither a card nor a link to a module" : "“\(path)” is no page of the site"),
            help: BilingualText(
                fr: "corrigez « site.courses » dans parcours.yml : ce sont des chemins depuis le dossier du site",
                en: "correct “site.courses” in parcours.yml: paths from the site’s folder"))
    }

    private var builders: ModuleBuilders {
        ModuleBuilders(site: site, siteAddress: siteAddress, renderer: renderer, language: language)
    }

    /// A course whose modules are being read.
    private struct OpenCourse {
        let page: CourseReading.CoursePage
        var members: [Identifier] = []
    }

    private mutating func take(_ piece: CourseReading.Piece, reporting diagnostics: inout DiagnosticCollector) {
        switch piece {
        case .course(let page):
            closeCourse(reporting: &diagnostics)
            diagnostics.report(contentsOf: page.content.told)
            openCourse = OpenCourse(page: page)
        case .lost(let diagnostic):
            closeCourse(reporting: &diagnostics)
            diagnostics.report(diagnostic)
        case .module(let read):
            diagnostics.report(contentsOf: read.told)
            guard let module = read.module else { return }
            let identifier = keep(module, page: read.page, reporting: &diagnostics)
            if openCourse?.members.contains(identifier) == false { openCourse?.members.append(identifier) }
        }
    }

    /// Adds the course whose modules are all read.
    private mutating func closeCourse(reporting diagnostics: inout DiagnosticCollector) {
        guard let open = openCourse else { return }
        openCourse = nil
        let index = open.page.index, content = open.page.content
        let claims = ModuleCountReader.claims(in: content.blocks)
        if let told = ModuleCountReader.contradiction(claims, cards: open.members.count) { diagnostics.report(told) }
        courses.append(course(site.pages[index], at: index, content, open.members))
    }

    /// Adds what other pages say of the modules: a page that no card leads to, and that links to the platform for one
    /// module alone, is about that module (its announcement, say).
    private mutating func addPagesBesides(_ used: Set<Int>, reporting diagnostics: inout DiagnosticCollector) {
        for (index, page) in site.pages.enumerated() where !page.isFaulty && positionsByPage[index] == nil {
            guard let module = page.platformModule, !used.contains(index) else { continue }
            let key = IdentityKey(.platform, module)
            guard let position = positionOfModule(with: key) else { continue }
            var told = DiagnosticCollector()
            guard let content = try? renderer.page(index, reporting: &told), content.cards.isEmpty else { continue }
            let other = builders.builder(ofCardsOn: page).module(of: page, content, like: modules[position])
            diagnostics.report(merging(other, into: modules[position], by: [key]))
            modules[position] = modules[position].merged(with: other)
        }
    }

    /// The whole catalogue.
    func catalogue() -> Catalogue {
        Catalogue(
            title: metadata?.title, publisher: metadata?.publisher,
            siteAddress: siteAddress.map { Fact($0, Provenance(metadata?.address == nil ? .derived : .field)) },
            language: language, courses: courses, modules: modules)
    }

    /// Keeps a module under an identifier of its own, or finds it among those that are kept: by its platform's
    /// identifier, by its page, or, where it has neither, by its title.
    private mutating func keep(
        _ module: Module, page: Int?, reporting diagnostics: inout DiagnosticCollector
    ) -> Identifier {
        let lasting = module.identityKeys.filter { $0.kind == .platform }
        let isTitleAlone = module.identityKeys.allSatisfy { $0.kind == .title }
        let sure = isTitleAlone ? module.identityKeys : lasting
        let samePage = page.flatMap { positionsByPage[$0] }
        if let known = samePage ?? sure.lazy.compactMap(positionOfModule).first {
            if samePage == nil { diagnostics.report(merging(module, into: modules[known], by: sure)) }
            modules[known] = modules[known].merged(with: module)
            return modules[known].identifier
        }
        var module = module
        let keys = distinct(module.identityKeys, page: page)
        let identifier = free(Identifier.derived(from: keys.map(\.key)) ?? module.identifier)
        // What stays as it was stays shared with what was read.
        if keys.map(\.key) != module.identityKeys { module.identityKeys = keys.map(\.key) }
        if identifier != module.identifier { module.identifier = identifier }
        for (_, digest) in keys { positions[digest] = modules.count }
        if let page { positionsByPage[page] = modules.count }
        modules.append(module)
        return module.identifier
    }

    /// The place of the module that has a key.
    private func positionOfModule(with key: IdentityKey) -> Int? { positions[TextDigest(of: key)] }

    /// Says which two descriptions were taken for one module, and why.
    private func merging(_ module: Module, into known: Module, by keys: [IdentityKey]) -> Diagnostic {
        let key = keys.first { positionOfModule(with: $0) != nil }?.description ?? ""
        let place = known.title.provenance.location?.description ?? known.identifier.text
        return Diagnostic(
            .note, "one-module-twice",
            BilingualText(
                fr: "« \(module.title.value) » est le module de \(place), reconnu par \(key) : les deux sont réunis",
                en: "“\(module.title.value)” is the module of \(place), recognised by \(key): both are merged"),
            at: module.title.provenance.location,
            help: BilingualText(
                fr: "s’il s’agit de deux modules, donnez à chacun son lien vers la plateforme",
                en: "if these are two modules, give each its own link to the platform"))
    }

    /// Keys that no other module has, with their digests: a page whose name is taken by another page goes by its whole
    /// address.
    private func distinct(_ keys: [IdentityKey], page: Int?) -> [(key: IdentityKey, digest: TextDigest)] {
        keys.compactMap { key in
            if let free = unlessTaken(key) { return free }
            guard key.kind == .page, let page else { return nil }
            return unlessTaken(IdentityKey(.page, slug(site.pages[page].address)))
        }
    }

    private func unlessTaken(_ key: IdentityKey) -> (key: IdentityKey, digest: TextDigest)? {
        let digest = TextDigest(of: key)
        return positions[digest] == nil ? (key, digest) : nil
    }

    private mutating func free(_ wanted: Identifier) -> Identifier { identifiers.takeNumbered(wanted) }

    private mutating func course(
        _ page: Page, at index: Int, _ content: RenderedPage, _ members: [Identifier]
    ) -> Course {
        let heading = content.blocks.first { if case .heading = $0.kind { true } else { false } }
        let title =
            page.title ?? heading.map { Fact(plainLine($0.text), Provenance(.prose, at: $0.location)) }
            ?? Fact(page.fileSlug, Provenance(.derived, at: SourceLocation(file: page.path)))
        var keys = [IdentityKey(.title, slug(title.value))]
        if !page.fileSlug.isEmpty { keys.insert(IdentityKey(.page, slug(page.fileSlug)), at: 0) }
        return Course(
            identifier: free(Identifier.derived(from: keys) ?? Identifier(hashing: page.path)), identityKeys: keys,
            title: title, summary: page.summary ?? lead(of: content),
            language: page.language ?? Fact(language, Provenance(.derived)),
            pageAddress: site.absolute(page.address, siteAddress).map {
                Fact($0, Provenance(.derived, at: SourceLocation(file: page.path)))
            },
            videos: content.videos, moduleIdentifiers: members,
            body: renderer.body(ofPage: index, content))
    }

    private func lead(of content: RenderedPage) -> Fact<String>? {
        content.blocks.first { $0.kind == .paragraph || $0.kind == .emphasis }.map { block in
            Fact(plainSpaces(block.text), Provenance(.prose, at: block.location))
        }
    }
}
