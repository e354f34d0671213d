/// An edition of Common Cartridge; each of its terms is as its own schemas have it.
public enum CartridgeEdition: Sendable {
    /// Common Cartridge 1.1 (2011): the one that Moodle recognises.
    case edition11
    /// Common Cartridge 1.2 (2011), whose manifest Thin Common Cartridge uses.
    case edition12
    /// Common Cartridge 1.3 (2013).
    case edition13

    /// The name of the format that writes it.
    var formatName: String {
        switch self {
        case .edition11: "common-cartridge-1.1"
        case .edition12: "thin-common-cartridge"
        case .edition13: "common-cartridge-1.3"
        }
    }

    /// What `schemaversion` says.
    var schemaVersion: String { "1.\(number).0" }

    /// The namespace of the manifest.
    var manifestNamespace: String { "http://www.imsglobal.org/xsd/imsccv1p\(number)/imscp_v1p1" }

    /// The namespace of the manifest's metadata.
    var metadataNamespace: String { "http://ltsc.ieee.org/xsd/imsccv1p\(number)/LOM/manifest" }

    /// The namespace of a web link.
    var webLinkNamespace: String { "http://www.imsglobal.org/xsd/imsccv1p\(number)/imswl_v1p\(number)" }

    /// The resource type of a web link.
    var webLinkType: String { "imswl_xmlv1p\(number)" }

    /// The namespace of a Basic LTI link.
    var ltiNamespace: String { "http://www.imsglobal.org/xsd/imslticc_v1p\(self == .edition13 ? 3 : 0)" }

    /// The resource type of a Basic LTI link.
    var ltiType: String { "imsbasiclti_xmlv1p\(self == .edition13 ? 3 : 0)" }

    private var number: Int {
        switch self {
        case .edition11: 1
        case .edition12: 2
        case .edition13: 3
        }
    }
}
