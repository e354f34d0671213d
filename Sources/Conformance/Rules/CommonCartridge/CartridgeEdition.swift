import Diagnostics

/// A cartridge is of edition 1.1, with its namespace in the first 1,024 bytes: by that alone Moodle recognises it.
struct CartridgeEdition: ConformanceRule {
    let id = "cartridge-not-recognised"
    let severity = Severity.warning
    let platforms = ConcernedPlatforms.moodle
    let help = BilingualText(
        fr: "pour Moodle, exportez en Common Cartridge 1.1, l'espace de noms au début du manifeste",
        en: "for Moodle, export as Common Cartridge 1.1, with the namespace at the start of the manifest")

    /// How much of a manifest Moodle looks at, and what for: without white space and quotes, as the default namespace.
    private static let byteCount = 1_024
    private static let declaration = "xmlns=http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"

    func findings(in package: ContentPackage) -> [Finding] {
        guard case .commonCartridge(let version, _) = package.format else { return [] }
        guard version == "1.1" else {
            return [
                Finding(
                    line: package.manifest.root.line, .note, fr: "Moodle ne reconnaît pas l'édition \(version)",
                    en: "Moodle doesn't recognise edition \(version)")
            ]
        }
        let start = package.text.prefix(Self.byteCount).filter { !" \t\r\n\"'".utf8.contains($0) }
        guard !String(decoding: start, as: UTF8.self).lowercased().contains(Self.declaration) else { return [] }
        return [
            Finding(
                line: package.manifest.root.line,
                fr: "l'espace de noms n'est pas dans les \(Self.byteCount) premiers octets",
                en: "the namespace is not in the first \(Self.byteCount) bytes")
        ]
    }
}
