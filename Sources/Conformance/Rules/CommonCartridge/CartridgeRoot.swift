import Diagnostics

/// A cartridge has at most one organization, a rooted hierarchy: one root item, without a title (Common Cartridge,
/// Content Packaging profile).
struct CartridgeRoot: ConformanceRule {
    let id = "cartridge-root"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "gardez une <organization structure=\"rooted-hierarchy\">, avec un seul <item> sans <title>",
        en: "keep one <organization structure=\"rooted-hierarchy\">, with a single <item> without a <title>")

    func findings(in package: ContentPackage) -> [Finding] {
        guard package.format?.isCartridge == true else { return [] }
        let organizations = package.manifest.organizations.map(\.node)
        return organizations.enumerated().compactMap { index, node in
            if index > 0 {
                return Finding(
                    line: node.line, fr: "il y a une autre organisation", en: "there is another organization")
            }
            let roots = node.elements("item")
            guard node["structure"] != "rooted-hierarchy" || roots.count != 1 || roots.first?.first("title") != nil
            else { return nil }
            return Finding(
                line: node.line, fr: "l'organisation n'a pas un élément racine unique et sans titre",
                en: "the organization hasn't one root item without a title")
        }
    }
}
