import CourseCatalogue
import XML

extension Manifest {
    /// The bytes of `imsmanifest.xml`.
    ///
    /// Paths stand in it as they are: ``FileNames`` gives none that would want percent-encoding.
    ///
    /// - Parameter rootAttributes: those of its root but for the identifier.
    func xml(
        for edition: PackageEdition, _ dialect: ManifestDialect, _ rootAttributes: [(String, String)]
    ) -> [UInt8] {
        var writer = XMLWriter()
        writer.open("manifest", [("identifier", identifier)] + rootAttributes)
        writer.open("metadata")
        writer.element("schema", text: dialect.schema)
        writer.element("schemaversion", text: dialect.schemaVersion)
        if let metadataLocation, let name = dialect.locationElement { writer.element(name, text: metadataLocation) }
        metadata.write(as: dialect.metadata, to: &writer)
        writer.close()
        write(organization, for: edition, to: &writer)
        writer.open("resources")
        for resource in resources { write(resource, dialect, to: &writer) }
        writer.close()
        return writer.finish()
    }

    private func write(_ organization: Organization, for edition: PackageEdition, to writer: inout XMLWriter) {
        writer.open("organizations", [("default", organization.identifier)])
        writer.open("organization", [("identifier", organization.identifier)])
        writeTitle(organization.title, to: &writer)
        for item in organization.items { write(item, for: edition, to: &writer) }
        if edition.isSCORM2004 { writeControlMode(to: &writer) }
        writer.close()
        writer.close()
    }

    private func write(_ item: Item, for edition: PackageEdition, to writer: inout XMLWriter) {
        writer.open(
            "item",
            [
                ("identifier", item.identifier), ("identifierref", item.resourceIdentifier), ("isvisible", "true"),
            ])
        writeTitle(item.title, to: &writer)
        switch edition {
        case .scorm12:
            if let score = item.masteryScore { writer.element("adlcp:masteryscore", text: String(score)) }
        case .scorm2004ThirdEdition, .scorm2004FourthEdition:
            writeSCORM2004(item, edition, to: &writer)
        case .contentPackaging, .cmi5: break
        }
        writer.close()
    }

    /// Moodle drops the spaces on both sides of an escaped character: such a title stands in a CDATA section.
    private func writeTitle(_ title: String, to writer: inout XMLWriter) {
        // Bytes first: characters are looked at only where a title may have one of these.
        let mayBeEscaped = "&<>\"".utf8.contains(where: title.holds)
        if mayBeEscaped, title.contains(where: { "&<>\"".contains($0) }) {
            writer.cdata("title", text: title)
        } else {
            writer.element("title", text: title)
        }
    }

    private func write(_ resource: Resource, _ dialect: ManifestDialect, to writer: inout XMLWriter) {
        var attributes = [("identifier", resource.identifier), ("type", "webcontent")]
        if let name = dialect.typeAttribute { attributes.append((name, resource.type.rawValue)) }
        if let href = resource.href { attributes.append(("href", href)) }
        writer.open("resource", attributes)
        for file in resource.files { writer.element("file", [("href", file)]) }
        for dependency in resource.dependencies { writer.element("dependency", [("identifierref", dependency)]) }
        writer.close()
    }
}
