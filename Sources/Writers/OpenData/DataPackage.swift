import CourseCatalogue
import Interchange

/// The descriptor of the dataset (Data Package 2).
///
/// It has no date: the same catalogue gives the same bytes on any day. Of the forms of the tables it lists those that any
/// program for Data Packages reads; the same rows in NDJSON and in a spreadsheet would make a plain one fail.
struct DataPackage: Sendable {
    let content: DatasetContent
    let name: String
    let resources: [DatasetResource]

    /// The descriptor's bytes.
    ///
    /// - Parameter files: what was written of the resources, by their paths.
    func bytes(of files: [String: DescribedFile]) -> [UInt8] {
        JSONWriter.document(
            .members([
                "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
                "name": .string(name),
                "title": .string(content.title),
                "description": .string(content.description),
                "homepage": content.catalogue.siteAddress
                    .flatMap { WebAddress($0.value) }.map { .string($0.text) },
                "licenses": licences,
                "contributors": contributors,
                "resources": .array(
                    resources.filter { $0.form != .lines && $0.form != .spreadsheet }
                        .map { $0.descriptor(of: files[$0.path]) }),
            ]))
    }

    private var licences: JSONValue? {
        guard let licence = content.publisher.licence, let address = content.publisher.licenceAddress else {
            return nil
        }
        return .array([.members(["name": .string(licence), "path": .string(address)])])
    }

    private var contributors: JSONValue? {
        let publisher = content.publisher
        return publisher.name.map {
            .array([
                .members([
                    "title": .string($0),
                    "path": publisher.address.map { .string($0) },
                    "email": publisher.contact.map { .string($0) },
                    "roles": .strings(["publisher"]),
                ])
            ])
        }
    }
}
