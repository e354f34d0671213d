/// A schema that stands at the root of a package, for those who hold its manifest against it (SCORM 1.2 Content
/// Aggregation Model, section 2.3.2).
///
/// Ours say what this tool writes and no more: what is valid under them is valid under the standards' own.
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

    /// The schemas of a format, by its name; empty where there are none.
    public static func all(for format: String) -> [ControlDocument] {
        switch format {
        case "scorm-1.2": scorm12
        case "cmi5": courseStructure
        case "scorm-2004-3rd", "scorm-2004-4th", "ims-cp": contentPackaging114
        default: []
        }
    }

    /// Where the schemas that a manifest refers to stand: what its `xsi:schemaLocation` says, nil where none does.
    ///
    /// - Parameters:
    ///   - documents: the schemas of the package.
    ///   - namespaces: the namespaces of the manifest, in its order.
    /// - Returns: the attributes of the manifest's root, with the namespace that they need; none without a schema.
    public static func schemaAttributes(
        of documents: [ControlDocument], for namespaces: [String]
    ) -> [(name: String, value: String)] {
        guard let location = schemaLocation(of: documents, for: namespaces) else { return [] }
        return [("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"), ("xsi:schemaLocation", location)]
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
    ]

    private static let courseStructure = [
        ControlDocument(path: "CourseStructure.xsd", bytes: PackageResources.CourseStructure_xsd)
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
