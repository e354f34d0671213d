import Diagnostics

/// Every address of a file is relative, stays in the package and is well encoded (RFC 3986 §4.2).
struct RelativeReferences: ConformanceRule {
    let id = "href-not-relative"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "écrivez le chemin du fichier depuis la racine du paquet, ses caractères spéciaux encodés (%20)",
        en: "write the file's path from the root of the package, its special characters encoded (%20)")

    func findings(in package: ContentPackage) -> [Finding] {
        package.manifest.references.filter { $0.fileName == nil }.map { reference in
            // A page of another site can be launched, and read where it is not behind a login.
            Finding(
                line: reference.line, reference.isExternal ? .warning : nil,
                fr: "« \(reference.address) » n'est pas l'adresse d'un fichier du paquet",
                en: "“\(reference.address)” is not the address of a file of the package")
        }
    }
}
