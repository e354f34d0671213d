import Diagnostics

/// A web link of a cartridge is one file and nothing else, neither `href` nor dependency (Common Cartridge, Content
/// Packaging profile); from edition 1.3 on it may stand in the manifest itself.
struct CartridgeLinks: ConformanceRule {
    let id = "cartridge-link"
    let severity = Severity.warning
    let platforms = ConcernedPlatforms.strict
    let help = BilingualText(
        fr: "ne gardez dans la ressource qu'un <file>, sans « href » ni <dependency>",
        en: "keep one <file> alone in the resource, without “href” or <dependency>")

    func findings(in package: ContentPackage) -> [Finding] {
        guard package.format?.isCartridge == true else { return [] }
        return package.manifest.resources.filter { $0.node["type"]?.hasPrefix("imswl_") == true }.compactMap { link in
            let isEmbedded = link.node.elements.contains { $0.namespace != link.node.namespace }
            let hasItsFile = link.node.elements("file").count == 1 || isEmbedded
            guard !hasItsFile || link.href != nil || link.node.first("dependency") != nil else { return nil }
            return Finding(
                line: link.node.line, fr: "le lien « \(link.identifier ?? "") » n'est pas un fichier et rien d'autre",
                en: "the link “\(link.identifier ?? "")” isn't one file and nothing else")
        }
    }
}
