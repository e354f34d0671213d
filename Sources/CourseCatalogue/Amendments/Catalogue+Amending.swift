public import Diagnostics

/// A catalogue after the configuration has had its say.
public struct AmendedCatalogue: Sendable {
    /// The catalogue.
    public var catalogue: Catalogue
    /// The identifiers that the configuration gives, and that nothing later changes.
    public var pinned: Set<Identifier>
}

extension Catalogue {
    /// The catalogue with what the configuration says of its modules and courses.
    ///
    /// An amendment that is about nothing in the catalogue is reported; one that would give an identifier twice is
    /// reported and leaves the identifier as it is.
    public func amended(
        modules moduleAmendments: [Amendment], courses courseAmendments: [Amendment],
        reporting diagnostics: inout DiagnosticCollector
    ) -> AmendedCatalogue {
        var work = Amending(catalogue: self)
        for amendment in moduleAmendments { work.amendModules(amendment, reporting: &diagnostics) }
        for amendment in courseAmendments { work.amendCourses(amendment, reporting: &diagnostics) }
        return work.result()
    }
}

private struct Amending {
    private let original: Catalogue
    private var modules: ModuleList
    private var courses: [Course]
    private var moduleNames: [Identifier: Identifier] = [:]
    private var courseNames: [Identifier: Identifier] = [:]
    private var pinned: Set<Identifier> = []
    private var excluded: Set<Identifier> = []

    init(catalogue: Catalogue) {
        original = catalogue
        modules = catalogue.modules
        courses = catalogue.courses
    }

    mutating func amendModules(_ amendment: Amendment, reporting diagnostics: inout DiagnosticCollector) {
        let places = modules.indices.filter { amendment.isAbout(modules[$0].identifier, modules[$0].identityKeys) }
        if places.isEmpty { diagnostics.report(Self.aboutNothing(amendment)) }
        for place in places {
            amendment.change(&modules[place])
            if amendment.isExcluded { excluded.insert(modules[place].identifier) }
        }
        if let first = places.first, let name = pin(amendment, modules[first].identifier, reporting: &diagnostics) {
            moduleNames[modules[first].identifier] = name
        }
    }

    mutating func amendCourses(_ amendment: Amendment, reporting diagnostics: inout DiagnosticCollector) {
        let places = courses.indices.filter { amendment.isAbout(courses[$0].identifier, courses[$0].identityKeys) }
        if places.isEmpty { diagnostics.report(Self.aboutNothing(amendment)) }
        if let first = places.first {
            if let title = amendment.title { courses[first].title = title }
            courseNames[courses[first].identifier] = pin(amendment, courses[first].identifier, reporting: &diagnostics)
        }
        if amendment.isExcluded { courses.removeAll { amendment.isAbout($0.identifier, $0.identityKeys) } }
    }

    /// The identifier that an amendment gives, if it gives one and it is free.
    private mutating func pin(
        _ amendment: Amendment, _ current: Identifier, reporting diagnostics: inout DiagnosticCollector
    ) -> Identifier? {
        guard let wanted = amendment.identifier else { return nil }
        let taken = Array(modules.identifiers) + courses.map(\.identifier)
        guard !pinned.contains(wanted.value), wanted.value == current || !taken.contains(wanted.value) else {
            diagnostics.report(Self.taken(wanted))
            return nil
        }
        pinned.insert(wanted.value)
        return wanted.value
    }

    func result() -> AmendedCatalogue {
        let kept = courses.map { course in
            var course = course
            course.moduleIdentifiers.removeAll(where: excluded.contains)
            return course
        }
        // A module that only excluded courses name goes with them; one that no course ever named stays.
        let gone = Set(original.courses.flatMap(\.moduleIdentifiers)).subtracting(kept.flatMap(\.moduleIdentifiers))
            .union(excluded)
        let catalogue = original.replacing(courses: kept, modules: modules.keeping { !gone.contains($0) })
        return AmendedCatalogue(
            catalogue: catalogue.renaming(modules: moduleNames, courses: courseNames), pinned: pinned)
    }

    private static func aboutNothing(_ amendment: Amendment) -> Diagnostic {
        Diagnostic(
            .warning, "amendment-about-nothing",
            BilingualText(
                fr: "rien dans le catalogue ne correspond à « \(amendment.match.value) »",
                en: "nothing in the catalogue matches “\(amendment.match.value)”"),
            at: amendment.match.provenance.location,
            help: BilingualText(
                fr: "donnez un identifiant, le nom d’une page, l’identifiant de la plateforme ou un titre",
                en: "give an identifier, a page’s name, the platform’s identifier or a title"))
    }

    private static func taken(_ wanted: Fact<Identifier>) -> Diagnostic {
        Diagnostic(
            .error, "identifier-taken",
            BilingualText(
                fr: "l’identifiant « \(wanted.value) » est déjà pris", en: "the identifier “\(wanted.value)” is taken"),
            at: wanted.provenance.location,
            help: BilingualText(fr: "choisissez-en un autre", en: "choose another one"))
    }
}
