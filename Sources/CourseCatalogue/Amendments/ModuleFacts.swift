/// Facts of a module that a configuration gives, each before what the source says; those it doesn't give are nil.
public struct ModuleFacts: Hashable, Sendable {
    /// What the module is about.
    public var summary: Fact<String>?
    /// What its learners will be able to do.
    public var objectives: Fact<[String]>?
    /// Whom it is for.
    public var audience: Fact<[String]>?
    /// What one must know or have done before.
    public var prerequisites: Fact<[String]>?
    /// How long it takes.
    public var duration: Fact<DurationRange>?
    /// The language it is in, as a BCP 47 tag.
    public var language: Fact<String>?
    /// How it is followed.
    public var mode: Fact<DeliveryMode>?
    /// Whether it costs nothing.
    public var isFree: Fact<Bool>?
    /// Who provides it.
    public var provider: Fact<String>?
    /// Who helped to make it.
    public var partners: Fact<[String]>?
    /// Where it is followed.
    public var platform: Fact<Platform>?
    /// Whether a quiz ends it.
    public var hasQuiz: Fact<Bool>?
    /// Whether those who finish it get an attestation.
    public var hasAttestation: Fact<Bool>?
    /// Words to find it by.
    public var keywords: Fact<[String]>?
    /// Its version.
    public var version: Fact<String>?
    /// The address of its page.
    public var pageAddress: Fact<String>?

    /// No fact.
    public init() {}

    /// Gives a module these facts.
    public func apply(to module: inout Module) {
        module.summary = summary ?? module.summary
        module.objectives = objectives ?? module.objectives
        module.audience = audience ?? module.audience
        module.prerequisites = prerequisites ?? module.prerequisites
        module.duration = duration ?? module.duration
        module.language = language ?? module.language
        module.mode = mode ?? module.mode
        module.isFree = isFree ?? module.isFree
        module.provider = provider ?? module.provider
        module.partners = partners ?? module.partners
        module.platform = platform ?? module.platform
        module.hasQuiz = hasQuiz ?? module.hasQuiz
        module.hasAttestation = hasAttestation ?? module.hasAttestation
        module.keywords = keywords ?? module.keywords
        module.version = version ?? module.version
        module.pageAddress = pageAddress ?? module.pageAddress
    }
}
