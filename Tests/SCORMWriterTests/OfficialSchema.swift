import TestSupport

/// One of the official schemas, by its path below `official/xsd`.
struct OfficialSchema {
    var path: String

    /// What xmllint says of documents, with the network off: a status of 0 where all are valid, 3 where one isn't.
    func verdict(on documents: [String]) throws -> CommandResult {
        let folder = try TemporaryFolder()
        for (number, document) in documents.enumerated() { try folder.write(document, to: "\(number).xml") }
        let schemas = try Project.shared("official/xsd")
        return try run(
            "xmllint",
            ["--nonet", "--noout", "--schema", schemas.appending(path: path).path]
                + documents.indices.map { folder.url.appending(path: "\($0).xml").path },
            environment: ["XML_CATALOG_FILES": schemas.appending(path: "catalog.xml").path])
    }
}
