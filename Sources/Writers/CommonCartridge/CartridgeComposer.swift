import CourseCatalogue
import Diagnostics
import Interchange
import LearnerPage
import SCORMWriter

/// Composes the cartridge of a module or of a course: a section for each module, with its page and the way on to its
/// platform, and for a course a section with its overview before them.
struct CartridgeComposer: Sendable {
    let catalogue: Catalogue
    let edition: CartridgeEdition
    let options: CartridgeOptions

    func cartridge(of subject: Subject, reporting diagnostics: inout DiagnosticCollector) throws -> Cartridge {
        let metadata = subject.metadata(licence: catalogue.licence?.value)
        switch subject {
        case .module(let module):
            let body = try module.body.nodes(reporting: &diagnostics)
            let parts = BodyParts(of: body)
            var assembly = assembly(showing: ModulePage.pictures(of: module, parts))
            add(module, body, parts, to: &assembly)
            return assembly.cartridge(subject.manifestIdentifier, metadata)
        case .course(let course):
            let modules = catalogue.distinctModules(of: course)
            let body = try course.body.nodes(reporting: &diagnostics)
            let packaged = try modules.filter(options.packages).map { module in
                let body = try module.body.nodes(reporting: &diagnostics)
                return (module: module, body: body, parts: BodyParts(of: body))
            }
            let pictures = CoursePage.pictures(body: body, entries: [])
            var assembly = assembly(
                showing: pictures + packaged.flatMap { ModulePage.pictures(of: $0.module, $0.parts) })
            addOverview(of: course, body, modules, showsPictures: !pictures.isEmpty, to: &assembly)
            for (module, body, parts) in packaged { add(module, body, parts, to: &assembly) }
            return assembly.cartridge(subject.manifestIdentifier, metadata)
        }
    }

    private func add(
        _ module: Module, _ body: [BodyNode], _ parts: BodyParts, to assembly: inout CartridgeAssembly
    ) {
        let key = module.identifier.text, title = ManifestTitle(of: module).text
        assembly.addSection(key, titled: title)
        let page = ModulePage(of: module, body: body, parts: parts, in: context(of: assembly))
        let pictures = ModulePage.pictures(of: module, parts)
        assembly.addPage(key, titled: title, html: page.bareHTML(), showsPictures: !pictures.isEmpty)
        guard let platform = module.platform?.value, let address = WebAddress(platform.address) else { return }
        let words = ManifestTitle.text(of: ModulePage.linkTitle(of: module, on: platform))
        assembly.addLink(key, titled: words, to: address)
    }

    /// The overview names every module, and says of those that aren't out when they are expected.
    private func addOverview(
        of course: Course, _ body: [BodyNode], _ modules: [Module], showsPictures: Bool,
        to assembly: inout CartridgeAssembly
    ) {
        let key = "COURSE-" + course.identifier.text, title = CoursePage.overviewTitle(of: course)
        assembly.addSection(key, titled: title)
        let page = CoursePage(
            of: course, body: body, entries: modules.map { CoursePage.Entry($0, .absent) }, in: context(of: assembly))
        assembly.addPage(
            key, titled: ManifestTitle(of: course).text, html: page.bareHTML(), showsPictures: showsPictures)
    }

    private func assembly(showing pictures: [Picture]) -> CartridgeAssembly {
        CartridgeAssembly(edition: edition, options: options, pictures: pictures)
    }

    private func context(of assembly: CartridgeAssembly) -> PageContext {
        PageContext(
            tracking: .none, publisher: catalogue.publisher?.value, licence: catalogue.licence?.value,
            pictureAddress: assembly.pictureAddress)
    }
}

extension Subject {
    /// The identifier of the manifest: no module's starts with a capital.
    var manifestIdentifier: String {
        switch self {
        case .module(let module): "MOD-" + module.identifier.text
        case .course(let course): "COURSE-" + course.identifier.text
        }
    }

    func metadata(licence: String?) -> CartridgeMetadata {
        switch self {
        case .module(let module): CartridgeMetadata(of: module, titled: title.text, licence: licence)
        case .course(let course): CartridgeMetadata(of: course, titled: title.text, licence: licence)
        }
    }
}

extension Catalogue {
    /// The modules of a course, each once.
    func distinctModules(of course: Course) -> [Module] {
        var seen: Set<Identifier> = []
        return modules(of: course).filter { seen.insert($0.identifier).inserted }
    }
}
