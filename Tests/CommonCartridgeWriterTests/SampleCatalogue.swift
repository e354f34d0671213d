import CourseCatalogue
import Diagnostics

/// A catalogue with a module of every kind: followed on a platform, on its page alone, nowhere, announced.
enum SampleCatalogue {
    static let catalogue = Catalogue(
        publisher: fact(Publisher(name: "Direction du numérique & des données")), licence: fact("etalab-2.0"),
        siteAddress: fact("https://site.example"), courses: [course], modules: [hosted, read, bare, announced])

    static func fact<Value>(_ value: Value) -> Fact<Value> {
        Fact(value, Provenance(.field, at: SourceLocation(file: "content/module.md", line: 2, column: 8)))
    }

    static func module(_ id: String, _ title: String, state: ReleaseState = .released, body: [BodyNode] = []) -> Module
    {
        Module(
            identifier: identifier(id), title: fact(title), language: fact("fr"), release: Release(state: fact(state)),
            body: Body(body))
    }

    static func identifier(_ text: String) -> Identifier {
        guard let identifier = Identifier(text) else { preconditionFailure("\(text) is no identifier") }
        return identifier
    }

    static func picture(_ path: String, _ words: String) -> BodyNode {
        .picture(
            Picture(asset: Asset(sourcePath: path, mediaType: "image/png", byteCount: 0), alternativeText: words))
    }

    static let paragraph = BodyNode.element(
        BodyElement("p", [], [.text("Pour "), .element(BodyElement("strong", [], [.text("tous")]))]))

    private static let hosted: Module = {
        var hosted = module(
            "hosted", "Sécurité & économie",
            body: [
                .element(BodyElement("h2", [.init("id", "deroule")], [.text("Déroulé")])),
                .element(
                    BodyElement("p", [], [.element(BodyElement("a", [.init("href", "#deroule")], [.text("Plus bas")]))])
                ),
                picture("img/photo.png", "Une salle"), picture("img/l’été.png", ""),
                picture("img/photo.png", "La même"),
                .video(
                    Video(
                        host: .peertube, identifier: "v", playerAddress: "https://video.example/videos/embed/v",
                        title: "Lancement",
                        transcript: Transcript(
                            author: nil, content: [.element(BodyElement("p", [], [.text("Bonjour.")]))]))),
            ])
        hosted.summary = fact("Comprendre les impacts <réels> du numérique.")
        hosted.duration = DurationRange(minimumMinutes: 75, maximumMinutes: 180).map { fact($0) }
        hosted.isFree = fact(true)
        hosted.keywords = fact(["numérique", "écologie"])
        hosted.platform = fact(Platform(name: "mentor.example", address: "https://mentor.example/catalog/3087?a=1&b=2"))
        hosted.pageAddress = fact("https://site.example/actualites/module/")
        return hosted
    }()

    private static let read: Module = {
        var read = module("read", "Gestion d'un projet", body: [paragraph, picture("img/photo.png", "Une salle")])
        read.pageAddress = fact("https://site.example/actualites/gestion/")
        return read
    }()

    private static let bare = module("bare", "Sans adresse", body: [paragraph])

    private static let announced: Module = {
        var announced = module("announced", "Évaluer son empreinte", state: .announced)
        announced.release.expected = fact(.month(year: 2025, month: 11))
        return announced
    }()

    private static let course = Course(
        identifier: identifier("parcours"), title: fact("Numérique écoresponsable"), summary: fact("Trois modules."),
        language: fact("fr"), pageAddress: fact("https://site.example/formations/parcours/"),
        moduleIdentifiers: ["hosted", "read", "hosted", "announced", "bare"].map(identifier), body: Body([paragraph]))
}
