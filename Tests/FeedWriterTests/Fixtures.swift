import CourseCatalogue
import Diagnostics
import FeedWriter
import Interchange
import Testing

/// A fact of a page's field.
func field<Value>(_ value: Value) -> Fact<Value> {
    Fact(value, Provenance(.field, at: SourceLocation(file: "content/parcours.md", line: 3)))
}

func identifier(_ text: String) throws -> Identifier { try #require(Identifier(text)) }

func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso8601: text)) }

/// A module that came out on a day, or is in another state.
func module(_ name: String, on date: String? = nil, _ state: ReleaseState = .released) throws -> Module {
    var module = Module(
        identifier: try identifier(name), title: field("Module \(name)"), language: field("fr"),
        release: Release(state: field(state)))
    module.release.releasedOn = try date.map { field(try day($0)) }
    module.pageAddress = field("https://exemple.fr/actualites/\(name)/")
    return module
}

/// A course of these modules.
func course(_ name: String, _ modules: [String], language: String = "fr") throws -> Course {
    var course = Course(identifier: try identifier(name), title: field("Parcours \(name)"), language: field(language))
    course.moduleIdentifiers = try modules.map(identifier)
    return course
}

/// A catalogue with a site.
func catalogue(_ modules: [Module], courses: [Course] = []) -> Catalogue {
    Catalogue(
        title: field("Numérique écoresponsable"), siteAddress: field("https://exemple.fr"), courses: courses,
        modules: modules)
}

/// A catalogue of two courses with every fact that a feed can tell, and modules that it must not.
func wholeCatalogue() throws -> Catalogue {
    let modules = [
        try everyFact(), try module("m2", on: "2025-07-01"), try module("m3", on: "2030-01-01", .announced),
        try module("m4", on: "2024-01-01", .withdrawn), try module("m5"),
    ]
    var english = try course("english", ["m2", "m5"], language: "en")
    english.summary = field("Bits & pieces, \"1 < 2\"")
    english.pageAddress = field("https://exemple.fr/en/")
    return catalogue(modules, courses: [try course("mooc", ["m1", "m2", "m3", "m4", "m1"]), english])
}

private func everyFact() throws -> Module {
    let picture = Picture(
        asset: Asset(
            sourcePath: "public/img/été.webp", mediaType: "image/webp", byteCount: 1234,
            address: "https://exemple.fr/img/été.webp"), alternativeText: "Une pousse", width: 10, height: 5)
    let video = Video(
        host: .dailymotion, identifier: "x1", playerAddress: "https://www.dailymotion.com/embed/video/x1",
        title: "La vidéo")
    var module = Module(
        identifier: try identifier("m1"), title: field(#"L'impact & "après" : 1 < 2 ?"#), language: field("fr"),
        release: Release(state: field(.released), releasedOn: field(try day("2025-03-10"))),
        body: Body([
            .element(BodyElement("h2", [], [.text("Présentation ]]> fin")])),
            .element(
                BodyElement(
                    "p", [.init("id", "a")],
                    [.text("Voir "), .element(BodyElement("a", [.init("href", "#a")], [.text("ici & là")]))])),
            .picture(picture), .video(video),
        ]))
    module.summary = field("Des gestes <simples> & des chiffres")
    module.provider = field("Direction interministérielle du numérique")
    module.keywords = field(["climat", "achats & marchés", "climat", ""])
    module.picture = field(picture)
    module.pageAddress = field("https://exemple.fr/actualités/module-1/")
    return module
}

/// The feeds of a catalogue, as texts by path.
func feeds(of catalogue: Catalogue, _ options: FeedOptions = .init()) throws -> [String: String] {
    try files(of: catalogue, RSSWriter(options: options))
}

/// The files that a writer makes of a catalogue, as texts by path.
func files(of catalogue: Catalogue, _ writer: some CatalogueWriter) throws -> [String: String] {
    var diagnostics = DiagnosticCollector()
    var files: [String: String] = [:]
    for artifact in try writer.artifacts(for: catalogue, reporting: &diagnostics) {
        guard case .streamed(let write) = artifact.content else {
            Issue.record("\(artifact.path) is not streamed")
            continue
        }
        var bytes: [UInt8] = []
        try write({ bytes += $0 }, &diagnostics)
        files[artifact.path] = String(decoding: bytes, as: UTF8.self)
    }
    return files
}

/// What is said while the feeds are made.
func messages(of catalogue: Catalogue, _ options: FeedOptions = .init(), in language: InterfaceLanguage) throws
    -> String
{
    var diagnostics = DiagnosticCollector()
    _ = try RSSWriter(options: options).artifacts(for: catalogue, reporting: &diagnostics)
    return diagnostics.diagnostics.map { TerminalRenderer(language: language).render($0) }.joined()
}
