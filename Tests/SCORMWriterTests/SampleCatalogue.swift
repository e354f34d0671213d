import CourseCatalogue
import Diagnostics

/// A catalogue with every fact that a package shows; its pictures stand in `Fixtures/site`.
enum SampleCatalogue {
    static let catalogue = Catalogue(
        title: field("Formations"), publisher: field(Publisher(name: "Direction du numérique & des données")),
        licence: field("etalab-2.0"), siteAddress: field("https://site.example"), courses: [course, english],
        modules: [first, second, announced, withdrawn, abroad])

    static func field<Value>(_ value: Value, line: Int = 2) -> Fact<Value> {
        Fact(value, Provenance(.field, at: SourceLocation(file: "content/module.md", line: line, column: 8)))
    }

    static func identifier(_ text: String) -> Identifier {
        guard let identifier = Identifier(text) else { preconditionFailure("\(text) is no identifier") }
        return identifier
    }

    static func module(
        _ id: String, title: String, language: String = "fr", state: ReleaseState = .released, body: [BodyNode] = []
    ) -> Module {
        Module(
            identifier: identifier(id), title: field(title), language: field(language, line: 3),
            release: Release(state: field(state)), body: Body(body))
    }

    static let photo = Picture(
        asset: Asset(sourcePath: "img/photo.png", mediaType: "image/png", byteCount: 0),
        alternativeText: "Une salle de serveurs", width: 320, height: 180)
    static let otherPhoto = Picture(
        asset: Asset(sourcePath: "img/autre/photo.png", mediaType: "image/png", byteCount: 0),
        alternativeText: "", width: 160, height: 90)
    static let diagram = Picture(
        asset: Asset(sourcePath: "img/Schéma ~ été 2025.png", mediaType: "image/png", byteCount: 0),
        alternativeText: "Schéma des flux", width: 120, height: 80)

    private static let first: Module = {
        var first = module("module-1", title: "Sécurité & économie : agir", body: firstBody)
        first.summary = field("Comprendre les impacts <réels> du numérique.")
        first.objectives = field(["Identifier les impacts", "Agir au quotidien"])
        first.audience = field(["Tous les agents publics"])
        first.prerequisites = field([])
        first.duration = DurationRange(minimumMinutes: 75, maximumMinutes: 180).map { field($0) }
        first.mode = field(.remote)
        first.isFree = field(true)
        first.provider = field("Mission numérique")
        first.partners = field(["Agence A", "Institut B"])
        first.platform = field(
            Platform(name: "mentor.gouv.fr", address: "https://mentor.gouv.fr/catalog/3087?a=1&b=2"))
        first.hasQuiz = field(true)
        first.hasAttestation = field(true)
        first.keywords = field(["numérique", "écologie"])
        first.release.releasedOn = CalendarDate(year: 2025, month: 3, day: 10).map { field($0) }
        first.release.availableUntil = field(.month(year: 2026, month: 9))
        first.picture = field(photo)
        first.pageAddress = field("https://site.example/actualites/module-1/")
        return first
    }()

    private static let firstBody: [BodyNode] = [
        .element(BodyElement("p", [.init("class", "lead")], [.text("Un premier module.")])),
        .element(BodyElement("h2", [.init("id", "deroule")], [.text("Déroulé")])),
        .element(BodyElement("p", [], [.text("Voir "), link("#deroule", "le déroulé"), .text(".")])),
        .element(BodyElement("h4", [], [.text("Les flux")])),
        .picture(otherPhoto), .picture(diagram), .picture(otherPhoto),
        .video(
            Video(
                host: .dailymotion, identifier: "x9fznfq", playerAddress: "https://www.dailymotion.com/embed/x9fznfq",
                title: "Lancement",
                transcript: Transcript(author: "M. R.", content: [.element(BodyElement("p", [], [.text("Bonjour.")]))]))
        ),
        .element(
            BodyElement(
                "aside", [.init("class", "callout")],
                [.element(BodyElement("h3", [], [.text("À retenir")])), link("https://site.example/a?b&c", "la suite")])
        ),
    ]

    private static func link(_ address: String, _ text: String) -> BodyNode {
        .element(BodyElement("a", [.init("href", address)], [.text(text)]))
    }

    private static let second = module(
        "module-2", title: "Gestion d'un projet",
        body: [.element(BodyElement("p", [], [.text("Le même schéma : "), .picture(diagram)]))])

    private static let announced: Module = {
        var announced = module("module-3", title: "Évaluer son empreinte", state: .announced)
        announced.release.expected = field(.month(year: 2025, month: 11))
        return announced
    }()

    private static let withdrawn = module("module-0", title: "Ancien module", state: .withdrawn)

    private static let abroad = module(
        "abroad", title: "Digital & green", language: "en",
        body: [.element(BodyElement("p", [], [.text("Hello.")]))])

    private static let course = Course(
        identifier: identifier("parcours-numerique"), title: field("Numérique écoresponsable"),
        summary: field("Trois modules et un jeu."), language: field("fr"),
        pageAddress: field("https://site.example/formations/parcours/"),
        moduleIdentifiers: ["module-1", "module-2", "module-1", "module-3", "module-0"].map(identifier),
        body: Body([
            .element(BodyElement("p", [], [.text("Pour "), .element(BodyElement("strong", [], [.text("tous")]))]))
        ]))

    private static let english = Course(
        identifier: identifier("green-it"), title: field("Green IT"), language: field("en"),
        moduleIdentifiers: [identifier("abroad")])
}
