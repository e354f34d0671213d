import Diagnostics

/// No name has a character that Moodle removes from it: the references to the file would lead nowhere.
struct PortableNames: NameRule {
    let id = "stripped-file-name"
    let platforms = ConcernedPlatforms.moodle
    let help = BilingualText(
        fr: "renommez le fichier avec des lettres, des chiffres, des tirets et des points",
        en: "rename the file with letters, digits, hyphens and dots")

    /// What Moodle removes (its type `PARAM_FILE`).
    static let strippedCharacters: Set<Character> = ["&", "<", ">", "\"", "'", ":", "|", "`"]

    /// Whether one of those characters is in a name, or a backslash: a look at its bytes, for hardly any name has one.
    static func holdsStripped(_ name: String) -> Bool {
        name.utf8.contains(where: strippedBytes.contains)
    }

    private static let strippedBytes = strippedCharacters.compactMap(\.asciiValue) + [UInt8(ascii: "\\")]

    func findings(in package: PackageListing) -> [Finding] {
        let stripped = package.names.filter(Self.holdsStripped)
        guard !stripped.isEmpty else { return [] }
        let merged = Set(package.mergers.flatMap { [$0.holder, $0.name] })
        return stripped.filter { !merged.contains($0) }.compactMap { name in
            guard let character = name.first(where: Self.strippedCharacters.contains) else { return nil }
            return Finding(
                fr: "le nom « \(name) » a un « \(character) », que Moodle retire",
                en: "the name “\(name)” has a “\(character)”, which Moodle removes")
        }
    }
}
