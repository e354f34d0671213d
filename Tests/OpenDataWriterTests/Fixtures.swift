import CourseCatalogue
import Diagnostics
import Interchange
import OpenDataWriter
import Testing

/// A fact of a page's field.
func field<Value>(_ value: Value) -> Fact<Value> {
    Fact(value, Provenance(.field, at: SourceLocation(file: "content/parcours.md", line: 3)))
}

func identifier(_ text: String) throws -> Identifier { try #require(Identifier(text)) }

func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso8601: text)) }

func module(_ name: String, _ title: String, _ state: ReleaseState = .released) throws -> Module {
    Module(
        identifier: try identifier(name), title: field(title), language: field("fr"),
        release: Release(state: field(state)))
}

/// A publisher with everything said.
let publisher = Publisher(
    name: "Direction interministérielle du numérique", address: "https://www.numerique.gouv.fr/",
    siret: "130 025 265 00013", contact: "contact@exemple.fr")

/// Two courses that share a module; one module has every fact, the others stand for the states of a release.
func wholeCatalogue() throws -> Catalogue {
    let modules = [
        try everyFact(), try announced("m2", .month(year: 2025, month: 11)),
        try announced("m3", .quarter(year: 2026, quarter: 2)), try announced("m4", .day(day("2026-01-15"))),
        try withdrawn(), try bare(),
    ]
    return Catalogue(
        title: field("Numérique écoresponsable"), publisher: field(publisher), licence: field("etalab-2.0"),
        siteAddress: field("https://exemple.fr"),
        courses: [
            try course("parcours-mooc", "Le parcours", ["m1", "m2", "m3", "m4"]),
            try course("reprise", "La reprise, « encore »", ["m5", "m1", "inconnu", "m5"]),
        ], modules: modules)
}

private func course(_ name: String, _ title: String, _ modules: [String]) throws -> Course {
    var course = Course(identifier: try identifier(name), title: field(title), language: field("fr"))
    course.moduleIdentifiers = try modules.map(identifier)
    course.summary = field("Une suite de modules,\nun par un.")
    course.pageAddress = field("https://exemple.fr/formations/\(name)/")
    return course
}

private func everyFact() throws -> Module {
    var module = try module("m1", #"L'impact, "vraiment" ; et après ?"#)
    module.summary = field("- Des chiffres\n- Des gestes")
    module.objectives = field(["Mesurer", "Choisir a|b", #"Écrire \o/"#])
    module.audience = field(["Agents publics", "=Tous"])
    module.prerequisites = field([])
    module.duration = Fact(try #require(DurationRange(minimumMinutes: 60, maximumMinutes: 75)), Provenance(.prose))
    module.mode = field(.remote)
    module.isFree = field(true)
    module.provider = field("INRIA")
    module.partners = field(["ADEME"])
    module.platform = field(
        Platform(name: "mentor.gouv.fr", address: "https://mentor.gouv.fr/catalog/3087", moduleIdentifier: "3087"))
    module.hasQuiz = field(true)
    module.hasAttestation = field(false)
    module.keywords = field(["climat", "achats"])
    module.picture = field(
        Picture(
            asset: Asset(
                sourcePath: "public/img/été.webp", mediaType: "image/webp", byteCount: 1234,
                address: "https://exemple.fr/img/été.webp"), alternativeText: "Une pousse"))
    module.pageAddress = field("https://exemple.fr/actualites/module-1/")
    module.release.releasedOn = Fact(try day("2025-03-10"), Provenance(.journal))
    module.release.modifiedOn = field(try day("2025-06-02"))
    module.release.availableUntil = field(.month(year: 2026, month: 9))
    return module
}

private func announced(_ name: String, _ date: ApproximateDate) throws -> Module {
    var module = try module(name, "Module annoncé", .announced)
    module.release.expected = field(date)
    module.release.releasedOn = field(try day("2030-01-01"))
    module.prerequisites = field(["Le module 1"])
    return module
}

private func withdrawn() throws -> Module {
    var module = try module("m5", "Module retiré", .withdrawn)
    module.release.releasedOn = Fact(try day("2024-01-31"), Provenance(.hint))
    module.release.expected = field(.endOfYear(2023))
    module.release.availableUntil = field(.day(try day("2024-12-31")))
    module.release.withdrawnOn = field(try day("2025-01-01"))
    return module
}

private func bare() throws -> Module { try module("m6", "Hors parcours") }

/// The dataset of a catalogue, as texts by path.
func dataset(of catalogue: Catalogue) throws -> [String: String] {
    var diagnostics = DiagnosticCollector()
    var files: [String: String] = [:]
    for artifact in try DatasetWriter().artifacts(for: catalogue, reporting: &diagnostics) {
        #expect(artifact.format == "dataset")
        files[artifact.path] = String(decoding: try bytes(of: artifact), as: UTF8.self)
    }
    return files
}

/// The bytes of an artifact that is no copy and no archive.
func bytes(of artifact: Artifact) throws -> [UInt8] {
    var diagnostics = DiagnosticCollector()
    defer { #expect(diagnostics.diagnostics.isEmpty) }
    switch artifact.content {
    case .bytes(let bytes): return bytes
    case .made(let make): return try make(&diagnostics)
    case .streamed(let write):
        var bytes: [UInt8] = []
        try write({ bytes += $0 }, &diagnostics)
        return bytes
    case .copy, .archive:
        Issue.record("a dataset holds neither copies nor archives")
        return []
    }
}
