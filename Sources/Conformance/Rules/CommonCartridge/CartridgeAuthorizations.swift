import Diagnostics

/// A cartridge asks for no authorization: Moodle refuses those that do.
struct CartridgeAuthorizations: ConformanceRule {
    let id = "cartridge-authorization"
    let platforms = ConcernedPlatforms.moodle
    let help = BilingualText(
        fr: "retirez l'élément « authorizations »", en: "take the element “authorizations” out")

    func findings(in package: ContentPackage) -> [Finding] {
        guard package.format?.isCartridge == true else { return [] }
        return package.manifest.root.elements("authorizations").map {
            Finding(
                line: $0.line, fr: "la cartouche demande une autorisation",
                en: "the cartridge asks for an authorization")
        }
    }
}
