import CourseCatalogue
import Diagnostics
import Interchange

/// The parts of a catalogue as values of the file's form: its own facts, then courses, then the modules that these name.
enum CatalogueDocument {
    /// The members that the modules' array follows, and the courses' before it.
    static let (courses, modules) = ("courses", "modules")

    /// What is said of the catalogue itself: the members that stand before its courses, and the one after its modules that
    /// tells where these were read, if there is one.
    static func facts(of catalogue: Catalogue) -> FactMembers {
        var facts = FactMembers()
        facts.add("version", .integer(CatalogueFileForm.version))
        facts.add("title", catalogue.title)
        facts.add("language", .string(catalogue.language))
        facts.add("licence", catalogue.licence)
        facts.add("site", catalogue.siteAddress)
        facts.add("publisher", catalogue.publisher, JSONValue.init)
        return facts
    }

    /// A course.
    static func course(_ course: Course, reporting diagnostics: inout DiagnosticCollector) -> JSONValue {
        var facts = FactMembers()
        facts.add("identifier", .string(course.identifier.text))
        facts.add("keys", .strings(course.identityKeys.map(\.description)))
        facts.add("title", course.title)
        facts.add("summary", course.summary)
        facts.add("language", course.language)
        facts.add("page", course.pageAddress)
        if !course.videos.isEmpty { facts.add("videos", .array(course.videos.map { video($0) })) }
        facts.add("body", body(course.body, reporting: &diagnostics))
        facts.add("modules", .strings(course.moduleIdentifiers.map(\.text)))
        return facts.object
    }

    /// A module.
    static func module(_ module: Module, reporting diagnostics: inout DiagnosticCollector) -> JSONValue {
        var facts = FactMembers()
        facts.add("identifier", .string(module.identifier.text))
        facts.add("keys", .strings(module.identityKeys.map(\.description)))
        facts.add("title", module.title)
        facts.add("summary", module.summary)
        facts.add("objectives", module.objectives)
        facts.add("audience", module.audience)
        facts.add("prerequisites", module.prerequisites)
        facts.add("duration", module.duration, JSONValue.init)
        facts.add("language", module.language)
        facts.add("mode", module.mode, JSONValue.init)
        facts.add("free", module.isFree)
        facts.add("provider", module.provider)
        facts.add("partners", module.partners)
        facts.add("platform", module.platform, JSONValue.init)
        facts.add("quiz", module.hasQuiz)
        facts.add("attestation", module.hasAttestation)
        facts.add("keywords", module.keywords)
        facts.add("version", module.version)
        facts.add("release", FactMembers(module.release))
        facts.add("picture", module.picture) { picture($0) }
        facts.add("page", module.pageAddress)
        facts.add("body", body(module.body, reporting: &diagnostics))
        return facts.object
    }
}

extension CatalogueDocument {
    private static func body(_ body: Body, reporting diagnostics: inout DiagnosticCollector) -> JSONValue {
        do {
            return nodes(try body.nodes(reporting: &diagnostics))
        } catch {
            let unreadable = Diagnostic(
                .error, "unreadable-content",
                BilingualText(fr: "un contenu ne peut pas être lu : \(error)", en: "a content can't be read: \(error)"))
            diagnostics.report((error as? FatalDiagnostic)?.diagnostic ?? unreadable)
            return .array([])
        }
    }

    private static func nodes(_ nodes: [BodyNode]) -> JSONValue { .array(nodes.map { node($0) }) }

    private static func node(_ node: BodyNode) -> JSONValue {
        switch node {
        case .text(let text): .string(text)
        case .picture(let picture): .members(["picture": self.picture(picture)])
        case .video(let video): .members(["video": .object(members(of: video))])
        case .selfCheck(let check): .members(["self-check": selfCheck(check)])
        case .element(let element):
            .members([
                "element": .string(element.name),
                "attributes": element.attributes.isEmpty
                    ? nil : .object(element.attributes.map { .init($0.name, .string($0.value)) }),
                "content": element.children.isEmpty ? nil : nodes(element.children),
            ])
        }
    }

    private static func selfCheck(_ check: SelfCheck) -> JSONValue {
        .members([
            "pass-mark": check.passMark.map { .integer($0) },
            "questions": .array(
                check.questions.map { question in
                    .members([
                        "question": nodes(question.text),
                        "type": .string(question.takesSeveral ? "multiple" : "single"),
                        "answers": .array(question.choices.map { answer($0) }),
                        "feedback": question.feedback.isEmpty ? nil : nodes(question.feedback),
                    ])
                }),
        ])
    }

    private static func answer(_ choice: Question.Choice) -> JSONValue {
        let words = nodes(choice.text)
        return .members([
            "right": choice.isRight ? words : nil, "wrong": choice.isRight ? nil : words,
            "feedback": choice.feedback.isEmpty ? nil : nodes(choice.feedback),
        ])
    }

    private static func picture(_ picture: Picture) -> JSONValue {
        .members([
            "file": .string(picture.asset.sourcePath), "alternative-text": .string(picture.alternativeText),
            "address": picture.asset.address.map { .string($0) },
            "renditions": picture.renditions.isEmpty ? nil : .strings(picture.renditions.map(\.asset.sourcePath)),
        ])
    }

    private static func video(_ video: Fact<Video>) -> JSONValue {
        .object(members(of: video.value) + [.init("provenance", .string(ProvenanceText(video.provenance).text))])
    }

    private static func members(of video: Video) -> [JSONValue.Member] {
        let transcript = video.transcript.map { transcript in
            JSONValue.members([
                "author": transcript.author.map { .string($0) }, "content": nodes(transcript.content),
            ])
        }
        let members: [JSONValue.Member?] = [
            .init("address", .string(video.playerAddress)), .init("host", .string(video.host.rawValue)),
            .init("identifier", .string(video.identifier)), video.title.map { .init("title", .string($0)) },
            transcript.map { .init("transcript", $0) },
        ]
        return members.compactMap { $0 }
    }
}
