import Diagnostics

/// The manifest is at the root of the package, under exactly its name (SCORM 1.2 CAM §2.3.2; cmi5 §14.1).
struct ManifestPresence: ConformanceRule {
    let id = "missing-manifest"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "placez « imsmanifest.xml », en minuscules, à la racine du paquet et sans dossier autour",
        en: "put “imsmanifest.xml”, in lower case, at the root of the package with no folder around it")

    func findings(in package: PackageListing) -> [Finding] {
        let names = package.names
        guard !names.contains(where: { $0.withoutDotSlash == "imsmanifest.xml" || $0 == "cmi5.xml" }), !package.isAICC
        else { return [] }
        let close = names.first { name in
            let last = name.lowercased().split(whereSeparator: { $0 == "/" || $0 == "\\" }).last
            return last == "imsmanifest.xml" || last == "cmi5.xml"
        }
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

extension PackageListing {
    /// Whether files of an AICC course structure are there, and no manifest (AICC CMI 4.0, section 4).
    var isAICC: Bool {
        guard !names.contains("imsmanifest.xml") else { return false }
        let endings = Set(names.compactMap { $0.split(separator: ".").last?.lowercased() })
        return endings.contains("cst") || endings.isSuperset(of: ["crs", "au"])
    }
}
