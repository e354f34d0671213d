import Diagnostics

/// No name starts with `./`: Moodle wants exactly `imsmanifest.xml`.
struct DotSlashNames: NameRule {
    let id = "dot-slash-name"
    let platforms = ConcernedPlatforms.moodle
    let help = BilingualText(
        fr: "refaites l'archive avec « zip -r paquet.zip * », sans « . »",
        en: "make the archive anew with “zip -r package.zip *”, without “.”")

    func findings(in package: PackageListing) -> [Finding] {
        guard let name = package.names.first(where: { $0.withoutDotSlash != $0 }) else { return [] }
        return [
            Finding(
                fr: "les noms commencent par « ./ », comme « \(name) »", en: "names start with “./”, like “\(name)”")
        ]
    }
}
