import Diagnostics

/// The file that a unit is launched at is in the package, unless its address is of the web.
struct UnitFiles: ConformanceRule {
    let id = "missing-package-file"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "donnez le chemin d'un fichier du paquet, ou une adresse qui commence par https://",
        en: "give the path of a file of the package, or an address that starts with https://")

    func findings(in package: CourseStructurePackage) -> [Finding] {
        package.units.compactMap { $0.first("url") }.compactMap { url in
            let address = url.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let isOfTheWeb = ["https://", "http://"].contains { address.lowercased().hasPrefix($0) }
            guard !address.isEmpty, !isOfTheWeb else { return nil }
            let file = FileReference(address, base: "", line: url.line).fileName
            guard file.map({ !package.names.contains($0) }) ?? true else { return nil }
            return Finding(
                line: url.line, fr: "« \(address) » n'est pas dans le paquet", en: "“\(address)” is not in the package")
        }
    }
}
