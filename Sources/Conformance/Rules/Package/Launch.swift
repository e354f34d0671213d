import Diagnostics

/// Something can be launched: every SCO has an `href`, every item without items refers to a resource that has one.
struct Launch: ConformanceRule {
    let id = "missing-launch"
    let help = BilingualText(
        fr: "donnez un « href » à la ressource et un « identifierref » à l'élément qui l'ouvre",
        en: "give the resource an “href” and the item that opens it an “identifierref”")

    func findings(in package: SCORMPackage) -> [Finding] {
        let manifest = package.manifest
        let idle = manifest.resources.filter { $0.isSCO && $0.href == nil }.map { resource in
            Finding(
                line: resource.node.line,
                fr: "la ressource « \(resource.identifier ?? "") » est un SCO sans page à ouvrir",
                en: "the resource “\(resource.identifier ?? "")” is a SCO with no page to open")
        }
        let leaves = manifest.organizations.flatMap(\.items).filter { $0.isLeaf && $0.identifierref == nil }
        let empty = leaves.map { item in
            Finding(
                line: item.node.line, fr: "l'élément « \(item.title ?? "") » n'ouvre rien",
                en: "the item “\(item.title ?? "")” opens nothing")
        }
        let nothing = manifest.organizations.filter(\.items.isEmpty).map { organization in
            Finding(
                line: organization.node.line, fr: "l'organisation « \(organization.title ?? "") » n'ouvre rien",
                en: "the organization “\(organization.title ?? "")” opens nothing")
        }
        return (idle + empty + nothing).sorted { $0.line < $1.line }
    }
}
