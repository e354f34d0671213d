import ControlDocuments
import XML

extension Cartridge {
    /// The bytes of `imsmanifest.xml` (Common Cartridge, Content Packaging profile).
    ///
    /// The namespace stands in the first line of the root element: Moodle looks for it in the first 1,024 bytes.
    func manifest() -> [UInt8] {
        var writer = XMLWriter()
        let namespaces = [("xmlns", edition.manifestNamespace), ("xmlns:lomimscc", edition.metadataNamespace)]
        let schemas = ControlDocument.schemaAttributes(of: controlDocuments, for: namespaces.map(\.1))
        writer.open("manifest", [("identifier", identifier)] + namespaces + schemas)
        writer.open("metadata")
        writer.element("schema", text: "IMS Common Cartridge")
        writer.element("schemaversion", text: edition.schemaVersion)
        metadata.write(to: &writer)
        writer.close()
        writeOrganization(to: &writer)
        writer.open("resources")
        for resource in resources { write(resource, to: &writer) }
        writer.close()
        return writer.finish()
    }

    /// One organization, with one root item that has no title.
    private func writeOrganization(to writer: inout XMLWriter) {
        writer.open("organizations")
        writer.open("organization", [("identifier", "ORG-" + identifier), ("structure", "rooted-hierarchy")])
        writer.open("item", [("identifier", "ROOT-" + identifier)])
        for section in sections { write(section, to: &writer) }
        writer.close()
        writer.close()
        writer.close()
    }

    private func write(_ item: Item, to writer: inout XMLWriter) {
        let reference = item.resourceIdentifier.map { [("identifierref", $0)] } ?? []
        writer.open("item", [("identifier", item.identifier)] + reference)
        writer.element("title", text: item.title)
        for item in item.items { write(item, to: &writer) }
        writer.close()
    }

    private func write(_ resource: Resource, to writer: inout XMLWriter) {
        let href = resource.href.map { [("href", $0)] } ?? []
        writer.open("resource", [("identifier", resource.identifier), ("type", resource.type)] + href)
        for file in resource.files { writer.element("file", [("href", file)]) }
        for dependency in resource.dependencies { writer.element("dependency", [("identifierref", dependency)]) }
        writer.close()
    }
}
