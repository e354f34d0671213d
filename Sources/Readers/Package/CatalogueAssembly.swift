import CourseCatalogue
import Diagnostics
import EleventyReader
import Interchange

/// Makes a catalogue of what a package says and what its pages hold.
struct CatalogueAssembly {
    let outline: PackageOutline
    let defaultLanguage: String
    let reading: PageReading
    private var modules: [Module] = []
    private var given: Set<Identifier> = []
    private var taken = TakenIdentifiers()
    private var publisher: Fact<Publisher>?
    private var licence: Fact<String>?
    private var course: Course?
    private var listed: [ListedModule] = []

    init(_ outline: PackageOutline, reading: PageReading, defaultLanguage: String) {
        self.outline = outline
        self.reading = reading
        self.defaultLanguage = defaultLanguage
    }

    /// The catalogue: a course where the package has several modules or presents one, else a module alone.
    mutating func contents(reporting diagnostics: inout DiagnosticCollector) -> ReadContents {
        for unit in outline.units { add(unit, reporting: &diagnostics) }
        if course == nil, modules.count > 1 { course = emptyCourse }
        addListed()
        let site = outline.siteAddress.flatMap { WebAddress($0)?.text }
            .map { Fact($0, Provenance(.derived, at: SourceLocation(file: outline.file))) }
        let catalogue = Catalogue(
            publisher: publisher, licence: licence ?? outline.metadata.licence, siteAddress: site,
            language: language(of: nil).value, courses: course.map { [$0] } ?? [], modules: modules)
        return ReadContents(catalogue: catalogue, givenIdentifiers: given)
    }

    /// Puts the modules in the order of the course's list, those among them that the package has no page of.
    private mutating func addListed() {
        let packaged = Set(modules.map(\.identifier))
        for listed in listed where !packaged.contains(listed.identifier) {
            guard var module = listed.module, course?.identifier != listed.identifier else { continue }
            if module.language.value.isEmpty { module.language = course?.language ?? language(of: nil) }
            given.insert(module.identifier)
            modules.append(module)
        }
        let known = Set(modules.map(\.identifier)), order = listed.map(\.identifier).filter(known.contains)
        let ordered = Set(order)
        course?.moduleIdentifiers = order + modules.map(\.identifier).filter { !ordered.contains($0) }
    }

    private mutating func add(_ unit: PackageUnit, reporting diagnostics: inout DiagnosticCollector) {
        let page = page(of: unit, reporting: &diagnostics)
        let articles = page?.articles ?? []
        for article in articles {
            publisher = publisher ?? article.publisher
            licence = licence ?? article.licence
        }
        guard unit.role == .overview, let page, let overview = articles.first else {
            return add(unit, page, articles.first, reporting: &diagnostics)
        }
        course = presented(by: overview, in: page, reporting: &diagnostics)
        listed = overview.listedModules
        // A course in one page has its modules below what presents it.
        for article in articles.dropFirst() {
            guard let title = article.title, let identifier = article.identifier else { continue }
            var part = PackageUnit(title: title, launch: unit.launch)
            part.identifier = identifier
            add(part, page, article, reporting: &diagnostics)
        }
    }

    private func page(of unit: PackageUnit, reporting diagnostics: inout DiagnosticCollector) -> LaunchPage? {
        guard case .file(let path) = unit.launch else { return nil }
        guard LaunchPage.isPage(path) else {
            let place = unit.location ?? SourceLocation(file: outline.file)
            diagnostics.report(PackageFault.notAPage(unit.title.value, path, at: place))
            return nil
        }
        do throws(FatalDiagnostic) {
            return try LaunchPage(path, in: reading.source)
        } catch {
            diagnostics.report(error.diagnostic)
            return nil
        }
    }
}

extension CatalogueAssembly {
    /// Adds the module of a unit, with what its article, or else another tool's page, says of it.
    private mutating func add(
        _ unit: PackageUnit, _ page: LaunchPage?, _ article: WrittenArticle?,
        reporting diagnostics: inout DiagnosticCollector
    ) {
        var module = module(of: unit)
        if let page, let article {
            let content = reading.page(article.content, in: page.path, reporting: &diagnostics)
            module = content.cleaned.completing(article.completing(module), takesLead: false)
            module.language = article.language ?? module.language
            module.picture = reading.picture(article.cover, in: page.path, reporting: &diagnostics)
        } else if let page {
            module = reading.foreignPage(page, reporting: &diagnostics).cleaned.completing(module, takesLead: true)
        }
        if let page { module.body = body(of: page.path, article?.identifier) }
        module.identityKeys = keys(of: module)
        module.identifier = identifier(unit.identifier, module.identityKeys)
        modules.append(module)
    }

    /// What the manifest alone says of a module: what can be launched is out.
    private func module(of unit: PackageUnit) -> Module {
        let isWhole = outline.units.count == 1 && unit.role == .module && course == nil
        let said = isWhole ? unit.metadata.or(outline.metadata) : unit.metadata
        let state = Fact(ReleaseState.released, Provenance(.derived, at: unit.location))
        // A catalogue's title is whole where a manifest may cut it.
        let title = said.title.flatMap { $0.value.hasPrefix(unit.title.value) ? $0 : nil } ?? unit.title
        var module = Module(
            identifier: Identifier(hashing: unit.title.value), title: title,
            language: language(of: said.language), release: Release(state: state))
        module.summary = said.description
        module.keywords = said.keywords
        module.duration = said.duration
        module.isFree = said.isFree
        if case .address(let text) = unit.launch { module.platform = platform(at: text, unit) }
        if let text = said.platformAddress { module.platform = platform(at: text, unit) }
        return module
    }

    private func platform(at text: String, _ unit: PackageUnit) -> Fact<Platform>? {
        WebAddress(text).map { Fact(ContentCleaner.platform(at: $0), Provenance(.field, at: unit.location)) }
    }

    func language(of said: Fact<String>?) -> Fact<String> {
        said ?? outline.metadata.language ?? Fact(defaultLanguage, Provenance(.derived))
    }

    /// A body that is read from its page when it is asked for.
    func body(of path: String, _ identifier: Identifier?) -> Body {
        let reading = reading
        return Body { diagnostics in
            let page = try LaunchPage(path, in: reading.source)
            let articles = page.articles
            guard let article = articles.first(where: { $0.identifier == identifier }) ?? articles.first else {
                return reading.foreignPage(page, reporting: &diagnostics).body
            }
            return reading.page(article.content, in: path, reporting: &diagnostics).body
        }
    }

    private func keys(of module: Module) -> [IdentityKey] {
        var keys: [IdentityKey] = []
        if let platform = module.platform?.value, let identifier = platform.moduleIdentifier,
            let host = WebAddress(platform.address)?.host
        {
            keys.append(IdentityKey(.platform, host + "/" + identifier))
        }
        let words = slug(module.title.value)
        return keys + [IdentityKey(.title, words.isEmpty ? module.title.value : words)]
    }

    /// The identifier that the package gives, or else one of the module's own; each once.
    private mutating func identifier(_ written: Identifier?, _ keys: [IdentityKey]) -> Identifier {
        if let course { _ = taken.take(course.identifier) }
        if let written, taken.take(written) {
            given.insert(written)
            return written
        }
        return taken.takeNumbered(
            written ?? Identifier.derived(from: keys) ?? Identifier(hashing: keys.map(\.description).joined()))
    }
}
