import XML

extension Manifest {
    /// The bytes of `imsmanifest.xml`.
    ///
    /// Paths stand in it as they are: ``FileNames`` gives none that would want percent-encoding.
    func scorm12() -> [UInt8] {
        var writer = XMLWriter()
        writer.open(
            "manifest",
            [
                ("identifier", identifier),
                ("xmlns", "http://www.imsproject.org/xsd/imscp_rootv1p1p2"),
                ("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2"),
                ("xmlns:imsmd", "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"),
            ])
        writer.open("metadata")
        writer.element("schema", text: "ADL SCORM")
        writer.element("schemaversion", text: "1.2")
        metadata.write(to: &writer)
        writer.close()
        write(organization, to: &writer)
        writer.open("resources")
        for resource in resources { write(resource, to: &writer) }
        writer.close()
        return writer.finish()
    }

    private func write(_ organization: Organization, to writer: inout XMLWriter) {
        writer.open("organizations", [("default", organization.identifier)])
        writer.open("organization", [("identifier", organization.identifier)])
        writeTitle(organization.title, to: &writer)
        for item in organization.items { write(item, to: &writer) }
        writer.close()
        writer.close()
    }

    private func write(_ item: Item, to writer: inout XMLWriter) {
        writer.open(
            "item",
            [
                ("identifier", item.identifier), ("identifierref", item.resourceIdentifier), ("isvisible", "true"),
            ])
        writeTitle(item.title, to: &writer)
        if let score = item.masteryScore { writer.element("adlcp:masteryscore", text: String(score)) }
        writer.close()
    }

    /// Moodle drops the spaces on both sides of an escaped character: such a title stands in a CDATA section.
    private func writeTitle(_ title: String, to writer: inout XMLWriter) {
        if title.contains(where: { "&<>\"".contains($0) }) {
            writer.cdata("title", text: title)
        } else {
            writer.element("title", text: title)
        }
    }

    private func write(_ resource: Resource, to writer: inout XMLWriter) {
        var attributes = [
            ("identifier", resource.identifier), ("type", "webcontent"), ("adlcp:scormtype", resource.type.rawValue),
        ]
        if let href = resource.href { attributes.append(("href", href)) }
        writer.open("resource", attributes)
        for file in resource.files { writer.element("file", [("href", file)]) }
        for dependency in resource.dependencies { writer.element("dependency", [("identifierref", dependency)]) }
        writer.close()
    }
}
