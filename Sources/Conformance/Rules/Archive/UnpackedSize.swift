import Diagnostics

/// The package is no larger, once it is unpacked, than a platform can be asked to take.
struct UnpackedSize: ConformanceRule {
    let id = "unpacked-size"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "allégez les images et les vidéos, ou coupez le paquet en plusieurs",
        en: "make pictures and videos lighter, or split the package")

    func findings(in package: PackageListing) -> [Finding] {
        var total = 0
        for entry in package.entries {
            let (sum, overflows) = total.addingReportingOverflow(max(0, entry.size))
            total = overflows ? .max : sum
        }
        let limit = package.limits.unpackedByteCount
        guard total > limit else { return [] }
        return [
            Finding(
                fr: "le paquet fait \(total) octets une fois extrait, plus que \(limit)",
                en: "the package is \(total) bytes once unpacked, more than \(limit)")
        ]
    }
}
