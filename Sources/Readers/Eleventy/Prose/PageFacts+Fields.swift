import CourseCatalogue
import Diagnostics
import YAML

extension PageFacts {
    /// Reads the facts that a page's own fields give, under their names in French or English.
    init(fields: YAMLNode?) {
        self.init(reading: [])
        for entry in fields?.entries ?? [] where !entry.value.isNull { read(entry.value, named: slug(entry.key)) }
    }

    /// These facts with those that fields give in their place.
    func overridden(by fields: PageFacts) -> PageFacts {
        var facts = self
        facts.objectives = fields.objectives ?? objectives
        facts.audience = fields.audience ?? audience
        facts.prerequisites = fields.prerequisites ?? prerequisites
        facts.duration = fields.duration ?? duration
        facts.mode = fields.mode ?? mode
        facts.provider = fields.provider ?? provider
        facts.partners = fields.partners ?? partners
        facts.hasQuiz = fields.hasQuiz ?? hasQuiz
        facts.hasAttestation = fields.hasAttestation ?? hasAttestation
        facts.isFree = fields.isFree ?? isFree
        facts.opensOn = fields.opensOn ?? opensOn
        facts.availableUntil = fields.availableUntil ?? availableUntil
        facts.modifiedOn = fields.modifiedOn ?? modifiedOn
        facts.version = fields.version ?? version
        return facts
    }

    /// Whether there is no fact at all.
    var isEmpty: Bool {
        let saysWhat = objectives != nil || audience != nil || prerequisites != nil
        let saysWho = provider != nil || partners != nil
        let saysHow = duration != nil || mode != nil || hasQuiz != nil || hasAttestation != nil || isFree != nil
        let saysWhen = opensOn != nil || availableUntil != nil || modifiedOn != nil || version != nil
        return !saysWhat && !saysWho && !saysHow && !saysWhen
    }

    private mutating func read(_ node: YAMLNode, named name: String) {
        let provenance = Provenance(.field, at: node.location)
        func fact<Value>(_ value: Value?) -> Fact<Value>? { value.map { Fact($0, provenance) } }
        switch name {
        case "objectifs", "objectives": objectives = fact(node.strings)
        case "public", "public-cible", "audience": audience = fact(node.strings)
        case "prerequis", "pre-requis", "prerequisites": prerequisites = fact(node.strings.map(Self.prerequisites))
        case "duree", "duration": duration = fact(Self.duration(node))
        case "modalite", "mode": mode = fact(node.string.flatMap { ModeReader.mode(in: ProseToken.tokens(of: $0)) })
        case "producteur", "provider": provider = fact(node.string)
        case "partenaires", "partenaire", "partners", "partner": partners = fact(node.strings)
        case "quiz": hasQuiz = fact(node.bool)
        case "attestation": hasAttestation = fact(node.bool)
        case "gratuit", "free": isFree = fact(node.bool)
        case "sortie", "released-on": opensOn = fact(node.string.flatMap { CalendarDate(iso8601: $0) })
        case "disponible-jusqu-a", "available-until":
            availableUntil = fact(node.string.flatMap { ApproximateDate($0) })
        case "mise-a-jour", "modified-on": modifiedOn = fact(node.string.flatMap { CalendarDate(iso8601: $0) })
        case "version": version = fact(node.string.flatMap { $0.isEmpty ? nil : $0 })
        default: break
        }
    }

    /// Minutes, or a length in words.
    private static func duration(_ node: YAMLNode) -> DurationRange? {
        if let minutes = node.integer { return DurationRange(minutes: minutes) }
        return node.string.flatMap { DurationReader.firstDuration(in: ProseToken.tokens(of: $0))?.duration }
    }

    /// A text that says there are none is an empty list.
    private static func prerequisites(_ texts: [String]) -> [String] {
        let none: Set = ["aucun", "aucune", "neant", "none"]
        guard texts.count == 1, let text = texts.first else { return texts }
        return none.contains(slug(text)) || PrerequisitesReader.saysNone(text) ? [] : texts
    }
}
