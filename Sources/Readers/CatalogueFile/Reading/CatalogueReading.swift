import CourseCatalogue
import Diagnostics
import DocumentSections
import Interchange
import YAML

/// Makes a catalogue of a file's root; every fault is kept in `diagnostics`, and what is sound is read.
struct CatalogueReading {
    let content: ContentReading
    /// The language of a catalogue that doesn't say its own.
    let defaultLanguage: String
    var diagnostics = DiagnosticCollector()
    private var modules: [Draft<Module>] = []
    private var courses: [Draft<Course>] = []
    /// The modules that each course names: those inside it by their place, the others by their identifier.
    private var members: [[Member]] = []

    private enum Member {
        case inside(Int)
        case named(Fact<String>)
    }

    init(content: ContentReading, defaultLanguage: String) {
        self.content = content
        self.defaultLanguage = defaultLanguage
    }

    /// The whole catalogue.
    mutating func catalogue(_ root: DocumentSection) -> ReadContents {
        var facts = FactSection(root, reporting: &diagnostics)
        checkVersion(&facts)
        var catalogue = head(&facts)
        let language = Fact(catalogue.language, Provenance(.derived))
        for section in facts.keys.sections("modules", reporting: &diagnostics) {
            if let draft = module(section, language: language) { modules.append(draft) }
        }
        for section in facts.keys.sections("courses", reporting: &diagnostics) { add(section, language: language) }
        facts.reportUnknownKeys(to: &diagnostics)
        let names = names()
        catalogue = Catalogue(
            title: catalogue.title, publisher: catalogue.publisher, licence: catalogue.licence,
            siteAddress: catalogue.siteAddress, language: catalogue.language, courses: named(names),
            modules: zip(modules, names.modules).map { draft, name in
                var module = draft.subject
                module.identifier = name
                return module
            })
        return ReadContents(catalogue: catalogue, givenIdentifiers: names.given)
    }

    private mutating func checkVersion(_ facts: inout FactSection) {
        _ = facts.node("$schema")
        let wanted = BilingualText("\(CatalogueFileForm.version)")
        _ = facts.keys.value("version", wanting: wanted, reporting: &diagnostics) { node -> Int? in
            node.integer.flatMap { $0 == CatalogueFileForm.version ? $0 : nil }
        }
    }

    /// What the file says of the catalogue as a whole.
    private mutating func head(_ facts: inout FactSection) -> Catalogue {
        let title = facts.line("title", reporting: &diagnostics)
        let language = facts.keys.value("language", wanting: .aLanguage, reporting: &diagnostics) { node in
            node.string.flatMap { LanguageTag($0)?.text }
        }
        let licence = facts.text("licence", reporting: &diagnostics)
        let site = facts.address("site", reporting: &diagnostics).map { site in
            Fact(site.value.hasSuffix("/") ? String(site.value.dropLast()) : site.value, site.provenance)
        }
        return Catalogue(
            title: title, publisher: publisher(&facts), licence: licence, siteAddress: site,
            language: language?.value ?? defaultLanguage)
    }

    /// Who publishes: a name, or each part.
    private mutating func publisher(_ facts: inout FactSection) -> Fact<Publisher>? {
        guard let node = facts.node("publisher") else {
            return facts.fact("publisher", Publisher?.none, at: nil, reporting: &diagnostics)
        }
        if let name = node.someText {
            return facts.fact("publisher", Publisher(name: name), at: node.location, reporting: &diagnostics)
        }
        var section = facts.keys.section("publisher", reporting: &diagnostics)
        section.require("name", reporting: &diagnostics)
        var texts: [String: String] = [:]
        for key in ["name", "address", "siret", "contact"] {
            texts[key] = section.value(key, wanting: .aText, reporting: &diagnostics, \.someText)?.value
        }
        section.reportUnknownKeys(to: &diagnostics)
        let publisher = texts["name"].map {
            Publisher(name: $0, address: texts["address"], siret: texts["siret"], contact: texts["contact"])
        }
        return facts.fact("publisher", publisher, at: node.location, reporting: &diagnostics)
    }
}

