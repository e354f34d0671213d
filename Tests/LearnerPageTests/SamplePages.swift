import CourseCatalogue
import Diagnostics
import Foundation
import TestSupport

@testable import LearnerPage

/// The pages that tests read, each a folder with what it needs.
enum SamplePages {
    static let photo = Picture(
        asset: Asset(sourcePath: "img/photo.png", mediaType: "image/png", byteCount: 0),
        alternativeText: "Une salle de serveurs", width: 320, height: 180)

    static func field<Value>(_ value: Value) -> Fact<Value> { Fact(value, Provenance(.field)) }

    static func identifier(_ text: String) -> Identifier {
        guard let identifier = Identifier(text) else { preconditionFailure("\(text) is no identifier") }
        return identifier
    }

    static func context(
        _ tracking: Tracking? = Tracking(.scorm12), course: String? = nil
    ) -> PageContext {
        PageContext(
            tracking: tracking, courseTitle: course, publisher: Publisher(name: "Mission numérique"),
            licence: "etalab-2.0", pictureAddress: { _ in "photo.png" })
    }

    static func module(_ id: String, title: String, language: String = "fr") -> Module {
        var module = Module(
            identifier: identifier(id), title: field(title), language: field(language),
            release: Release(state: field(.released)))
        module.summary = field("Un premier module sur la compréhension des impacts environnementaux du numérique.")
        module.duration = DurationRange(minimumMinutes: 75, maximumMinutes: 75).map(field)
        module.audience = field(["Tous les agents publics, quel que soit leur domaine d’activité"])
        module.prerequisites = field([])
        module.mode = field(.remote)
        module.objectives = field(["Identifier les impacts environnementaux", "Améliorer ses pratiques quotidiennes"])
        module.partners = field(["Institut du numérique responsable", "Agence de la transition"])
        module.hasQuiz = field(true)
        module.hasAttestation = field(true)
        module.platform = field(Platform(name: "mentor.gouv.fr", address: "https://mentor.gouv.fr/catalog/3087"))
        module.picture = field(photo)
        module.pageAddress = field("https://site.example/actualites/module-1/")
        return module
    }

    static func element(_ name: String, _ attributes: [BodyElement.Attribute] = [], _ nodes: [BodyNode]) -> BodyNode {
        .element(BodyElement(name, attributes, nodes))
    }

    static func paragraph(_ text: String) -> BodyNode { element("p", [], [.text(text)]) }

    static let video = Video(
        host: .dailymotion, identifier: "x9fznfq", playerAddress: "https://www.dailymotion.com/embed/video/x9fznfq",
        title: "Lancement du parcours",
        transcript: Transcript(author: "Mélanie R.", content: [paragraph("À l’occasion de la semaine du numérique…")]))

    /// A body with everything that a body can hold, long enough to scroll.
    static let longBody: [BodyNode] = {
        let item = element("li", [], [.text("Mesurer avant d’agir")])
        let table = element(
            "table", [],
            [
                element("caption", [], [.text("Parts des émissions")]),
                element(
                    "tr", [], ["Équipements", "Réseaux", "Centres de données"].map { element("th", [], [.text($0)]) }),
                element("tr", [], ["79 %", "5 %", "16 %"].map { element("td", [], [.text($0)]) }),
            ])
        let prose = (1...12).map { paragraph("\($0). " + String(repeating: "Le numérique a un poids. ", count: 12)) }
        return [
            element("h2", [], [.text("Sensibilisation")]), prose[0], element("ul", [], [item, item]), .picture(photo),
            element("h2", [], [.text("Présentation")]), .video(video), prose[1],
            element("h4", [], [.text("Chiffres")]), table,
            element("aside", [.init("class", "callout")], [element("h3", [], [.text("À retenir")]), prose[2]]),
            element("details", [], [element("summary", [], [.text("En savoir plus")]), prose[3]]),
            element("details", [], [element("summary", [], [.text("Questions fréquentes")]), prose[4]]),
            element("blockquote", [], [paragraph("Moins, c’est mieux.")]),
            element(
                "p", [],
                [.text("Lire "), element("a", [.init("href", "https://site.example/guide")], [.text("le guide")])]),
        ] + prose[5...]
    }()

    /// Questions of both types, of which two right answers out of three pass.
    static func selfCheck(passMark: Int? = 60) -> SelfCheck {
        let emphasis = element("strong", [], [.text("vraiment")])
        return SelfCheck(
            questions: [
                Question(
                    [.text("Que faut-il "), emphasis, .text(" mesurer ?")],
                    choices: [
                        .init([.text("Rien")], isRight: false, feedback: [.text("Sans mesure, pas de progrès.")]),
                        .init([.text("Ce que l’on veut réduire")], isRight: true),
                    ], feedback: [.text("Voir le chapitre premier.")]),
                Question(
                    [.text("Un équipement dure plus longtemps :")],
                    choices: [
                        .init([.text("c’est mieux")], isRight: true, feedback: [.text("Oui.")]),
                        .init([.text("c’est pire")], isRight: false),
                    ]),
                Question(
                    [.text("Où agir ?")], takesSeveral: true,
                    choices: [
                        .init([.text("Les équipements")], isRight: true), .init([.text("Les réseaux")], isRight: true),
                        .init([.text("Nulle part")], isRight: false, feedback: [.text("Il y a toujours à faire.")]),
                    ]),
            ], passMark: passMark)
    }

