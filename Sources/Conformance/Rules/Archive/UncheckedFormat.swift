import Diagnostics

/// The package isn't of a format that is recognised and nothing more: of AICC the files are known, not the rules.
struct UncheckedFormat: ConformanceRule {
    let id = "unchecked-format"
    let severity = Severity.note
    let platforms = ConcernedPlatforms.none
    let help = BilingualText(
        fr: "demandez à l'outil d'origine un paquet SCORM", en: "ask the tool that made it for a SCORM package")

    func findings(in package: PackageListing) -> [Finding] {
        guard package.isAICC else { return [] }
        return [
            Finding(
                fr: "c'est un paquet AICC, dont seule l'archive est contrôlée",
                en: "this is an AICC package, of which the archive alone is checked")
        ]
    }
}