extension CatalogueReading {
    /// Adds a course and the modules inside it; one without a title is reported and left out, its modules stay.
    private mutating func add(_ section: DocumentSection, language: Fact<String>) {
        var facts = FactSection(section, reporting: &diagnostics)
        facts.require("title", reporting: &diagnostics)
        let title = facts.line("title", reporting: &diagnostics)
        let given = facts.identifier("identifier", reporting: &diagnostics)
        let own = facts.language("language", reporting: &diagnostics) ?? language
        let summary = facts.text("summary", reporting: &diagnostics)
        let page = facts.address("page", reporting: &diagnostics)
        let videos = videos(&facts)
        let body = body(&facts, appending: videos.map(\.value))
        let keys = facts.identityKeys(reporting: &diagnostics)
        let members = members(&facts, language: own)
        facts.reportUnknownKeys(to: &diagnostics)
        guard let title else { return }
        let course = Course(
            identifier: Identifier(hashing: ""), identityKeys: keys ?? Self.keys(pageAddress: page, title: title),
            title: title,
            summary: summary, language: own, pageAddress: page, videos: videos, body: Body(body))
        self.members.append(members)
        courses.append(Draft(subject: course, given: given, keys: course.identityKeys, location: section.location))
    }

    private mutating func members(_ facts: inout FactSection, language: Fact<String>) -> [Member] {
        guard let node = facts.node("modules") else { return [] }
        let wanted = BilingualText(
            fr: "une liste de modules, chacun avec ses clés ou par son identifiant",
            en: "a list of modules, each with its keys or by its identifier")
        guard let elements = node.elements else {
            facts.reportWrong(node, "modules", wanting: wanted, to: &diagnostics)
            return []
        }
        return elements.compactMap { element in
            if let name = element.someText { return .named(Fact(name, Provenance(.field, at: element.location))) }
            guard element.entries != nil else {
                facts.reportWrong(element, "modules", wanting: wanted, to: &diagnostics)
                return nil
            }
            // The language of a course is that of its modules, but it was worked out for them.
            let inherited = Fact(language.value, Provenance(.derived, at: language.provenance.location))
            let section = facts.keys.section(of: element, under: "modules")
            guard let draft = module(section, language: inherited) else { return nil }
            modules.append(draft)
            return .inside(modules.count - 1)
        }
    }

    private mutating func names() -> AssignedNames {
        var naming = Naming()
        naming.reserve(modules.map(\.given) + courses.map(\.given), reporting: &diagnostics)
        let names = modules.map { naming.name($0.given, keys: $0.keys) }
        return AssignedNames(
            modules: names, courses: courses.map { naming.name($0.given, keys: $0.keys) }, given: naming.given)
    }

    /// The courses with their identifiers and those of their modules.
    private mutating func named(_ names: AssignedNames) -> [Course] {
        let known = Set(names.modules)
        return courses.indices.map { index in
            var course = courses[index].subject
            course.identifier = names.courses[index]
            for member in members[index] {
                let identifier: Identifier? =
                    switch member {
                    case .inside(let place): names.modules[place]
                    case .named(let name): Identifier(name.value).flatMap { known.contains($0) ? $0 : nil }
                    }
                if case .named(let name) = member, identifier == nil {
                    diagnostics.report(Self.unknownModule(name, names.modules))
                }
                if let identifier, !course.moduleIdentifiers.contains(identifier) {
                    course.moduleIdentifiers.append(identifier)
                }
            }
            return course
        }
    }

    private static func unknownModule(_ name: Fact<String>, _ modules: [Identifier]) -> Diagnostic {
        let nearest = nearestName(to: name.value, among: modules.map(\.text))
        return Diagnostic(
            .error, "unknown-module",
            BilingualText(
                fr: "aucun module n’a l’identifiant « \(name.value) »",
                en: "no module has the identifier “\(name.value)”"),
            at: name.provenance.location,
            help: nearest.map { BilingualText(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?") }
                ?? BilingualText(
                    fr: "donnez l’identifiant d’un module du fichier, ou écrivez le module ici",
                    en: "give the identifier of a module of the file, or write the module here"))
    }
}
