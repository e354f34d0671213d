import Diagnostics

/// The manifest is at the root of the package, under exactly its name (SCORM 1.2 CAM §2.3.2).
struct ManifestPresence: ConformanceRule {
    let id = "missing-manifest"
    let help = BilingualText(
        fr: "placez « imsmanifest.xml », en minuscules, à la racine du paquet et sans dossier autour",
        en: "put “imsmanifest.xml”, in lower case, at the root of the package with no folder around it")

    func findings(in package: PackageListing) -> [Finding] {
        let name = "imsmanifest.xml"
        guard !package.names.contains(name) else { return [] }
        let close = package.names.first { $0.lowercased().split(separator: "/").last.map(String.init) == name }
        guard let close else {
            return [Finding(fr: "le paquet n'a pas de manifeste", en: "the package has no manifest")]
        }
        return [
            Finding(
                fr: "le manifeste s'appelle « \(close) », ce que les plateformes ne lisent pas",
                en: "the manifest is called “\(close)”, which platforms don't read")
        ]
    }
}
