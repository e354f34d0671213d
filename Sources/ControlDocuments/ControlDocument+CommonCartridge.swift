extension ControlDocument {
    /// The schemas of a cartridge: of its manifest and the metadata in it, of web links, of Basic LTI links.
    ///
    /// No cartridge of ours gives metadata to a resource or properties to a tool, so that the profiles for these have no
    /// schema here.
    private static func commonCartridge(
        manifest: ControlDocument, metadata: ControlDocument, webLink: ControlDocument, toolLink: ControlDocument
    ) -> [ControlDocument] {
        [
            ControlDocument(path: "cartridge.xsd", bytes: PackageResources.cartridge_xsd),
            ControlDocument(path: "cartridge_link.xsd", bytes: PackageResources.cartridge_link_xsd),
            ControlDocument(path: "cartridge_lom.xsd", bytes: PackageResources.cartridge_lom_xsd),
            ControlDocument(path: "cartridge_types.xsd", bytes: PackageResources.cartridge_types_xsd),
            manifest, webLink, metadata,
            ControlDocument(path: "imsbasiclti_v1p0p1.xsd", bytes: PackageResources.imsbasiclti_v1p0p1_xsd),
            toolLink,
            ControlDocument(path: "imslticp_v1p0.xsd", bytes: PackageResources.imslticp_v1p0_xsd),
        ]
    }

    static let commonCartridge11 = commonCartridge(
        manifest: ControlDocument(
            path: "ccv1p1_imscp_v1p2_v1p0.xsd", bytes: PackageResources.ccv1p1_imscp_v1p2_v1p0_xsd),
        metadata: ControlDocument(
            path: "ccv1p1_lommanifest_v1p0.xsd", bytes: PackageResources.ccv1p1_lommanifest_v1p0_xsd),
        webLink: ControlDocument(path: "ccv1p1_imswl_v1p1.xsd", bytes: PackageResources.ccv1p1_imswl_v1p1_xsd),
        toolLink: basicLTI10)

    static let thinCommonCartridge = commonCartridge(
        manifest: ControlDocument(
            path: "ccv1p2_imscp_v1p2_v1p0.xsd", bytes: PackageResources.ccv1p2_imscp_v1p2_v1p0_xsd),
        metadata: ControlDocument(
            path: "ccv1p2_lommanifest_v1p0.xsd", bytes: PackageResources.ccv1p2_lommanifest_v1p0_xsd),
        webLink: ControlDocument(path: "ccv1p2_imswl_v1p2.xsd", bytes: PackageResources.ccv1p2_imswl_v1p2_xsd),
        toolLink: basicLTI10)

    static let commonCartridge13 = commonCartridge(
        manifest: ControlDocument(
            path: "ccv1p3_imscp_v1p2_v1p0.xsd", bytes: PackageResources.ccv1p3_imscp_v1p2_v1p0_xsd),
        metadata: ControlDocument(
            path: "ccv1p3_lommanifest_v1p0.xsd", bytes: PackageResources.ccv1p3_lommanifest_v1p0_xsd),
        webLink: ControlDocument(path: "ccv1p3_imswl_v1p3.xsd", bytes: PackageResources.ccv1p3_imswl_v1p3_xsd),
        toolLink: ControlDocument(path: "imslticc_v1p3.xsd", bytes: PackageResources.imslticc_v1p3_xsd))

    private static let basicLTI10 = ControlDocument(
        path: "imslticc_v1p0p1.xsd", bytes: PackageResources.imslticc_v1p0p1_xsd)
}
