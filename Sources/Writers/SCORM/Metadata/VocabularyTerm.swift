import CourseCatalogue

/// A term of a vocabulary: ScoLOMFR's, and LOM's where it has one for the same.
struct VocabularyTerm: Hashable {
    /// The URI, which is the term's value in ScoLOMFR.
    let uri: String
    /// The French label that ScoLOMFR gives it.
    let label: String
    /// The term's value in LOM (`LOMv1.0`).
    let lom: String?

    private init(_ uri: String, _ label: String, lom: String? = nil) {
        self.uri = uri
        self.label = label
        self.lom = lom
    }

    private static func concept(_ name: String, _ label: String, lom: String? = nil) -> VocabularyTerm {
        VocabularyTerm("http://data.education.fr/voc/scolomfr/concept/" + name, label, lom: lom)
    }
}

extension VocabularyTerm {
    /// 1.7 (voc-007): parts in an order.
    static let linear = concept("linear", "linéaire", lom: "linear")

    /// 1.8 (voc-008): several media together.
    static let lesson = concept("scolomfr-voc-008-num-02", "2 - Leçon", lom: "2")
    /// 1.8 (voc-008): several lessons together.
    static let course = concept("scolomfr-voc-008-num-03", "3 - Cours", lom: "3")

    /// 1.9 (voc-004).
    static let interactiveResource = VocabularyTerm(
        "http://purl.org/dc/dcmitype/InteractiveResource", "ressource interactive")
    /// 1.9 (voc-004).
    static let collection = VocabularyTerm("http://purl.org/dc/dcmitype/Collection", "collection")

    /// 1.10 (voc-005): a presentation in any media.
    static let multimediaPresentation = concept("scolomfr-voc-005-num-034", "présentation multimédia")

    /// 2.2 (voc-002): the state of a module.
    static func status(_ release: Release) -> VocabularyTerm {
        switch release.state.value {
        case .announced: draft
        case .released: release.modifiedOn == nil ? final : revised
        case .withdrawn: unavailable
        }
    }

    private static let draft = concept("draft", "brouillon", lom: "draft")
    private static let final = concept("final", "final", lom: "final")
    private static let revised = concept("revised", "révisé", lom: "revised")
    private static let unavailable = concept("unavailable", "indisponible", lom: "unavailable")

    /// 2.3.1 (voc-003).
    static let publisher = concept("publisher", "éditeur", lom: "publisher")
    /// 2.3.1 (voc-003).
    static let contentProvider = concept("content_provider", "fournisseur de contenu", lom: "content provider")
    /// 2.3.1 (voc-003).
    static let contributor = concept("scolomfr-voc-003-num-005", "contributeur")

    /// 3.2.1 (voc-013): who made the record.
    static let creator = concept("creator", "créateur", lom: "creator")

    /// 5.2 (voc-010): anything done to learn.
    static let learningActivity = concept("scolomfr-voc-010-num-027", "activité pédagogique")
    /// 5.2 (voc-010).
    static let questionnaire = concept("questionnaire", "questionnaire", lom: "questionnaire")

    /// 5.5 (voc-011).
    static let learner = concept("learner", "apprenant", lom: "learner")

    /// 5.12 (voc-019).
    static let training = concept("scolomfr-voc-019-num-017", "se former")

    /// 5.15 (voc-018): how a module is followed; the vocabulary has no word for what happens in a room.
    static func method(_ mode: DeliveryMode) -> VocabularyTerm? {
        switch mode {
        case .remote: remote
        case .blended: blended
        case .onSite: nil
        }
    }

    private static let remote = concept("scolomfr-voc-018-num-001", "à distance")
    private static let blended = concept("scolomfr-voc-018-num-016", "modalité mixte")

    /// 6.1 (voc-026).
    static func cost(isFree: Bool) -> VocabularyTerm {
        isFree ? free : paid
    }

    private static let free = concept("no", "gratuit", lom: "no")
    private static let paid = concept("yes", "payant", lom: "yes")

    /// 6.2 (voc-027): there are conditions of use.
    static let restricted = concept("yes_2", "oui", lom: "yes")

    /// 7.1 (voc-009).
    static let hasPart = VocabularyTerm("http://purl.org/dc/terms/hasPart", "contient")
    /// 7.1 (voc-009).
    static let isPartOf = VocabularyTerm("http://purl.org/dc/terms/isPartOf", "est une partie de")
    /// 7.1 (voc-009).
    static let hasThumbnail = concept("scolomfr-voc-009-num-021", "a pour vignette")

    /// 9.1 (voc-028).
    static let objectives = concept("educational_objective", "objectif pédagogique", lom: "educational objective")
    /// 9.1 (voc-028).
    static let prerequisites = concept("prerequisite", "pré-requis", lom: "prerequisite")
    /// 9.1 (voc-028).
    static let audience = concept("scolomfr-voc-028-num-011", "public cible détaillé")
}
