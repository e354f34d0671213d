/// How an edition writes what all manifests have in common.
struct ManifestDialect {
    var schema: String
    var schemaVersion: String
    /// The prefixes, the empty one for elements without, with their namespaces; Moodle knows the prefixes by heart.
    var namespaces: [(prefix: String, name: String)]
    /// The name of the attribute that tells a SCO from an asset; nil where there are none.
    var typeAttribute: String?
    /// The name of the element that tells where further metadata stands; nil where there is none.
    var locationElement: String?
    var metadata: LearningObject.Binding

    static let scorm12 = ManifestDialect(
        schema: "ADL SCORM", schemaVersion: "1.2",
        namespaces: [
            ("", "http://www.imsproject.org/xsd/imscp_rootv1p1p2"),
            ("adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2"),
            ("imsmd", "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"),
        ],
        typeAttribute: "adlcp:scormtype", locationElement: "adlcp:location", metadata: .imsmd)

    /// SCORM 2004 (Content Aggregation Model, section 3.4.1).
    static func scorm2004(_ schemaVersion: String) -> ManifestDialect {
        ManifestDialect(
            schema: "ADL SCORM", schemaVersion: schemaVersion,
            namespaces: [
                ("", "http://www.imsglobal.org/xsd/imscp_v1p1"), ("adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3"),
                ("adlnav", "http://www.adlnet.org/xsd/adlnav_v1p3"),
                ("imsss", "http://www.imsglobal.org/xsd/imsss"), ("lom", "http://ltsc.ieee.org/xsd/LOM"),
            ],
            typeAttribute: "adlcp:scormType", locationElement: "adlcp:location", metadata: .lom)
    }

    /// IMS Content Packaging 1.1.4 (XML Binding, section 3).
    static let contentPackaging = ManifestDialect(
        schema: "IMS Content", schemaVersion: "1.1.4",
        namespaces: [("", "http://www.imsglobal.org/xsd/imscp_v1p1"), ("lom", "http://ltsc.ieee.org/xsd/LOM")],
        typeAttribute: nil, locationElement: nil, metadata: .lom)
}

extension PackageEdition {
    /// Whether a manifest describes a package and lists its files, so that a record has a place in it.
    public var hasManifest: Bool { dialect != nil }

    /// How the edition writes a manifest; cmi5 has none.
    var dialect: ManifestDialect? {
        switch self {
        case .scorm12: .scorm12
        case .scorm2004ThirdEdition: .scorm2004("2004 3rd Edition")
        case .scorm2004FourthEdition: .scorm2004("2004 4th Edition")
        case .contentPackaging: .contentPackaging
        case .cmi5: nil
        }
    }
}
