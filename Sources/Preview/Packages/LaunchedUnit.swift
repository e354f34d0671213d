import Conformance
import XML

/// Something that a package launches: an item with its SCO, or an assignable unit of cmi5.
struct LaunchedUnit: Sendable {
    var title: String
    /// The file of the package that is launched.
    var file: String
    /// The activity's IRI (cmi5); nil in SCORM.
    var activity: String?
    /// The score from which it is passed, as the manifest writes it: 0 to 100 in SCORM 1.2, 0 to 1 in the others.
    var passingScore: String?
    /// What satisfies it (cmi5).
    var moveOn: String?

    /// What a manifest launches, in its order; nothing where it can't be read.
    static func all(in manifest: [UInt8], _ standard: LearningStandard) -> [LaunchedUnit] {
        guard let root = try? parseXML(manifest) else { return [] }
        return standard == .cmi5 ? units(under: root) : items(of: PackageManifest(root), standard)
    }

    private static func items(of manifest: PackageManifest, _ standard: LearningStandard) -> [LaunchedUnit] {
        let organization =
            manifest.organizations.first { $0.node["identifier"] == manifest.defaultOrganization }
            ?? manifest.organizations.first
        return (organization?.items ?? []).compactMap { item in
            let resource = manifest.resources.first { $0.identifier != nil && $0.identifier == item.identifierref }
            guard let file = resource?.href?.fileName?.text else { return nil }
            let score = standard == .scorm12 ? "masteryscore" : "minNormalizedMeasure"
            return LaunchedUnit(
                title: item.title ?? file, file: file, passingScore: first(score, under: item.node)?.text)
        }
    }

    private static func units(under node: XMLNode) -> [LaunchedUnit] {
        node.elements.flatMap { element -> [LaunchedUnit] in
            guard element.name == "au", let file = element.first("url")?.text else { return units(under: element) }
            return [
                LaunchedUnit(
                    title: element.first("title")?.first("langstring")?.text ?? file, file: file,
                    activity: element["id"], passingScore: element["masteryScore"], moveOn: element["moveOn"])
            ]
        }
    }

    /// The first element of a name below another, but in no item nested there; parsing bounds the depth.
    private static func first(_ name: String, under node: XMLNode) -> XMLNode? {
        for element in node.elements where element.name != "item" {
            if element.name == name { return element }
            if let found = first(name, under: element) { return found }
        }
        return nil
    }
}
