import CourseCatalogue

/// As much of a catalogue as the overview of an export and its summary tell: so that merging needs no source.
struct CatalogueOutline: Codable {
    private var title: String?
    private var publisher: String?
    private var licence: String?
    private var siteAddress: String?
    private var language: String
    private var courses: [Entry]
    private var modules: [Entry]

    /// A course, with its modules, or a module, with its state.
    private struct Entry: Codable {
        var identifier: String
        var title: String
        var language: String
        var modules: [String]?
        var state: String?
    }

    init(of catalogue: Catalogue) {
        title = catalogue.title?.value
        publisher = catalogue.publisher?.value.name
        licence = catalogue.licence?.value
        siteAddress = catalogue.siteAddress?.value
        language = catalogue.language
        courses = catalogue.courses.map { course in
            Entry(
                identifier: course.identifier.text, title: course.title.value, language: course.language.value,
                modules: course.moduleIdentifiers.map(\.text))
        }
        modules = catalogue.modules.map { module in
            Entry(
                identifier: module.identifier.text, title: module.title.value, language: module.language.value,
                state: module.release.state.value.rawValue)
        }
    }

    /// The catalogue, with nothing else in it; nil where an identifier or a state is none.
    var catalogue: Catalogue? {
        var modules: [Module] = [], courses: [Course] = []
        for entry in self.modules {
            guard let identifier = Identifier(entry.identifier), let state = entry.state.flatMap(ReleaseState.init)
            else { return nil }
            modules.append(
                Module(
                    identifier: identifier, title: fact(entry.title), language: fact(entry.language),
                    release: Release(state: fact(state))))
        }
        for entry in self.courses {
            guard let identifier = Identifier(entry.identifier) else { return nil }
            courses.append(
                Course(
                    identifier: identifier, title: fact(entry.title), language: fact(entry.language),
                    moduleIdentifiers: (entry.modules ?? []).compactMap { Identifier($0) }))
        }
        return Catalogue(
            title: title.map(fact), publisher: publisher.map { fact(Publisher(name: $0)) }, licence: licence.map(fact),
            siteAddress: siteAddress.map(fact), language: language, courses: courses, modules: modules)
    }

    private func fact<Value>(_ value: Value) -> Fact<Value> { Fact(value, Provenance(.field)) }
}
