import CourseCatalogue
import Diagnostics

/// The identifiers of a file's modules and courses, each once.
struct AssignedNames {
    var modules: [Identifier]
    var courses: [Identifier]
    /// Those that the file itself gives.
    var given: Set<Identifier>
}

/// Gives modules and courses identifiers of their own: the file's first, so that none is taken by a title before it.
struct Naming {
    private(set) var given: Set<Identifier> = []
    private var places: [Identifier: SourceLocation] = [:]
    private var used = TakenIdentifiers()

    /// Takes the identifiers that the file gives; one that is given twice is reported.
    mutating func reserve(_ names: [Fact<Identifier>?], reporting diagnostics: inout DiagnosticCollector) {
        for case let name? in names {
            if !given.insert(name.value).inserted {
                diagnostics.report(Self.givenTwice(name, first: places[name.value]))
            }
            places[name.value] = places[name.value] ?? name.provenance.location
        }
    }

    /// The identifier of the next module or course.
    mutating func name(_ name: Fact<Identifier>?, keys: [IdentityKey]) -> Identifier {
        if let name, used.take(name.value) { return name.value }
        let wanted =
            name?.value ?? Identifier.derived(from: keys) ?? Identifier(hashing: keys.map(\.description).joined())
        return used.takeNumbered(wanted, besides: given)
    }

    private static func givenTwice(_ name: Fact<Identifier>, first: SourceLocation?) -> Diagnostic {
        let place = first?.description ?? ""
        return Diagnostic(
            .error, "identifier-taken",
            BilingualText(
                fr: "l’identifiant « \(name.value) » est déjà donné (\(place))",
                en: "the identifier “\(name.value)” is given already (\(place))"),
            at: name.provenance.location,
            help: BilingualText(fr: "choisissez-en un autre", en: "choose another one"))
    }
}
