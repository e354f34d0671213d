package import XML

/// What a package is, as an importer would take it.
public enum PackageFormat: Hashable, Sendable {
    /// SCORM 1.2.
    case scorm12
    /// SCORM 2004, with what `schemaversion` says of its edition: `2004 4th Edition`, `CAM 1.3`…
    case scorm2004(edition: String)
    /// IMS Content Packaging without ADL's parts.
    case contentPackaging
    /// IMS Common Cartridge, with its version: `1.1`.
    case commonCartridge(version: String, isThin: Bool)
    /// cmi5.
    case cmi5
    /// AICC, by its course structure files.
    case aicc

    /// What people call it.
    public var title: String {
        switch self {
        case .scorm12: "SCORM 1.2"
        case .scorm2004(let edition): "SCORM 2004" + (Self.editions[edition].map { " " + $0 } ?? "")
        case .contentPackaging: "IMS Content Packaging"
        case .commonCartridge(let version, let isThin): "IMS \(isThin ? "Thin " : "")Common Cartridge \(version)"
        case .cmi5: "cmi5"
        case .aicc: "AICC"
        }
    }

    /// The name that an export gives the format; nil for those that none makes.
    public var name: String? {
        switch self {
        case .scorm12: "scorm-1.2"
        case .scorm2004("2004 3rd Edition"): "scorm-2004-3rd"
        case .scorm2004("2004 4th Edition"): "scorm-2004-4th"
        case .contentPackaging: "ims-cp"
        case .commonCartridge(_, isThin: true): "thin-common-cartridge"
        case .commonCartridge(let version, isThin: false): "common-cartridge-" + version
        case .cmi5: "cmi5"
        case .scorm2004, .aicc: nil
        }
    }

    /// What `schemaversion` may say in SCORM 2004, with the edition that it means.
    static let editions = [
        "2004 3rd Edition": "3rd Edition", "2004 4th Edition": "4th Edition", "CAM 1.3": "2nd Edition",
        "1.3": "1st Edition",
    ]

    var isSCORM: Bool {
        switch self {
        case .scorm12, .scorm2004: true
        default: false
        }
    }

    package var isCartridge: Bool { if case .commonCartridge = self { true } else { false } }

    /// Recognises the format by the root element of `imsmanifest.xml`; nil where it is none of these.
    ///
    /// - Parameters:
    ///   - root: the root.
    ///   - uses: the prefixes and namespaces in the manifest, where they are known.
    package init?(manifest root: XMLNode, _ uses: XMLPrefixUses? = nil) {
        let metadata = root.first("metadata")
        let schema = metadata?.first("schema")?.text.trimmed ?? ""
        let version = metadata?.first("schemaversion")?.text.trimmed ?? ""
        if let version = Self.cartridgeVersion(root.namespace ?? "") {
            self = .commonCartridge(version: version, isThin: schema.contains("Thin") || Self.holdsLinksAlone(root))
            return
        }
        let adl = Self.adlNamespaces(in: root, uses)
        let isFirst = root.namespace == ManifestNamespaces.contentPackaging112 || adl.contains(ManifestNamespaces.adl12)
        let isSCORM = !adl.isEmpty || schema == "ADL SCORM"
        guard isFirst || root.namespace == ManifestNamespaces.contentPackaging114 || isSCORM else { return nil }
        if isFirst {
            self = isSCORM ? .scorm12 : .contentPackaging
        } else {
            self = isSCORM ? .scorm2004(edition: version) : .contentPackaging
        }
    }

    /// `http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1` is version 1.1; `…/imscc/imscp_v1p1` is 1.0.
    private static func cartridgeVersion(_ namespace: String) -> String? {
        guard namespace.utf8.starts(with: "http://www.imsglobal.org/xsd/imscc".utf8) else { return nil }
        let versions = ["cc": "1.0", "ccv1p1": "1.1", "ccv1p2": "1.2", "ccv1p3": "1.3"]
        return versions.first { namespace == "http://www.imsglobal.org/xsd/ims\($0.key)/imscp_v1p1" }?.value
    }

    private static func holdsLinksAlone(_ root: XMLNode) -> Bool {
        let types = root.first("resources")?.elements("resource").map { $0["type"] ?? "" } ?? []
        return !types.isEmpty && types.allSatisfy { $0.hasPrefix("imswl_") || $0.hasPrefix("imsbasiclti_") }
    }

    /// What each of ADL's namespaces begins with.
    private static let adlPrefix = Array("http://www.adlnet.org/xsd/adl".utf8)

    /// ADL's namespaces that elements and attributes are in.
    private static func adlNamespaces(in root: XMLNode, _ uses: XMLPrefixUses?) -> Set<String> {
        var found: Set<String> = []
        func look(at namespace: String?) {
            guard var namespace else { return }
            let isADL = namespace.withUTF8 { $0.starts(with: adlPrefix) }
            if isADL || namespace == ManifestNamespaces.sequencing { found.insert(namespace) }
        }
        if let uses, uses.areWhole {
            for use in uses.elements { look(at: use.namespace) }
            for use in uses.attributes { look(at: use.namespace) }
            return found
        }
        root.visit { node in
            look(at: node.namespace)
            for attribute in node.attributes { look(at: attribute.namespace) }
            return true
        }
        return found
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmed: String {
        guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
        return String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
