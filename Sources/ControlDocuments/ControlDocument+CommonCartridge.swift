/// The schemas of cartridges: of the manifest and the metadata in it, of web links, of Basic LTI links.
///
/// No cartridge of ours gives metadata to a resource or properties to a tool, so that the profiles for these have no
/// schema here.
extension ControlDocument {
    static let commonCartridge11 = cartridge([
        ControlDocument("ccv1p1_imscp_v1p2_v1p0.xsd", PackageResources.ccv1p1_imscp_v1p2_v1p0_xsd),
        ControlDocument("ccv1p1_imswl_v1p1.xsd", PackageResources.ccv1p1_imswl_v1p1_xsd),
        ControlDocument("ccv1p1_lommanifest_v1p0.xsd", PackageResources.ccv1p1_lommanifest_v1p0_xsd),
        basicLTI10,
    ])

    static let thinCommonCartridge = cartridge([
        ControlDocument("ccv1p2_imscp_v1p2_v1p0.xsd", PackageResources.ccv1p2_imscp_v1p2_v1p0_xsd),
        ControlDocument("ccv1p2_imswl_v1p2.xsd", PackageResources.ccv1p2_imswl_v1p2_xsd),
        ControlDocument("ccv1p2_lommanifest_v1p0.xsd", PackageResources.ccv1p2_lommanifest_v1p0_xsd),
        basicLTI10,
    ])

    static let commonCartridge13 = cartridge([
        ControlDocument("ccv1p3_imscp_v1p2_v1p0.xsd", PackageResources.ccv1p3_imscp_v1p2_v1p0_xsd),
        ControlDocument("ccv1p3_imswl_v1p3.xsd", PackageResources.ccv1p3_imswl_v1p3_xsd),
        ControlDocument("ccv1p3_lommanifest_v1p0.xsd", PackageResources.ccv1p3_lommanifest_v1p0_xsd),
        ControlDocument("imslticc_v1p3.xsd", PackageResources.imslticc_v1p3_xsd),
    ])

    private static let basicLTI10 = ControlDocument("imslticc_v1p0p1.xsd", PackageResources.imslticc_v1p0p1_xsd)

    /// The schemas of an edition with those that all editions share, by their paths.
    private static func cartridge(_ edition: [ControlDocument]) -> [ControlDocument] {
        let shared = [
            ControlDocument("cartridge.xsd", PackageResources.cartridge_xsd),
            ControlDocument("cartridge_link.xsd", PackageResources.cartridge_link_xsd),
            ControlDocument("cartridge_lom.xsd", PackageResources.cartridge_lom_xsd),
            ControlDocument("cartridge_types.xsd", PackageResources.cartridge_types_xsd),
            ControlDocument("imsbasiclti_v1p0p1.xsd", PackageResources.imsbasiclti_v1p0p1_xsd),
            ControlDocument("imslticp_v1p0.xsd", PackageResources.imslticp_v1p0_xsd),
        ]
        return (shared + edition).sorted { $0.path < $1.path }
    }

    private init(_ path: String, _ bytes: [UInt8]) {
        self.init(path: path, bytes: bytes)
    }
}
