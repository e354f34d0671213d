import Diagnostics

/// The resource that is launched first comes first among those with an `href`: Open edX launches the first that it meets.
struct FirstLaunch: ConformanceRule {
    let id = "launch-not-first"
    let severity = Severity.warning
    let platforms = ConcernedPlatforms.some(.openEdX)
    let help = BilingualText(
        fr: "placez cette ressource avant les autres dans <resources>",
        en: "put this resource before the others in <resources>")

    func findings(in package: ContentPackage) -> [Finding] {
        guard package.format?.isSCORM == true else { return [] }
        let manifest = package.manifest
        let shown = manifest.organizations.first { $0.node["identifier"] == manifest.defaultOrganization }
        guard let launched = shown?.items.lazy.compactMap(\.identifierref).first,
            let first = manifest.resources.first(where: { $0.href != nil })?.identifier, first != launched,
            let resource = manifest.resources.first(where: { $0.identifier == launched })
        else { return [] }
        return [
            Finding(
                line: resource.node.line, fr: "Open edX ouvre « \(first) », et non « \(launched) »",
                en: "Open edX launches “\(first)”, not “\(launched)”")
        ]
    }
}
