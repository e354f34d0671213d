import Diagnostics

/// Each unit's address is absolute, or leads to a file of the package (cmi5 §13.1.4, `url`).
struct LaunchAddresses: ConformanceRule {
    let id = "missing-package-file"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "ajoutez le fichier au paquet, ou corrigez l'adresse",
        en: "add the file to the package, or correct the address")

    func findings(in package: CourseStructurePackage) -> [Finding] {
        package.root.descendants("url").compactMap { node in
            let reference = FileReference(node.text.trimmed, base: "", line: node.line)
            if let name = reference.fileName {
                guard !package.names.contains(name) else { return nil }
                return Finding(
                    line: node.line, fr: "« \(name.text) » n'est pas dans le paquet",
                    en: "“\(name.text)” is not in the package")
            }
            guard !reference.isExternal, !reference.address.isEmpty else { return nil }
            return Finding(
                line: node.line, fr: "« \(reference.address) » n'est pas l'adresse d'un fichier du paquet",
                en: "“\(reference.address)” is not the address of a file of the package")
        }
    }
}
