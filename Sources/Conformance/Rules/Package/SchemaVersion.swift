import Diagnostics

/// The manifest says which standard and edition it follows (SCORM 1.2 CAM §2.3.4: `ADL SCORM`, `1.2`).
struct SchemaVersion: ConformanceRule {
    let id = "schema-version"
    let profile: ManifestProfile

    var help: BilingualText {
        let elements = (
            "<schema>\(profile.schema)</schema>", "<schemaversion>\(profile.schemaVersion)</schemaversion>"
        )
        return BilingualText(
            fr: "écrivez \(elements.0) puis \(elements.1) dans <metadata>",
            en: "write \(elements.0) then \(elements.1) in <metadata>")
    }

    func findings(in package: SCORMPackage) -> [Finding] {
        let root = package.manifest.root
        let metadata = root.first("metadata")
        return [("schema", profile.schema), ("schemaversion", profile.schemaVersion)].compactMap { name, expected in
            let element = metadata?.first(name)
            guard element?.text != expected else { return nil }
            return Finding(
                line: element?.line ?? metadata?.line ?? root.line,
                fr: "l'élément « \(name) » n'est pas « \(expected) »", en: "the element “\(name)” is not “\(expected)”")
        }
    }
}
