import Diagnostics

/// The manifest says that it is SCORM 1.2 (SCORM 1.2 CAM §2.3.4): `ADL SCORM`, `1.2`.
struct SchemaVersion: ConformanceRule {
    let id = "schema-version"
    let help = BilingualText(
        fr: "écrivez <schema>ADL SCORM</schema> puis <schemaversion>1.2</schemaversion> dans <metadata>",
        en: "write <schema>ADL SCORM</schema> then <schemaversion>1.2</schemaversion> in <metadata>")

    func findings(in package: SCORMPackage) -> [Finding] {
        let root = package.manifest.root
        let metadata = root.first("metadata")
        return [("schema", "ADL SCORM"), ("schemaversion", "1.2")].compactMap { name, expected in
            let element = metadata?.first(name)
            guard element?.text != expected else { return nil }
            return Finding(
                line: element?.line ?? metadata?.line ?? root.line,
                fr: "l'élément « \(name) » n'est pas « \(expected) »", en: "the element “\(name)” is not “\(expected)”")
        }
    }
}
