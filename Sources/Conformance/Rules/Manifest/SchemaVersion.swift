import Diagnostics

/// The manifest says which standard it follows, in the standard's own words (SCORM 1.2 CAM §2.3.4; SCORM 2004 CAM §3.4.1;
/// IMS Content Packaging 1.1.4; Common Cartridge, Content Packaging profile). Moodle takes any other version for SCORM 1.2.
struct SchemaVersion: ConformanceRule {
    let id = "schema-version"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "écrivez dans <metadata> le <schema> puis le <schemaversion> de la norme",
        en: "write in <metadata> the <schema> and then the <schemaversion> of the standard")

    func findings(in package: ContentPackage) -> [Finding] {
        guard let wanted = Self.wanted(package.format) else { return [] }
        let root = package.manifest.root
        let metadata = root.first("metadata")
        return [("schema", wanted.schemas), ("schemaversion", wanted.versions)].compactMap { name, expected in
            let element = metadata?.first(name)
            guard let first = expected.first, !expected.contains(element?.text.trimmed ?? "") else { return nil }
            // What isn't said is guessed right by most; what is said wrong is believed.
            return Finding(
                line: element?.line ?? metadata?.line ?? root.line, element == nil ? .warning : nil,
                fr: "l'élément « \(name) » n'est pas « \(first) »", en: "the element “\(name)” is not “\(first)”")
        }
    }

    private static func wanted(_ format: PackageFormat?) -> (schemas: [String], versions: [String])? {
        switch format {
        case .scorm12: (["ADL SCORM"], ["1.2"])
        case .scorm2004:
            (["ADL SCORM"], ["2004 4th Edition"] + PackageFormat.editions.keys.sorted())
        case .commonCartridge(let version, _):
            (["IMS Common Cartridge", "IMS Thin Common Cartridge"], [version + ".0"])
        case .contentPackaging: (["IMS Content"], ["1.1.4", "1.1.3", "1.1.2", "1.1.1", "1.1", "1.2"])
        case .cmi5, .aicc, nil: nil
        }
    }
}
