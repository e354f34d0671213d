import Diagnostics

/// A resource says what it is by the attribute of its edition: `adlcp:scormtype` in SCORM 1.2, `adlcp:scormType` in 2004.
/// Written otherwise it is dropped, and a SCO is taken for an asset, which nothing is tracked of.
struct ScormTypes: ConformanceRule {
    let id = "scorm-type"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "écrivez « adlcp:scormtype » en SCORM 1.2 et « adlcp:scormType » en SCORM 2004, avec « sco » ou « asset »",
        en: "write “adlcp:scormtype” in SCORM 1.2 and “adlcp:scormType” in SCORM 2004, with “sco” or “asset”")

    func findings(in package: ContentPackage) -> [Finding] {
        guard let format = package.format, format.isSCORM else { return [] }
        let wanted = format == .scorm12 ? "scormtype" : "scormType"
        return package.manifest.resources.map(\.node).compactMap { node in
            guard let type = node.attributes.first(where: { $0.name.lowercased() == "scormtype" }) else { return nil }
            guard type.name != wanted || !["sco", "asset"].contains(type.value) else { return nil }
            return Finding(
                line: node.line, fr: "« \(type.name)=\"\(type.value)\" » n'est pas lu par cette édition",
                en: "“\(type.name)=\"\(type.value)\"” is not read by this edition")
        }
    }
}
