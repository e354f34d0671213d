/// What a format asks of its manifest beyond what all manifests share.
struct ManifestProfile {
    /// A namespace with the prefix that importers know it by.
    struct Vocabulary {
        var namespace: String
        /// Nil for elements without a prefix.
        var prefix: String?
    }

    /// What `<schema>` and `<schemaversion>` say.
    var schema: String
    var schemaVersion: String
    /// The vocabularies, that of IMS Content Packaging first.
    var vocabularies: [Vocabulary]
    /// The attribute, after `adlcp:`, that tells a SCO from an asset; nil where there is none.
    var typeAttribute: String?

    static let contentPackaging114 = "http://www.imsglobal.org/xsd/imscp_v1p1"

    /// SCORM 1.2 CAM §2.3.
    static let scorm12 = ManifestProfile(
        schema: "ADL SCORM", schemaVersion: "1.2",
        vocabularies: [
            Vocabulary(namespace: "http://www.imsproject.org/xsd/imscp_rootv1p1p2", prefix: nil),
            Vocabulary(namespace: "http://www.adlnet.org/xsd/adlcp_rootv1p2", prefix: "adlcp"),
        ],
        typeAttribute: "scormtype")

    /// SCORM 2004 CAM §3.4.
    static func scorm2004(_ schemaVersion: String) -> ManifestProfile {
        ManifestProfile(
            schema: "ADL SCORM", schemaVersion: schemaVersion,
            vocabularies: [
                Vocabulary(namespace: contentPackaging114, prefix: nil),
                Vocabulary(namespace: "http://www.adlnet.org/xsd/adlcp_v1p3", prefix: "adlcp"),
                Vocabulary(namespace: "http://www.adlnet.org/xsd/adlnav_v1p3", prefix: "adlnav"),
                Vocabulary(namespace: "http://www.adlnet.org/xsd/adlseq_v1p3", prefix: "adlseq"),
                Vocabulary(namespace: "http://www.imsglobal.org/xsd/imsss", prefix: "imsss"),
            ],
            typeAttribute: "scormType")
    }

    /// IMS Content Packaging 1.1.4.
    static let contentPackaging = ManifestProfile(
        schema: "IMS Content", schemaVersion: "1.1.4",
        vocabularies: [Vocabulary(namespace: contentPackaging114, prefix: nil)], typeAttribute: nil)
}

extension PackageFormat {
    /// What the format asks of its manifest; cmi5 has none.
    var profile: ManifestProfile? {
        switch self {
        case .scorm12: .scorm12
        case .scorm2004ThirdEdition: .scorm2004("2004 3rd Edition")
        case .scorm2004FourthEdition: .scorm2004("2004 4th Edition")
        case .contentPackaging: .contentPackaging
        case .cmi5: nil
        }
    }
}
