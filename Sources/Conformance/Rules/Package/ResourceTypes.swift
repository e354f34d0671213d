import Diagnostics
import XML

/// A resource of a SCORM package that says whether it is a SCO or an asset says so in its edition's spelling: `scormtype`
/// in 1.2, `scormType` in 2004. Written the other way, a SCO is an asset to a strict LMS, without tracking.
struct ResourceTypes: ConformanceRule {
    let id = "scorm-type"
    let attribute: String

    var help: BilingualText {
        BilingualText(
            fr: "écrivez adlcp:\(attribute)=\"sco\" ou \"asset\"", en: "write adlcp:\(attribute)=\"sco\" or \"asset\"")
    }

    func findings(in package: SCORMPackage) -> [Finding] {
        package.manifest.resources.compactMap { resource in
            let type = resource.node.attributes.first { $0.name.lowercased() == attribute.lowercased() }
            guard let type, type.name != attribute || !["sco", "asset"].contains(type.value) else { return nil }
            let written = "\(type.name)=\"\(type.value)\""
            return Finding(
                line: resource.node.line, fr: "« \(written) » n'est pas un type de ressource de cette édition",
                en: "“\(written)” is not a type of resource of this edition")
        }
    }
}
