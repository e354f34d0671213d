import Diagnostics

/// Something can be launched: every SCO has an `href`, every item without items refers to a resource that has one.
struct Launch: ConformanceRule {
    let id = "missing-launch"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "donnez un « href » à la ressource et un « identifierref » à l'élément qui l'ouvre",
        en: "give the resource an “href” and the item that opens it an “identifierref”")

    func findings(in package: ContentPackage) -> [Finding] {
        let manifest = package.manifest
        let idle = manifest.resources.filter { $0.isSCO && $0.href == nil }.map { resource in
            Finding(
                line: resource.node.line,
                fr: "la ressource « \(resource.identifier ?? "") » est un SCO sans page à ouvrir",
                en: "the resource “\(resource.identifier ?? "")” is a SCO with no page to open")
        }
        guard package.format?.isCartridge != true else { return Self.closedPages(of: manifest) }
        let leaves = manifest.organizations.flatMap(\.items).filter { $0.isLeaf && $0.identifierref == nil }
        let empty = leaves.map { item in
            Finding(
                line: item.node.line, fr: "l'élément « \(item.title ?? "") » n'ouvre rien",
                en: "the item “\(item.title ?? "")” opens nothing")
        }
        let nothing = manifest.organizations.filter { $0.items.isEmpty }.map { organization in
            Finding(
                line: organization.node.line, fr: "l'organisation « \(organization.title ?? "") » n'ouvre rien",
                en: "the organization “\(organization.title ?? "")” opens nothing")
        }
        return (idle + empty + nothing).sorted { $0.line < $1.line }
    }

    /// The pages of a cartridge that an item leads to and that have no `href`. Its sections may be empty.
    private static func closedPages(of manifest: PackageManifest) -> [Finding] {
        let opened = Set(manifest.organizations.flatMap(\.items).compactMap(\.identifierref))
        return manifest.resources.compactMap { resource in
            guard let identifier = resource.identifier, opened.contains(identifier), resource.href == nil,
                resource.node["type"] == "webcontent"
            else { return nil }
            return Finding(
                line: resource.node.line, .warning, fr: "la ressource « \(identifier) » est une page sans « href »",
                en: "the resource “\(identifier)” is a page without an “href”")
        }
    }
}
