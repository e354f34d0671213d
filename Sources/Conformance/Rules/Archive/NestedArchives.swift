import Diagnostics

/// The package holds no package: an importer doesn't look inside, and an archive around packages is no package.
struct NestedArchives: ConformanceRule {
    let id = "nested-archive"
    let severity = Severity.warning
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "si c'est un paquet, importez-le lui-même ; si les apprenants le téléchargent, laissez-le",
        en: "if it is a package, import it by itself; if learners download it, leave it")

    func findings(in package: PackageListing) -> [Finding] {
        package.names(ending: [".zip", ".imscc", ".pif"]).map {
            Finding(fr: "« \($0) » est une archive dans l'archive", en: "“\($0)” is an archive in the archive")
        }
    }
}

extension PackageListing {
    /// The names that end in one of these ways, in whatever case.
    func names(ending suffixes: [String]) -> [String] {
        zip(names, lowercasedNames).filter { _, name in suffixes.contains(where: name.hasSuffix) }.map(\.0)
    }
}
