import ControlDocuments
import Foundation
import TestSupport
import Testing
import XML

/// A document of a format's packages, with our schema that it is held against and the official one.
struct CheckedDocument: CustomTestStringConvertible {
    /// The format, by its name.
    let format: String
    /// The folder of our schemas, and which of them.
    let folder: String
    let entry: String
    /// The official schema, below `../shared/official/xsd`.
    let official: String
    /// How the document's name ends.
    var name = "/imsmanifest.xml"
    /// Where its goldens are, below `Tests`.
    var goldens = "SCORMWriterTests/Goldens"
    /// The fewest goldens that are asked for, and the fewest mutations of them that the official schema refuses: enough
    /// to mean something; a link has fewer elements than a manifest.
    var leastGoldens = 5
    var leastRefusals = 400

    var testDescription: String { "\(format), \(entry)" }

    static let all =
        [
            CheckedDocument(
                format: "scorm-1.2", folder: "scorm-1.2", entry: "imscp_rootv1p1p2.xsd",
                official: "all-scorm-1.2.xsd"),
            CheckedDocument(
                format: "scorm-2004-3rd", folder: "scorm-2004", entry: "imscp_v1p1.xsd",
                official: "all-scorm-2004-3rd.xsd"),
            CheckedDocument(
                format: "scorm-2004-4th", folder: "scorm-2004", entry: "imscp_v1p1.xsd",
                official: "all-scorm-2004-4th.xsd"),
            CheckedDocument(
                format: "ims-cp", folder: "scorm-2004", entry: "imscp_v1p1.xsd", official: "all-scorm-2004-4th.xsd"),
            CheckedDocument(
                format: "cmi5", folder: "cmi5", entry: "CourseStructure.xsd", official: "cmi5/CourseStructure.xsd",
                name: "/cmi5.xml"),
        ]
        + cartridge(
            "common-cartridge-1.1", edition: 1, toolLink: "imslticc_v1p0p1.xsd",
            officially: "cc-1.1/imslticc_v1p0p1.xsd")
        + cartridge(
            "thin-common-cartridge", edition: 2, toolLink: "imslticc_v1p0p1.xsd",
            officially: "cc-1.1/imslticc_v1p0p1.xsd")
        + cartridge(
            "common-cartridge-1.3", edition: 3, toolLink: "imslticc_v1p3.xsd", officially: "lti/imslticc_v1p3.xsd")
        + [record]

    /// The record that stands beside a manifest, the same in every format.
    static let record = CheckedDocument(
        format: "scolomfr", folder: "scolomfr", entry: "scolomfr.xsd", official: "scolomfr-3.2/scolomfr.xsd",
        name: "/scolomfr.xml")

    /// The three documents of a cartridge of edition 1.`edition`.
    private static func cartridge(
        _ format: String, edition: Int, toolLink: String, officially officialToolLink: String
    ) -> [CheckedDocument] {
        let manifest = "ccv1p\(edition)_imscp_v1p2_v1p0.xsd", webLink = "ccv1p\(edition)_imswl_v1p\(edition).xsd"
        let goldens = "CommonCartridgeWriterTests/Goldens", folder = "common-cartridge"
        return [
            CheckedDocument(
                format: format, folder: folder, entry: manifest, official: "cc-1.\(edition)/\(manifest)",
                goldens: goldens, leastGoldens: 4),
            CheckedDocument(
                format: format, folder: folder, entry: webLink, official: "cc-1.\(edition)/\(webLink)",
                name: "-link.xml", goldens: goldens + "/web-link", leastGoldens: 2, leastRefusals: 10),
            CheckedDocument(
                format: format, folder: folder, entry: toolLink, official: officialToolLink,
                name: "-link.xml", goldens: goldens + "/basic-lti", leastGoldens: 1, leastRefusals: 10),
        ]
    }

    /// Our schema, loaded from files in a folder as it stands in a package.
    func schema(in folder: TemporaryFolder) throws -> XMLSchema {
        for document in ControlDocument.all(for: format) { try folder.write(document.bytes, to: document.path) }
        return try XMLSchema(contentsOf: folder.path + "/" + entry)
    }

    /// The goldens.
    func texts() throws -> [String] {
        let folder = Project.root.appending(path: "Tests/" + goldens)
        return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
            .filter { ("/" + $0).contains("/\(format)/") && $0.hasSuffix(name) }
            .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
    }
}
