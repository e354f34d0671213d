import Diagnostics

/// Every entry is stored or deflated, as every importer reads; of bzip2 Moodle alone is known to read it, and LZMA gives
/// it empty files without a word.
struct ReadableEntries: ConformanceRule {
    let id = "rare-compression"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "refaites l'archive avec la compression « deflate »", en: "make the archive anew with “deflate” compression"
    )

    private static let stored = 0, deflated = 8

    func findings(in package: PackageListing) -> [Finding] {
        package.entries.filter { $0.method != Self.stored && $0.method != Self.deflated }.map {
            Finding(
                fr: "« \($0.name) » est compressé par la méthode \($0.method), que peu de plateformes lisent",
                en: "“\($0.name)” is compressed by method \($0.method), which few platforms read")
        }
    }
}