    static func hostileBody(_ texts: [String]) -> [BodyNode] {
        texts.map(paragraph)
            + texts.flatMap { text in
                [
                    element(text, [.init(text, text)], [.text(text)]),
                    element(
                        "div", [.init("onclick", text), .init("style", text), .init("title", text)], [.text(text)]),
                    element("a", [.init("href", text)], [.text(text)]),
                    element("script", [], [.text(text)]), element("iframe", [.init("src", text)], [.text(text)]),
                ]
            }
    }

    static let hostileTexts = [
        "<script>document.title = 'taken'</script>", "<img src=x onerror=\"document.title = 'taken'\">",
        "\" onclick=\"document.title = 'taken'", "</p></div></main><iframe src=x></iframe>", "javascript:alert(1)",
        "JaVaScRiPt:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x", "<!-- --> ]]> <![CDATA[ -->",
        "&lt;b&gt; &amp; &#60;", "مرحبا \u{202E}abc", "👩‍👩‍👧‍👦",
    ]

    static let course: Course = {
        var course = Course(
            identifier: identifier("parcours"), title: field("Parcours numérique écoresponsable"), language: field("fr")
        )
        course.summary = field("Trois modules et un jeu pour tous les agents.")
        course.pageAddress = field("https://site.example/formations/parcours/")
        return course
    }()

    static func entries(inOnePage: Bool) -> [CoursePage.Entry] {
        var announced = module("module-3", title: "Module 3 - Évaluer l’empreinte de ses services")
        announced.release.state = field(.announced)
        announced.release.expected = field(.month(year: 2025, month: 11))
        var withdrawn = module("module-0", title: "Ancien module")
        withdrawn.release.state = field(.withdrawn)
        let out = [
            module("module-1", title: "Module 1 - L’impact du numérique"),
            module("module-2", title: "Module 2 - Managing a project", language: "en"),
        ]
        return out.map {
            .init($0, inOnePage ? .part(body: longBody) : .page(address: $0.identifier.text + ".html"))
        } + [.init(announced, .absent), .init(withdrawn, .absent)]
    }

    /// Every page by the name of its folder.
    static let all: [(name: String, html: String)] = {
        let long = module("module-1", title: "Module 1 - L’impact environnemental du numérique : comment agir ?")
        var short = module("short", title: "Court")
        (short.objectives, short.picture, short.partners, short.platform) = (nil, nil, nil, nil)
        let english = module("english", title: "Digital and green", language: "en")
        let foreign = module("foreign", title: "Digital und grün", language: "de")
        let quizBody = [paragraph("Trois questions pour finir."), .selfCheck(selfCheck())]
        var courseContext = context()
        courseContext.next = PageContext.Neighbour(address: "module-1.html", title: "Module 1")
        func page(_ module: Module, _ body: [BodyNode], _ context: PageContext = context()) -> String {
            ModulePage(of: module, body: body, in: context).html()
        }
        func coursePage(_ entries: [CoursePage.Entry], _ context: PageContext) -> String {
            CoursePage(of: course, body: [paragraph("Pour tous.")], entries: entries, in: context).html()
        }
        return [
            ("long", page(long, longBody, context(course: "Parcours numérique écoresponsable"))),
            ("short", page(short, [paragraph("Bonjour.")])), ("english", page(english, longBody)),
            ("foreign", page(foreign, longBody)),
            ("scored", page(long, longBody, context(Tracking(.scorm12, masteryScore: 80)))),
            ("modern", page(long, longBody, context(Tracking(.scorm2004)))),
            ("modern-scored", page(long, longBody, context(Tracking(.scorm2004, masteryScore: 80)))),
            ("unit", page(long, longBody, context(Tracking(.cmi5)))),
            ("unit-scored", page(long, longBody, context(Tracking(.cmi5, masteryScore: 80)))),
            ("timed", page(long, longBody, context(Tracking(.scorm12, completion: .timeSpent(minutes: 1))))),
            ("external", page(long, longBody, context(Tracking(.scorm12, completion: .externalActivity)))),
            ("external-none", page(short, [], context(Tracking(.scorm12, completion: .externalActivity)))),
            ("quiz", page(short, quizBody, context(Tracking(.scorm12, completion: .selfCheck)))),
            ("quiz-read", page(long, longBody + quizBody, context(Tracking(.scorm12, masteryScore: 50)))),
            ("quiz-modern", page(short, quizBody, context(Tracking(.scorm2004, completion: .selfCheck)))),
            ("quiz-unit", page(short, quizBody, context(Tracking(.cmi5, completion: .selfCheck)))),
            ("quiz-english", page(english, quizBody, context(Tracking(.scorm2004)))),
            ("quiz-alone", page(short, [.selfCheck(selfCheck(passMark: nil))], context(nil))),
            ("hostile", page(module("hostile", title: hostileTexts.joined()), hostileBody(hostileTexts))),
            ("course", coursePage(entries(inOnePage: false), courseContext)),
            ("single", coursePage(entries(inOnePage: true), context())),
        ]
    }()

    /// Writes every page in a folder of its own, with the shared files and the picture.
    static func write(to folder: TemporaryFolder) throws {
        let photo = Project.root.appending(path: "Tests/SCORMWriterTests/Fixtures/site/img/photo.png")
        let picture = [UInt8](try Data(contentsOf: photo))
        for page in all {
            try folder.write(page.html, to: page.name + "/index.html")
            try folder.write(picture, to: page.name + "/photo.png")
            for file in PageFile.all { try folder.write(file.bytes, to: "\(page.name)/\(file.name)") }
        }
    }
}
