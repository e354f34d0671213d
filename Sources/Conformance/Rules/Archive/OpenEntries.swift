import Diagnostics

/// Nothing is encrypted: an importer has no password.
struct OpenEntries: ConformanceRule {
    let id = "encrypted-file"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "refaites l'archive sans mot de passe", en: "make the archive anew without a password")

    func findings(in package: PackageListing) -> [Finding] {
        package.entries.filter(\.isEncrypted).map {
            Finding(fr: "« \($0.name) » est chiffré", en: "“\($0.name)” is encrypted")
        }
    }
}
