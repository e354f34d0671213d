import Diagnostics

/// An `xml:base` stands on a resource alone: Moodle doesn't read those of the manifest and of the list of resources, and
/// then finds none of the files.
struct DroppedBases: ConformanceRule {
    let id = "dropped-base"
    let platforms = ConcernedPlatforms.moodle
    let help = BilingualText(
        fr: "écrivez le chemin entier dans chaque « href », ou « xml:base » sur chaque <resource>",
        en: "write the whole path in each “href”, or “xml:base” on each <resource>")

    func findings(in package: ContentPackage) -> [Finding] {
        guard package.format?.isSCORM == true else { return [] }
        let root = package.manifest.root
        return [root, root.first("resources")].compactMap { node in
            guard let node, !node.base.isEmpty else { return nil }
            return Finding(
                line: node.line, fr: "Moodle ne lit pas le « xml:base » de <\(node.name)>",
                en: "Moodle doesn't read the “xml:base” of <\(node.name)>")
        }
    }
}
