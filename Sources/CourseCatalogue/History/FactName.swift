/// The facts of a module whose changes are followed from export to export.
public enum FactName: String, CaseIterable, Sendable {
    /// What ``Module`` calls so; `free` is its `isFree`, `quiz` its `hasQuiz`, `page` the address of its page.
    case title, summary, objectives, audience, prerequisites, duration, language, mode, free, provider, partners
    /// Likewise; `state` and `expected` are those of its ``Release``.
    case platform, quiz, attestation, keywords, picture, page, version, state, expected
    /// The day it came out.
    case releasedOn = "released-on"
    /// Until when it can be followed.
    case availableUntil = "available-until"
    /// The day from which it can no longer be followed.
    case withdrawnOn = "withdrawn-on"
    /// The day of its last change that its readers should know of.
    case modifiedOn = "modified-on"

    /// The fact as one text; nil where the module doesn't have it.
    ///
    /// A list is its entries joined by ` | `, empty where it is known to be empty; a length is minutes, `60` or `60-90`;
    /// a truth is `true` or `false`; a date has the precision that it has; a platform is its address, a picture its path
    /// in the source.
    public func value(of module: Module) -> String? {
        switch self {
        case .title: module.title.value
        case .summary: module.summary?.value
        case .objectives: list(module.objectives)
        case .audience: list(module.audience)
        case .prerequisites: list(module.prerequisites)
        case .duration: module.duration.map { minutes($0.value) }
        case .language: module.language.value
        case .mode: module.mode?.value.rawValue
        case .free: module.isFree.map { String($0.value) }
        case .provider: module.provider?.value
        case .partners: list(module.partners)
        case .platform: module.platform?.value.address
        case .quiz: module.hasQuiz.map { String($0.value) }
        case .attestation: module.hasAttestation.map { String($0.value) }
        case .keywords: list(module.keywords)
        case .picture: module.picture?.value.asset.sourcePath
        case .page: module.pageAddress?.value
        case .version: module.version?.value
        default: date(in: module.release)
        }
    }

    private func date(in release: Release) -> String? {
        switch self {
        case .state: release.state.value.rawValue
        case .expected: release.state.value == .announced ? release.expected?.value.description : nil
        case .releasedOn: release.releasedOn?.value.description
        case .availableUntil: release.availableUntil?.value.description
        case .withdrawnOn: release.withdrawnOn?.value.description
        case .modifiedOn: release.modifiedOn?.value.description
        default: nil
        }
    }

    private func list(_ fact: Fact<[String]>?) -> String? { fact?.value.joined(separator: " | ") }

    private func minutes(_ range: DurationRange) -> String {
        let (least, most) = (range.minimumMinutes, range.maximumMinutes)
        return least == most ? "\(least)" : "\(least)-\(most)"
    }
}
