import Diagnostics
import Interchange

/// An artifact that is to be written, with why its path can't be had.
struct ArtifactClaim: Sendable {
    let artifact: Artifact
    let refusal: BilingualText?
    /// Which of all artifacts of the export it is, those that aren't made here counted.
    let number: Int

    /// Whether it is made at once with another.
    fileprivate func isMade(with other: ArtifactClaim) -> Bool {
        guard let files = artifact.joint?.files, refusal == nil, other.refusal == nil else { return false }
        return files === other.artifact.joint?.files
    }
}

/// Claims in their order; those that follow each other and are made at once are together.
struct ClaimGroups<Claims: IteratorProtocol<ArtifactClaim>>: Sequence, IteratorProtocol {
    private var claims: Claims
    /// The claim that the last group ended before.
    private var ahead: ArtifactClaim?

    init(_ claims: Claims) {
        self.claims = claims
    }

    mutating func next() -> [ArtifactClaim]? {
        guard let first = ahead ?? claims.next() else { return nil }
        ahead = nil
        var group = [first]
        // What is made alone is asked for as late as before.
        guard first.artifact.joint != nil else { return group }
        while let claim = claims.next() {
            guard claim.isMade(with: first) else {
                ahead = claim
                break
            }
            group.append(claim)
        }
        return group
    }
}
