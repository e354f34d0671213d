import Diagnostics

/// Every file of the package is listed in a resource or is a control document: the manifest, the schemas beside it, the
/// metadata it refers to (SCORM 1.2 CAM §2.3.2).
struct ListedFiles: ConformanceRule {
    let id = "unlisted-file"
    let severity = Severity.warning
    let platforms = ConcernedPlatforms.strict
    let help = BilingualText(
        fr: "ajoutez un <file> à la ressource qui s'en sert", en: "add a <file> to the resource that uses it")

    func findings(in package: ContentPackage) -> [Finding] {
        let manifest = package.manifest
        let listed = Set((manifest.resources.flatMap(\.files) + manifest.metadataFiles).compactMap(\.fileName))
        return package.names.subtracting(listed).map(\.text).filter { !Self.isControlDocument($0) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { Finding(fr: "le manifeste ne liste pas « \($0) »", en: "the manifest doesn't list “\($0)”") }
    }

    private static func isControlDocument(_ name: String) -> Bool {
        name == "imsmanifest.xml" || name.hasSuffix(".xsd") || name.hasSuffix(".dtd")
    }
}
