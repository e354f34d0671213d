package import XML

/// What the rules look at in a manifest (IMS Content Packaging 1.1.2 §4), read by local names so that a wrong namespace
/// breaks the rule on namespaces alone.
package struct PackageManifest {
    package struct Item {
        package let node: XMLNode
        package let identifierref: String?
        package let title: String?
        package let isLeaf: Bool
    }

    package struct Organization {
        package let node: XMLNode
        package let title: String?
        /// Every item, in the order of the manifest, nested ones after their parents.
        package let items: [Item]
    }

    package struct Resource {
        package let node: XMLNode
        package let identifier: String?
        package let href: FileReference?
        package let files: [FileReference]
        package let isSCO: Bool
    }

    package let root: XMLNode
    package let defaultOrganization: String?
    package let organizations: [Organization]
    package let resources: [Resource]
    /// Metadata files that the manifest refers to (`adlcp:location`).
    package let metadataFiles: [FileReference]

    /// What a manifest says.
    ///
    /// - Parameters:
    ///   - root: its root.
    ///   - uses: the prefixes in it, where they are known.
    package init(_ root: XMLNode, _ uses: XMLPrefixUses? = nil) {
        self.root = root
        let organizations = root.first("organizations")
        defaultOrganization = organizations?["default"]
        self.organizations = (organizations?.elements("organization") ?? []).map(Self.organization)
        let group = root.first("resources")
        let base = FileReference.join(root.base, group?.base ?? "")
        resources = (group?.elements("resource") ?? []).map { Self.resource($0, base: base) }
        let mayHaveLocations = uses.map { !$0.areWhole || $0.elements.contains { $0.prefix == "adlcp" } } ?? true
        metadataFiles =
            mayHaveLocations
            ? Self.locations(in: root).map { FileReference($0.text, base: "", line: $0.line) } : []
    }

    /// Every element that has an identifier, in the order of the manifest.
    var identified: [XMLNode] {
        [root] + organizations.flatMap { [$0.node] + $0.items.map(\.node) } + resources.map(\.node)
    }

    /// Every reference to a file, in the order of the manifest.
    var references: [FileReference] {
        resources.flatMap { ($0.href.map { [$0] } ?? []) + $0.files } + metadataFiles
    }

    private static func organization(_ node: XMLNode) -> Organization {
        Organization(node: node, title: node.first("title")?.text, items: items(in: node))
    }

    private static func items(in node: XMLNode) -> [Item] {
        node.elements("item").flatMap { item in
            let nested = items(in: item)
            let own = Item(
                node: item, identifierref: item["identifierref"], title: item.first("title")?.text,
                isLeaf: nested.isEmpty)
            return [own] + nested
        }
    }

    private static func resource(_ node: XMLNode, base: String) -> Resource {
        let base = FileReference.join(base, node.base)
        let type = node.attributes.first { $0.name.lowercased() == "scormtype" }?.value
        return Resource(
            node: node, identifier: node["identifier"],
            href: node["href"].map { FileReference($0, base: base, line: node.line) },
            files: node.elements("file").compactMap { file in
                file["href"].map { FileReference($0, base: base, line: file.line) }
            }, isSCO: type?.lowercased() == "sco")
    }

    /// Those that stand inside another are none.
    private static func locations(in root: XMLNode) -> [XMLNode] {
        var found: [XMLNode] = []
        root.visit { node in
            guard node.name == "location", node.prefix == "adlcp" else { return true }
            found.append(node)
            return false
        }
        return found
    }
}

extension XMLNode {
    /// The element's `xml:base` (XML Base §3), empty without one.
    var base: String { self["base", in: "http://www.w3.org/XML/1998/namespace"] ?? "" }
}
