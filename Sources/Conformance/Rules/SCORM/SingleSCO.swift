import Diagnostics

/// A package of SCORM 1.2 has one SCO, for 360Learning takes no more.
struct SingleSCO: ConformanceRule {
    let id = "several-scos"
    let severity = Severity.note
    let platforms = ConcernedPlatforms.some(.learning360)
    let help = BilingualText(
        fr: "pour cette plateforme, faites un paquet d'un seul SCO (scorm-1.2.course-structure=single-item)",
        en: "for this platform, make a package of one SCO (scorm-1.2.course-structure=single-item)")

    func findings(in package: ContentPackage) -> [Finding] {
        let count = package.manifest.resources.count(where: \.isSCO)
        guard package.format == .scorm12, count > 1 else { return [] }
        return [Finding(fr: "le paquet a \(count) SCO", en: "the package has \(count) SCOs")]
    }
}
