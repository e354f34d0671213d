public import CourseCatalogue

/// A page in HTML, cleaned: its body, and what its prose says of a module.
public struct CleanedPage: Sendable {
    /// The body.
    public let body: [BodyNode]
    private let facts: PageFacts

    init(_ content: PageContent) {
        body = content.body
        facts = PageFacts(reading: content.blocks)
    }

    /// A module with the facts that it lacks and the page's prose gives.
    ///
    /// - Parameters:
    ///   - module: what is known already, which stays.
    ///   - takesLead: whether the page's first paragraph may stand for a summary.
    public func completing(_ module: Module, takesLead: Bool) -> Module {
        var module = module
        if takesLead { module.summary = module.summary ?? facts.lead }
        module.objectives = module.objectives ?? facts.objectives
        module.audience = module.audience ?? facts.audience
        module.prerequisites = module.prerequisites ?? facts.prerequisites
        module.duration = module.duration ?? facts.duration
        module.mode = module.mode ?? facts.mode
        module.provider = module.provider ?? facts.provider
        module.partners = module.partners ?? facts.partners
        module.hasQuiz = module.hasQuiz ?? facts.hasQuiz
        module.hasAttestation = module.hasAttestation ?? facts.hasAttestation
        module.isFree = module.isFree ?? facts.isFree
        return module
    }
}
