import CourseCatalogue
import Diagnostics

extension ShownFact {
    /// The facts of a catalogue as a whole.
    static func facts(of catalogue: Catalogue) -> [ShownFact] {
        [
            ShownFact(.title, catalogue.title),
            ShownFact(.publisher, catalogue.publisher) { publisher in
                [publisher.name, publisher.address, publisher.siret, publisher.contact].shown
            },
            ShownFact(.licence, catalogue.licence), ShownFact(.site, catalogue.siteAddress),
            ShownFact(.language, [BilingualText(catalogue.language)]),
        ].compactMap { $0 }
    }

    /// The facts of a course.
    static func facts(of course: Course) -> [ShownFact] {
        [
            ShownFact(.title, course.title),
            ShownFact(.keys, course.identityKeys.map { BilingualText($0.description) }),
            ShownFact(.summary, course.summary), ShownFact(.language, course.language),
            ShownFact(.page, course.pageAddress),
            ShownFact(.modules, course.moduleIdentifiers.map { BilingualText($0.text) }),
        ].compactMap { $0 }
            + course.videos.compactMap { video in
                ShownFact(.video, video) { [$0.title, $0.playerAddress].shown + $0.transcript.shown }
            }
    }

    /// The facts of a module.
    static func facts(of module: Module) -> [ShownFact] {
        [
            ShownFact(.title, module.title),
            ShownFact(.keys, module.identityKeys.map { BilingualText($0.description) }),
            ShownFact(.summary, module.summary), ShownFact(.objectives, module.objectives),
            ShownFact(.audience, module.audience), ShownFact(.prerequisites, module.prerequisites),
            ShownFact(.duration, module.duration) { [BilingualText($0.shown)] },
            ShownFact(.language, module.language), ShownFact(.mode, module.mode) { [$0.shown] },
            ShownFact(.free, module.isFree), ShownFact(.provider, module.provider),
            ShownFact(.partners, module.partners),
            ShownFact(.platform, module.platform) { [$0.name, $0.address, $0.moduleIdentifier].shown },
            ShownFact(.quiz, module.hasQuiz), ShownFact(.attestation, module.hasAttestation),
            ShownFact(.keywords, module.keywords), ShownFact(.version, module.version),
        ].compactMap { $0 } + facts(of: module.release)
            + [
                ShownFact(.picture, module.picture) { [$0.asset.sourcePath, $0.alternativeText].shown },
                ShownFact(.page, module.pageAddress),
            ].compactMap { $0 }
    }

    /// How many questions a page asks.
    static func facts(ofQuestions count: Int?) -> [ShownFact] {
        count.map { [ShownFact(.questions, [BilingualText(String($0))])] } ?? []
    }

    private static func facts(of release: Release) -> [ShownFact] {
        [
            ShownFact(.state, release.state) { [$0.shown] },
            ShownFact(.expected, release.expected) { [BilingualText($0.description)] },
            ShownFact(.releasedOn, release.releasedOn) { [BilingualText($0.description)] },
            ShownFact(.availableUntil, release.availableUntil) { [BilingualText($0.description)] },
            ShownFact(.withdrawnOn, release.withdrawnOn) { [BilingualText($0.description)] },
            ShownFact(.modifiedOn, release.modifiedOn) { [BilingualText($0.description)] },
        ].compactMap { $0 }
    }
}

extension [String?] {
    /// The texts that there are, each on a line.
    fileprivate var shown: [BilingualText] { compactMap { $0 }.filter { !$0.isEmpty }.map { BilingualText($0) } }
}

extension Transcript? {
    /// Whether a video has its text, and by whom.
    fileprivate var shown: [BilingualText] {
        guard let transcript = self else { return [BilingualText(fr: "sans transcription", en: "without transcript")] }
        guard let author = transcript.author else {
            return [BilingualText(fr: "avec sa transcription", en: "with its transcript")]
        }
        return [BilingualText(fr: "avec sa transcription, par \(author)", en: "with its transcript, by \(author)")]
    }
}

extension DeliveryMode {
    fileprivate var shown: BilingualText {
        switch self {
        case .remote: BilingualText(fr: "à distance", en: "from afar")
        case .onSite: BilingualText(fr: "sur place", en: "on site")
        case .blended: BilingualText(fr: "mixte", en: "blended")
        }
    }
}

/// The names of facts.
extension BilingualText {
    fileprivate static let title = BilingualText(fr: "titre", en: "title")
    fileprivate static let keys = BilingualText(fr: "reconnu par", en: "recognised by")
    fileprivate static let summary = BilingualText(fr: "résumé", en: "summary")
    fileprivate static let objectives = BilingualText(fr: "objectifs", en: "objectives")
    fileprivate static let audience = BilingualText(fr: "public", en: "audience")
    fileprivate static let prerequisites = BilingualText(fr: "prérequis", en: "prerequisites")
    fileprivate static let duration = BilingualText(fr: "durée", en: "duration")
    fileprivate static let language = BilingualText(fr: "langue", en: "language")
    fileprivate static let mode = BilingualText(fr: "modalité", en: "mode")
    fileprivate static let free = BilingualText(fr: "gratuit", en: "free")
    fileprivate static let provider = BilingualText(fr: "organisme", en: "provider")
    fileprivate static let partners = BilingualText(fr: "partenaires", en: "partners")
    fileprivate static let platform = BilingualText(fr: "plateforme", en: "platform")
    fileprivate static let quiz = BilingualText("quiz")
    fileprivate static let attestation = BilingualText("attestation")
    fileprivate static let keywords = BilingualText(fr: "mots-clés", en: "keywords")
    fileprivate static let version = BilingualText("version")
    fileprivate static let state = BilingualText(fr: "état", en: "state")
    fileprivate static let expected = BilingualText(fr: "sortie prévue", en: "expected")
    fileprivate static let releasedOn = BilingualText(fr: "sorti le", en: "out since")
    fileprivate static let availableUntil = BilingualText(fr: "accessible", en: "available until")
    fileprivate static let withdrawnOn = BilingualText(fr: "retiré le", en: "withdrawn on")
    fileprivate static let modifiedOn = BilingualText(fr: "modifié le", en: "changed on")
    fileprivate static let picture = BilingualText(fr: "image", en: "picture")
    fileprivate static let page = BilingualText("page")
    fileprivate static let modules = BilingualText("modules")
    fileprivate static let questions = BilingualText("questions")
    fileprivate static let video = BilingualText(fr: "vidéo", en: "video")
    fileprivate static let publisher = BilingualText(fr: "éditeur", en: "publisher")
    fileprivate static let licence = BilingualText(fr: "licence", en: "licence")
    fileprivate static let site = BilingualText("site")
}
