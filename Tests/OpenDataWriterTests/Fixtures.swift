import CourseCatalogue
import Diagnostics
import Export
import Interchange
import OpenDataWriter
import TestSupport
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
    var catalogue = Catalogue(
        title: field("Numérique écoresponsable"), publisher: field(publisher), licence: field("etalab-2.0"),
        siteAddress: field("https://exemple.fr"),
        courses: [
            try course("parcours-mooc", "Le parcours", ["m1", "m2", "m3", "m4"]),
            try course("reprise", "La reprise, « encore »", ["m5", "m1", "inconnu", "m5"]),
        ], modules: modules)
    catalogue.changes = try changes()
    return catalogue
}

/// What a journal could have seen of these modules and of one that is gone.
private func changes() throws -> [FactChange] {
    func change(_ date: String, _ module: String, _ fact: FactName, _ before: String?, _ after: String?) throws
        -> FactChange
    {
        FactChange(module: try identifier(module), fact: fact, before: before, after: after, seenOn: try day(date))
    }
    return [
        try change("2025-01-01", "m5", .state, "released", "withdrawn"),
        try change("2025-03-10", "m1", .state, "announced", "released"),
        try change("2025-03-10", "m1", .expected, "2025-Q1", nil),
        try change("2025-03-10", "m1", .releasedOn, nil, "2025-03-10"),
        try change("2025-06-02", "m1", .prerequisites, "=Aucun", ""),
        try change("2025-06-02", "m1", .duration, "60", "60-75"),
        try change("2025-06-02", "parti", .title, "Un titre,\n\"long\"", "Autre"),
    ]
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
    module.version = field("2")
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

/// The text files of the dataset of a catalogue, by path.
///
/// A container has for its bytes those of its parts, one after the other: what a zip makes of them is not the writer's.
func dataset(of catalogue: Catalogue, _ options: DatasetWriter.Options = .init()) throws -> [String: String] {
    var diagnostics = DiagnosticCollector()
    let artifacts = try DatasetWriter(options: options).artifacts(for: catalogue, reporting: &diagnostics)
    #expect(artifacts.allSatisfy { $0.format == "dataset" })
    return try bytes(of: artifacts).filter { !$0.key.hasSuffix(".ods") && !$0.key.hasSuffix(".zip") }
        .mapValues { String(decoding: $0, as: UTF8.self) }
}

/// The texts of artifacts, none a copy, by path.
func texts(of artifacts: [Artifact]) throws -> [String: String] {
    try bytes(of: artifacts).mapValues { String(decoding: $0, as: UTF8.self) }
}

/// The bytes of artifacts, none a copy, by path.
private func bytes(of artifacts: [Artifact]) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var diagnostics = DiagnosticCollector()
    defer { #expect(diagnostics.diagnostics.isEmpty) }
    for artifact in artifacts {
        switch artifact.content {
        case .bytes(let bytes), .shared(let bytes): files[artifact.path] = bytes
        case .made(let make): files[artifact.path] = try make(&diagnostics)
        case .streamed(let write): try write({ files[artifact.path, default: []] += $0 }, &diagnostics)
        case .archive(let parts):
            let parts = try bytes(of: parts(&diagnostics))
            files[artifact.path] = parts.keys.sorted().flatMap { parts[$0] ?? [] }
        case .describing(let paths, let make):
            files[artifact.path] = try make(
                paths.compactMap { path in
                    files[path].map { bytes in
                        var digest = SHA256()
                        digest.update(bytes)
                        return DescribedFile(path: path, byteCount: bytes.count, sha256: digest.hexadecimal())
                    }
                })
        case .copy: Issue.record("a dataset holds no copies")
        }
    }
    return files
}

/// The folder that the dataset of a catalogue is exported to, with `dataset` in it.
func exported(_ catalogue: Catalogue, _ options: DatasetWriter.Options = .init()) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("", to: "site/nothing")
    var diagnostics = DiagnosticCollector()
    let export = try StagedExport(
        to: folder.path + "/out", from: SourceTree(at: folder.path + "/site"), timestamp: .earliest)
    let artifacts = try DatasetWriter(options: options).artifacts(for: catalogue, reporting: &diagnostics)
    var found = DiagnosticCollector()
    try export.write(artifacts, reporting: &found)
    try export.check(reporting: &found)
    _ = try export.commit(reporting: &found)
    #expect(found.diagnostics.isEmpty)
    return folder
}

/// Asks a judge that should find nothing wrong, and tells what it finds.
func expectNoFinding(of judge: String, _ arguments: String...) throws {
    let found = try verdict(judge, arguments)
    #expect(found.isEmpty, "\(judge): \(found)")
}

/// Asks a judge written in Python, by its file's name; what it prints is what it finds wrong.
func verdict(_ judge: String, _ arguments: [String]) throws -> String {
    let script = Project.root.appending(path: "Tests/OpenDataWriterTests/Judges/" + judge).path
    let result = try run(Judge.python, [script] + arguments)
    return result.output + result.errors
}
