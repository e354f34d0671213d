import Diagnostics

/// Every item's `identifierref` and every dependency is the identifier of a resource.
struct ResolvedReferences: ConformanceRule {
    let id = "unresolved-reference"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "donnez l'identifiant d'une <resource> du manifeste",
        en: "give the identifier of a <resource> of the manifest")

    func findings(in package: ContentPackage) -> [Finding] {
        let manifest = package.manifest
        // An accent can be written in two ways, which are two identifiers.
        let known = Set(manifest.resources.compactMap(\.identifier).map(FileName.init))
        let items = manifest.organizations.flatMap(\.items).map(\.node)
        let dependencies = manifest.resources.flatMap { $0.node.elements("dependency") }
        return (items + dependencies).compactMap { node in
            guard let reference = node["identifierref"], !known.contains(FileName(reference)) else { return nil }
            return Finding(
                line: node.line, fr: "aucune ressource n'a l'identifiant « \(reference) »",
                en: "no resource has the identifier “\(reference)”")
        }
    }
}
