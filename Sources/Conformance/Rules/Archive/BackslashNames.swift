import Diagnostics

/// No name has a backslash: only a slash parts folders (APPNOTE 4.4.17), and platforms remove the other or keep it.
struct BackslashNames: NameRule {
    let id = "backslash-in-name"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "refaites l'archive avec un outil qui sépare les dossiers par « / »",
        en: "make the archive anew with a tool that parts folders with “/”")

    func findings(in package: PackageListing) -> [Finding] {
        package.names.filter { $0.utf8.contains(UInt8(ascii: "\\")) }.map {
            Finding(fr: "le nom « \($0) » a une barre inversée", en: "the name “\($0)” has a backslash")
        }
    }
}
