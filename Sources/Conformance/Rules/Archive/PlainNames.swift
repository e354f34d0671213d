import Diagnostics

/// Names keep to ASCII without `~`: Chamilo strips the rest, and the references to the file lead nowhere.
struct PlainNames: NameRule {
    let id = "accented-file-name"
    let severity = Severity.warning
    let platforms = ConcernedPlatforms.some(.chamilo)
    let help = BilingualText(
        fr: "renommez le fichier avec des lettres sans accent, des chiffres, des tirets et des points",
        en: "rename the file with letters without accents, digits, hyphens and dots")

    func findings(in package: PackageListing) -> [Finding] {
        package.names.filter { $0.utf8.contains { $0 >= 0x80 || $0 == UInt8(ascii: "~") } }.map {
            Finding(
                fr: "le nom « \($0) » a un accent, un « ~ » ou un autre signe que Chamilo retire",
                en: "the name “\($0)” has an accent, a “~” or another sign that Chamilo strips")
        }
    }
}
