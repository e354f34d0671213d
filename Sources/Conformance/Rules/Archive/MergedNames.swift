import Diagnostics

/// No two names become the same once Moodle has removed what it removes: one of the files would be lost.
struct MergedNames: NameRule {
    let id = "merged-file-names"
    let platforms = ConcernedPlatforms.moodle
    let help = BilingualText(
        fr: "donnez aux fichiers des noms qui diffèrent par leurs lettres ou leurs chiffres",
        en: "give the files names that differ by letters or digits")

    func findings(in package: PackageListing) -> [Finding] {
        package.mergers.map { merger in
            Finding(
                fr: "« \(merger.holder) » et « \(merger.name) » deviennent tous deux « \(merger.kept) »",
                en: "“\(merger.holder)” and “\(merger.name)” both become “\(merger.kept)”")
        }
    }
}

extension PackageListing {
    /// The names that become another's once Moodle has removed what it removes.
    var mergers: [(holder: String, name: String, kept: String)] {
        guard names.contains(where: PortableNames.holdsStripped) else { return [] }
        var holders: [FileName: String] = [:]
        return names.compactMap { name in
            let kept = String(name.filter { !PortableNames.strippedCharacters.contains($0) && $0 != "\\" })
            guard let holder = holders.updateValue(name, forKey: FileName(kept)), holder != name else { return nil }
            return (holder, name, kept)
        }
    }
}
