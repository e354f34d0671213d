import Diagnostics

/// No file is called what a folder of other files is called: where they are unpacked one of them would be lost.
struct FolderNames: NameRule {
    let id = "file-named-as-folder"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "renommez le fichier ou le dossier, puis refaites l'archive",
        en: "rename the file or the folder, then make the archive anew")

    private static let slash = UInt8(ascii: "/")

    func findings(in package: PackageListing) -> [Finding] {
        // A slash sorted before all else puts what a folder holds right after a file of its name.
        let keys = package.lowercasedNames.map { Array($0.utf8) }
        let names = zip(package.names, keys).map { (name: $0, key: $1) }.sorted { left, right in
            left.key.lexicographicallyPrecedes(right.key) { Self.rank($0) < Self.rank($1) }
        }
        return zip(names, names.dropFirst()).compactMap { file, next in
            guard next.key.starts(with: file.key + [Self.slash]) else { return nil }
            return Finding(
                fr: "« \(file.name) » est à la fois un fichier et le dossier de « \(next.name) »",
                en: "“\(file.name)” is both a file and the folder of “\(next.name)”")
        }
    }

    private static func rank(_ byte: UInt8) -> Int { byte == slash ? -1 : Int(byte) }
}
