import Diagnostics

/// Every file that the manifest refers to is in the package: platforms don't look, and learners find a blank page.
struct PresentFiles: ConformanceRule {
    let id = "missing-package-file"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "ajoutez le fichier au paquet, ou retirez-le du manifeste",
        en: "add the file to the package, or take it out of the manifest")

    func findings(in package: ContentPackage) -> [Finding] {
        package.manifest.references.compactMap { reference in
            guard let name = reference.fileName, !package.names.contains(name) else { return nil }
            return Finding(
                line: reference.line, fr: "« \(name.text) » n'est pas dans le paquet",
                en: "“\(name.text)” is not in the package")
        }
    }
}
