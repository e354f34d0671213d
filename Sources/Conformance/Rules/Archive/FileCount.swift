import Diagnostics

/// The package has no more files than platforms take.
struct FileCount: ConformanceRule {
    let id = "too-many-files"
    let platforms = ConcernedPlatforms.some(.learning360)
    let help = BilingualText(fr: "coupez le paquet en plusieurs", en: "split the package")

    func findings(in package: PackageListing) -> [Finding] {
        let count = package.entries.count, limit = package.limits.fileCount
        guard count > limit else { return [] }
        return [
            Finding(
                fr: "le paquet a \(count) fichiers, plus que \(limit)",
                en: "the package has \(count) files, more than \(limit)")
        ]
    }
}
