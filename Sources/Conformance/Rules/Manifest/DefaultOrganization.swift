import Diagnostics

/// There is an organization, and `organizations@default` names one that exists (SCORM 1.2 CAM §2.3.4.2).
struct DefaultOrganization: ConformanceRule {
    let id = "default-organization"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "donnez à l'attribut « default » de <organizations> l'identifiant d'une <organization>",
        en: "set the attribute “default” of <organizations> to the identifier of an <organization>")

    func findings(in package: ContentPackage) -> [Finding] {
        // A cartridge's only organization needs no name.
        guard package.format?.isCartridge != true else { return [] }
        let manifest = package.manifest
        let line = manifest.root.first("organizations")?.line ?? manifest.root.line
        guard !manifest.organizations.isEmpty else {
            return [
                Finding(line: line, fr: "le manifeste n'a pas d'organisation", en: "the manifest has no organization")
            ]
        }
        guard let name = manifest.defaultOrganization else {
            return [
                Finding(
                    line: line, manifest.organizations.count == 1 ? .warning : nil,
                    fr: "aucune organisation n'est celle par défaut", en: "no organization is the default")
            ]
        }
        guard !manifest.organizations.contains(where: { $0.node["identifier"] == name }) else { return [] }
        return [
            Finding(
                line: line, fr: "l'organisation par défaut « \(name) » n'existe pas",
                en: "the default organization “\(name)” doesn't exist")
        ]
    }
}
