import Diagnostics

/// No two elements of the manifest have the same identifier (they are XML IDs).
struct UniqueIdentifiers: ConformanceRule {
    let id = "duplicate-identifier"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(fr: "donnez à chaque élément son identifiant", en: "give each element its own identifier")

    func findings(in package: ContentPackage) -> [Finding] {
        // An accent can be written in two ways, which are two identifiers.
        var lines: [FileName: Int] = [:]
        return package.manifest.identified.compactMap { node in
            guard let identifier = node["identifier"],
                let line = lines.updateValue(node.line, forKey: FileName(identifier))
            else {
                return nil
            }
            return Finding(
                line: node.line, fr: "l'identifiant « \(identifier) » est déjà pris, ligne \(line)",
                en: "the identifier “\(identifier)” is already taken on line \(line)")
        }
    }
}
