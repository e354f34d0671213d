import Conformance
import CourseCatalogue
import Diagnostics
import Interchange
import XML

extension PackageOutline {
    /// Reads a manifest (IMS Content Packaging 1.1.4 §4 and what profiles it).
    init(manifest root: XMLNode, in source: SourceTree, file: String, reporting diagnostics: inout DiagnosticCollector)
    {
        let manifest = PackageManifest(root)
        self.init(file: file)
        metadata = PackageMetadata(below: root, in: file, of: source)
        let named = manifest.organizations.first { $0.node["identifier"] == manifest.defaultOrganization }
        guard let organization = named ?? manifest.organizations.first(where: { !$0.items.isEmpty }) else { return }
        line = organization.node.line
        let others = manifest.organizations.count { !$0.items.isEmpty } - 1
        if others > 0 { diagnostics.report(PackageFault.otherOrganizations(others, at: place(organization.node))) }
        title = fact(organization.title, at: organization.node)
        if metadata.isEmpty { metadata = PackageMetadata(below: organization.node, in: file, of: source) }
        courseIdentifier = WrittenIdentifier.module(in: root["identifier"], prefixes: ["COURSE-"])
        let resources = Dictionary(
            manifest.resources.compactMap { resource in resource.identifier.map { ($0, resource) } },
            uniquingKeysWith: { first, _ in first })
        for item in organization.items {
            guard let reference = item.identifierref else { continue }
            guard let resource = resources[reference] else {
                diagnostics.report(PackageFault.notLaunched(item.title ?? reference, at: place(item.node)))
                continue
            }
            add(item, resource, in: source, reporting: &diagnostics)
        }
    }

    private mutating func add(
        _ item: PackageManifest.Item, _ resource: PackageManifest.Resource, in source: SourceTree,
        reporting diagnostics: inout DiagnosticCollector
    ) {
        let written = item.node["identifier"]
        if let key = Self.key(in: written, prefixes: ["LINK-"]), attach(resource, to: key, in: source) { return }
        guard let title = fact(item.title, at: item.node) ?? self.title else { return }
        guard let launch = launch(resource, titled: title, in: source, reporting: &diagnostics) else { return }
        var unit = PackageUnit(title: title, launch: launch)
        unit.metadata = PackageMetadata(below: item.node, in: file, of: source)
            .or(PackageMetadata(below: resource.node, in: file, of: source))
        let key = Self.key(in: written, prefixes: ["ITEM-", "PAGE-", "LINK-"])
        if let key, let course = courseIdentifier, key == "COURSE-" + course.text {
            unit.role = .overview
        } else {
            unit.identifier = key.flatMap { Identifier($0) }
        }
        units.append(unit)
    }

    /// Gives the link to where a module is followed to the page of the module, which stands before it.
    private mutating func attach(_ resource: PackageManifest.Resource, to key: String, in source: SourceTree) -> Bool {
        guard let index = units.lastIndex(where: { $0.identifier?.text == key }) else { return false }
        if let address = LinkDocument(of: resource, in: source)?.address {
            units[index].metadata.platformAddress = address
        }
        return true
    }

    /// What an item launches; nil, and reported, where that is nothing that can be kept.
    private func launch(
        _ resource: PackageManifest.Resource, titled title: Fact<String>, in source: SourceTree,
        reporting diagnostics: inout DiagnosticCollector
    ) -> PackageUnit.Launch? {
        let place = title.provenance.location ?? place(resource.node)
        let type = resource.node["type"] ?? "webcontent"
        if LinkDocument.isLink(type: type) {
            if let link = LinkDocument(of: resource, in: source) { return .address(link.address) }
            diagnostics.report(PackageFault.notLaunched(title.value, at: place))
            return nil
        }
        guard type == "webcontent" || type.contains("sco") || type.contains("learning-application-resource") else {
            diagnostics.report(PackageFault.notRead(title.value, type, at: place))
            return nil
        }
        guard let reference = resource.href ?? resource.files.first else {
            diagnostics.report(PackageFault.notLaunched(title.value, at: place))
            return nil
        }
        if reference.isExternal { return .address(reference.address) }
        guard let name = reference.fileName?.text, (try? source.byteCount(of: name)) != nil else {
            diagnostics.report(PackageFault.notLaunched(title.value, at: place))
            return nil
        }
        return .file(name)
    }

    private static func key(in identifier: String?, prefixes: [String]) -> String? {
        guard let identifier, let prefix = prefixes.first(where: { identifier.hasPrefix($0) }) else { return nil }
        return String(identifier.dropFirst(prefix.count))
    }

    func place(_ node: XMLNode) -> SourceLocation { SourceLocation(file: file, line: node.line) }

    /// A text of an element as a fact; nil where it says nothing.
    func fact(_ text: String?, at node: XMLNode) -> Fact<String>? {
        let line = PackageText.line(text ?? "")
        return line.isEmpty ? nil : Fact(line, Provenance(.field, at: place(node)))
    }
}
