/// What a module holds, each as ``Module`` says of it.
struct ModuleContent: Sendable {
    var identifier: Identifier
    var identityKeys: [IdentityKey]
    var title: Fact<String>
    var summary: Fact<String>?
    var objectives: Fact<[String]>?
    var audience: Fact<[String]>?
    var prerequisites: Fact<[String]>?
    var duration: Fact<DurationRange>?
    var language: Fact<String>
    var mode: Fact<DeliveryMode>?
    var isFree: Fact<Bool>?
    var provider: Fact<String>?
    var partners: Fact<[String]>?
    var platform: Fact<Platform>?
    var hasQuiz: Fact<Bool>?
    var hasAttestation: Fact<Bool>?
    var keywords: Fact<[String]>?
    var version: Fact<String>?
    var release: Release
    var picture: Fact<Picture>?
    var pageAddress: Fact<String>?
    var body: Body
}
