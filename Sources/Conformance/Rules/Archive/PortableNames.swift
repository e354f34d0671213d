import Diagnostics

/// No name has a character that Moodle removes from it: the references to the file would lead nowhere.
struct PortableNames: ConformanceRule {
    let id = "stripped-file-name"
    let platforms = ConcernedPlatforms.moodle
    let help = BilingualText(
        fr: "renommez le fichier avec des lettres, des chiffres, des tirets et des points",
        en: "rename the file with letters, digits, hyphens and dots")

    /// What Moodle removes (its type `PARAM_FILE`).
    static let strippedCharacters: Set<Character> = ["&", "<", ">", "\"", "'", ":", "|", "`"]

    func findings(in package: PackageListing) -> [Finding] {
        let merged = Set(package.mergers.flatMap { [$0.holder, $0.name] })
        return package.names.filter { !merged.contains($0) }.compactMap { name in
            guard let character = name.first(where: Self.strippedCharacters.contains) else { return nil }
            return Finding(
                fr: "le nom « \(name) » a un « \(character) », que Moodle retire",
                en: "the name “\(name)” has a “\(character)”, which Moodle removes")
        }
    }
}
