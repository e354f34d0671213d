import Diagnostics

/// No two names are the same, as they stand or without regard to case: where they are unpacked one file would be lost.
struct DistinctNames: NameRule {
    let id = "colliding-file-names"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "donnez aux fichiers des noms qui diffèrent par plus que la casse",
        en: "give the files names that differ by more than case")

    func findings(in package: PackageListing) -> [Finding] {
        var holders: [String: String] = [:]
        return package.names.compactMap { name in
            guard let holder = holders.updateValue(name, forKey: name.foldedFileName) else { return nil }
            return Finding(
                fr: "« \(holder) » et « \(name) » sont le même nom pour une plateforme",
                en: "“\(holder)” and “\(name)” are the same name to a platform")
        }
    }
}
