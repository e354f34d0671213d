import Diagnostics

/// Names beyond ASCII are marked as UTF-8 (APPNOTE 4.4.4, bit 11): else each platform guesses another encoding.
struct DeclaredNames: ConformanceRule {
    let id = "undeclared-name-encoding"
    let severity = Severity.warning
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "renommez le fichier sans accent, ou refaites l'archive avec un outil qui note l'UTF-8",
        en: "rename the file without accents, or make the archive anew with a tool that marks UTF-8")

    func findings(in package: PackageListing) -> [Finding] {
        package.entries.filter { !$0.isNameDeclared }.map {
            Finding(
                fr: "l'encodage du nom « \($0.name) » n'est pas noté",
                en: "the encoding of the name “\($0.name)” isn't marked")
        }
    }
}
