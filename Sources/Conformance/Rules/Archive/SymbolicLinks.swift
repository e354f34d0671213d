import Diagnostics

/// No entry is a symbolic link: unpacked, it could lead out of the package; most importers write its target as text.
struct SymbolicLinks: ConformanceRule {
    let id = "symbolic-link"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "remplacez le lien par le fichier où il mène", en: "replace the link by the file that it leads to")

    func findings(in package: PackageListing) -> [Finding] {
        package.entries.filter(\.isSymbolicLink).map {
            Finding(fr: "« \($0.name) » est un lien symbolique", en: "“\($0.name)” is a symbolic link")
        }
    }
}
