extension Module {
    /// This module with what another description of the same one adds: facts that this one doesn't have, further keys,
    /// and, where neither says the day of its release, the earlier of two hints.
    ///
    /// The description that is out goes before the one that is announced.
    public func merged(with other: Module) -> Module {
        if release.state.value == .announced, other.release.state.value != .announced {
            var merged = other.merged(with: self)
            merged.identifier = identifier
            return merged
        }
        var module = self
        module.identityKeys += other.identityKeys.filter { !identityKeys.contains($0) }
        module.summary = summary ?? other.summary
        module.objectives = objectives ?? other.objectives
        module.audience = audience ?? other.audience
        module.prerequisites = prerequisites ?? other.prerequisites
        module.duration = duration ?? other.duration
        module.mode = mode ?? other.mode
        module.isFree = isFree ?? other.isFree
        module.provider = provider ?? other.provider
        module.partners = partners ?? other.partners
        module.platform = platform ?? other.platform
        module.hasQuiz = hasQuiz ?? other.hasQuiz
        module.hasAttestation = hasAttestation ?? other.hasAttestation
        module.keywords = keywords ?? other.keywords
        module.version = version ?? other.version
        module.picture = picture ?? other.picture
        module.pageAddress = pageAddress ?? other.pageAddress
        module.release = release.merged(with: other.release)
        return module
    }
}

extension Release {
    fileprivate func merged(with other: Release) -> Release {
        var release = self
        release.expected = expected ?? (state.value == .announced ? other.expected : nil)
        release.availableUntil = availableUntil ?? other.availableUntil
        release.withdrawnOn = withdrawnOn ?? other.withdrawnOn
        release.modifiedOn = modifiedOn ?? other.modifiedOn
        release.releasedOn = Self.surer(releasedOn, other.releasedOn)
        return release
    }

    /// A day that is said goes before a hint; of two hints the earlier one is nearer to the release.
    private static func surer(_ first: Fact<CalendarDate>?, _ second: Fact<CalendarDate>?) -> Fact<CalendarDate>? {
        guard let first, let second else { return first ?? second }
        guard first.provenance.manner == .hint else { return first }
        return second.provenance.manner != .hint || second.value < first.value ? second : first
    }
}
