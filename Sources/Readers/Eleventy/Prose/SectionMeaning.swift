/// What a section of a module page is about, by its heading.
public enum SectionMeaning: String, CaseIterable, Sendable {
    /// What learners will be able to do.
    case objectives
    /// Whom the module is for.
    case audience
    /// What one must know before.
    case prerequisites
    /// How the module goes, and how long it takes.
    case programme
    /// How it is followed.
    case practical
    /// Who helped to make it.
    case partners
    /// What the module is.
    case presentation

    /// The meaning of a heading; nil where it is a heading of the content itself.
    init?(heading: String) {
        self.init(heading: ProseToken.tokens(of: heading))
    }

    /// The meaning of a heading that is cut into tokens.
    ///
    /// - Parameter more: headings of a site's own, tried before those that are known of.
    init?(heading tokens: [ProseToken], or more: SectionHeadings = SectionHeadings()) {
        if let own = more.meaning(of: tokens) {
            self = own
            return
        }
        let meaning = Self.allCases.first { tokens.contains(anyOf: $0.headings) || tokens.starts(withAnyOf: $0.leads) }
        guard let meaning else { return nil }
        self = meaning
    }

    /// The phrases that give a heading this meaning, in the order the meanings are tried.
    private var headings: Phrases {
        switch self {
        case .objectives: Self.objectiveHeadings
        case .audience: Self.audienceHeadings
        case .prerequisites: Self.prerequisiteHeadings
        case .programme: Self.programmeHeadings
        case .practical: Self.practicalHeadings
        case .partners: Self.partnerHeadings
        case .presentation: Self.presentationHeadings
        }
    }

    /// Words that mean it only where the heading starts with them: a heading on « services publics » is no audience.
    private var leads: Phrases {
        switch self {
        case .audience: Self.audienceLeads
        case .programme: Self.programmeLeads
        case .presentation: Self.presentationLeads
        default: Phrases(words: [])
        }
    }

    private static let audienceLeads = Phrases("public", "publics", "le public")
    private static let programmeLeads = Phrases("format", "le programme", "programme")
    private static let presentationLeads = Phrases("presentation")
    private static let objectiveHeadings = Phrases(
        "objectif", "objectifs", "vous apprendrez", "ce que vous saurez faire", "competences visees", "a l issue",
        "objectives", "learning outcomes", "what you will learn", "what you ll learn", "goals")
    private static let audienceHeadings = Phrases(
        "a qui s adresse", "public cible", "public vise", "pour qui", "who is it for",
        "who is this for", "who it is for", "who should", "audience", "target audience")
    private static let prerequisiteHeadings = Phrases(
        "pre requis", "prerequis", "prerequisite", "prerequisites", "avant de commencer", "before you start",
        "requirements")
    private static let programmeHeadings = Phrases(
        "deroule", "deroulement", "au programme", "organisation", "duree", "how it works", "duration",
        "outline", "schedule", "course of the module")
    private static let practicalHeadings = Phrases(
        "informations pratiques", "infos pratiques", "en pratique", "modalites", "practical information", "in practice",
        "how to follow")
    private static let partnerHeadings = Phrases(
        "partenariat", "partenariats", "partenaires", "partners", "partnership")
    private static let presentationHeadings = Phrases(
        "presentation de la formation", "presentation du module", "about the module", "about this module")
}

/// Headings of a site's own, with what they mean.
struct SectionHeadings: Sendable {
    private var phrases: [(meaning: SectionMeaning, phrase: Phrases)] = []

    /// The headings that a configuration adds.
    init(_ headings: [SectionMeaning: [String]] = [:]) {
        for meaning in SectionMeaning.allCases {
            for heading in headings[meaning] ?? [] {
                let words = ProseToken.tokens(of: heading).compactMap(\.word)
                if !words.isEmpty { phrases.append((meaning, Phrases(words: [words]))) }
            }
        }
    }

    func meaning(of heading: [ProseToken]) -> SectionMeaning? {
        phrases.first { heading.contains(anyOf: $0.phrase) }?.meaning
    }
}
