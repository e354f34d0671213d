import CourseCatalogue
import Interchange

/// The descriptor of the dataset (Data Package 2).
///
/// It has no date: the same catalogue gives the same bytes on any day.
struct DataPackage: Sendable {
    let content: DatasetContent
    let name: String

    /// The descriptor's bytes.
    ///
    /// Sizes and digests come from writing each file once more and throwing the bytes away: so each file stays
    /// independent of the others, and none is held in memory.
    func bytes() throws -> [UInt8] {
        let resources = try DatasetResource.all(of: content).map { try $0.descriptor() }
        return JSONWriter.document(
            .members([
                "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
                "name": .string(name),
                "title": .string(title),
                "description": .string(
                    "\(title) : les modules, annoncés, publiés ou retirés, et les parcours qui les ordonnent."),
                "homepage": content.catalogue.siteAddress
                    .flatMap { WebAddress($0.value) }.map { .string($0.text) },
                "licenses": licences,
                "contributors": contributors,
                "resources": .array(resources),
            ]))
    }

    private var title: String {
        if let title = content.catalogue.title?.value, !title.isEmpty { return title }
        if content.catalogue.courses.count == 1, let course = content.catalogue.courses.first {
            return course.title.value
        }
        return "Parcours de formation"
    }

    private var licences: JSONValue? {
        content.publisher.licence.map {
            .array([.members(["name": .string($0), "path": .string("https://spdx.org/licenses/\($0).html")])])
        }
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
