import Diagnostics

/// No file grows more than so many times when it is unpacked: that is what a zip bomb does. Small files can't harm.
struct CompressionRatio: ConformanceRule {
    let id = "compression-ratio"
    let platforms = ConcernedPlatforms.some(.learning360)
    let help = BilingualText(
        fr: "si le fichier est ce qu'il doit être, ajoutez-le sans compression (« zip -0 »)",
        en: "if the file is what it should be, add it without compression (“zip -0”)")

    /// What a file may have whatever its ratio, in bytes.
    private static let harmlessSize = 1 << 20

    func findings(in package: PackageListing) -> [Finding] {
        package.entries.compactMap { entry in
            let ratio = entry.size / max(1, entry.compressedSize)
            guard entry.size > Self.harmlessSize, ratio > package.limits.compressionRatio else { return nil }
            return Finding(
                fr: "« \(entry.name) » grossit \(ratio) fois, plus que \(package.limits.compressionRatio)",
                en: "“\(entry.name)” grows \(ratio) times, more than \(package.limits.compressionRatio)")
        }
    }
}
