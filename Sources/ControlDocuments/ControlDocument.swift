/// A schema that stands at the root of a package, for those who hold its manifest against it (SCORM 1.2 Content
/// Aggregation Model, section 2.3.2).
///
/// Ours say what this tool writes and no more: what is valid under them is valid under the standards' own. Cartridges
/// carry theirs as other packages do, though tools commonly point at addresses of the standard's publisher: a checker
/// without network finds them, and importers (Moodle and Canvas among them) take of a cartridge the files that its
/// resources list, so that no schema ends up in a course.
public struct ControlDocument: Hashable, Sendable {
    /// The file's path in the package.
    public var path: String
    /// What it holds.
    public var bytes: [UInt8]

    /// A schema.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The schemas of a format by its name, or those of a record (`scolomfr`); empty where there are none.
    public static func all(for format: String) -> [ControlDocument] {
        switch format {
        case "scorm-1.2": scorm12
        case "cmi5": courseStructure
        case "common-cartridge-1.1": commonCartridge11
        case "common-cartridge-1.3": commonCartridge13
        case "thin-common-cartridge": thinCommonCartridge
        case "scolomfr": scolomfr
        case "scorm-2004-3rd", "scorm-2004-4th", "ims-cp": contentPackaging114
        default: []
        }
    }

    /// Where the schemas that a manifest refers to stand, or another document at the root of a package.
    ///
    /// - Parameters:
    ///   - documents: the schemas of the package.
    ///   - namespaces: the namespaces of the document, in its order.
    /// - Returns: the attributes of the document's root, with the namespace that they need; none without a schema.
    public static func schemaAttributes(
        of documents: [ControlDocument], for namespaces: [String]
    ) -> [(name: String, value: String)] {
        guard let location = schemaLocation(of: documents, for: namespaces) else { return [] }
        return schemaAttributes(locating: location)
    }

    /// Where the schema of a ScoLOMFR record stands: the attributes of its root; none without the schema. A manifest's LOM
    /// has a schema of its own.
    public static func recordAttributes(of documents: [ControlDocument]) -> [(name: String, value: String)] {
        let path = "scolomfr.xsd"
        guard documents.contains(where: { $0.path == path }) else { return [] }
        return schemaAttributes(locating: "http://ltsc.ieee.org/xsd/LOM " + path)
    }

    private static func schemaAttributes(locating location: String) -> [(name: String, value: String)] {
        [("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"), ("xsi:schemaLocation", location)]
    }

    private static func schemaLocation(of documents: [ControlDocument], for namespaces: [String]) -> String? {
        let paths = Set(documents.map(\.path))
        let pairs = namespaces.compactMap { namespace -> String? in
            guard let path = entryPoints[namespace], paths.contains(path) else { return nil }
            return "\(namespace) \(path)"
        }
        return pairs.isEmpty ? nil : pairs.joined(separator: " ")
    }

    /// The names that the standards give to the schemas of their namespaces.
    private static let entryPoints = [
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
        "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1": "imsmd_rootv1p2p1.xsd",
        "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
        "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
        "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
        "http://www.adlnet.org/xsd/adlnav_v1p3": "adlnav_v1p3.xsd",
        "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
        "http://ltsc.ieee.org/xsd/LOM": "lom.xsd",
        "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd": "CourseStructure.xsd",
        "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1": "ccv1p1_imscp_v1p2_v1p0.xsd",
        "http://www.imsglobal.org/xsd/imsccv1p2/imscp_v1p1": "ccv1p2_imscp_v1p2_v1p0.xsd",
        "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1": "ccv1p3_imscp_v1p2_v1p0.xsd",
        "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest": "ccv1p1_lommanifest_v1p0.xsd",
        "http://ltsc.ieee.org/xsd/imsccv1p2/LOM/manifest": "ccv1p2_lommanifest_v1p0.xsd",
        "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest": "ccv1p3_lommanifest_v1p0.xsd",
        "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1": "ccv1p1_imswl_v1p1.xsd",
        "http://www.imsglobal.org/xsd/imsccv1p2/imswl_v1p2": "ccv1p2_imswl_v1p2.xsd",
        "http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3": "ccv1p3_imswl_v1p3.xsd",
        "http://www.imsglobal.org/xsd/imslticc_v1p0": "imslticc_v1p0p1.xsd",
        "http://www.imsglobal.org/xsd/imslticc_v1p3": "imslticc_v1p3.xsd",
        "http://www.imsglobal.org/xsd/imsbasiclti_v1p0": "imsbasiclti_v1p0p1.xsd",
        "http://www.imsglobal.org/xsd/imslticp_v1p0": "imslticp_v1p0.xsd",
    ]

    private static let courseStructure = [
        ControlDocument(path: "CourseStructure.xsd", bytes: PackageResources.CourseStructure_xsd)
    ]

    private static let scolomfr = [
        ControlDocument(path: "lomfrCustom.xsd", bytes: PackageResources.lomfrCustom_xsd),
        ControlDocument(path: "scolomfr.xsd", bytes: PackageResources.scolomfr_xsd),
        ControlDocument(path: "scolomfrCustom.xsd", bytes: PackageResources.scolomfrCustom_xsd),
    ]

    private static let contentPackaging114 = [
        ControlDocument(path: "adlcp_v1p3.xsd", bytes: PackageResources.adlcp_v1p3_xsd),
        ControlDocument(path: "adlnav_v1p3.xsd", bytes: PackageResources.adlnav_v1p3_xsd),
        ControlDocument(path: "imscp_v1p1.xsd", bytes: PackageResources.imscp_v1p1_xsd),
        ControlDocument(path: "imsss_v1p0.xsd", bytes: PackageResources.imsss_v1p0_xsd),
        ControlDocument(path: "lom.xsd", bytes: PackageResources.lom_xsd),
    ]

    private static let scorm12 = [
        ControlDocument(path: "adlcp_rootv1p2.xsd", bytes: PackageResources.adlcp_rootv1p2_xsd),
        ControlDocument(path: "ims_xml.xsd", bytes: PackageResources.ims_xml_xsd),
        ControlDocument(path: "imscp_rootv1p1p2.xsd", bytes: PackageResources.imscp_rootv1p1p2_xsd),
        ControlDocument(path: "imsmd_rootv1p2p1.xsd", bytes: PackageResources.imsmd_rootv1p2p1_xsd),
    ]
}
