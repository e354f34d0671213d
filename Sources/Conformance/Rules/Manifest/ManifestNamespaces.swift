import Diagnostics
import XML

/// The manifest's elements are in the namespaces of their format, under the prefixes that Moodle reads: none for IMS,
/// ADL's own for ADL's. Moodle matches the prefixes and not the namespaces.
struct ManifestNamespaces: ConformanceRule {
    let id = "manifest-namespace"
    let platforms = ConcernedPlatforms.moodle
    let help = BilingualText(
        fr: "écrivez les éléments IMS sans préfixe et ceux d'ADL avec le préfixe « adlcp »",
        en: "write IMS's elements without a prefix and ADL's with the prefix “adlcp”")

    static let contentPackaging112 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    static let contentPackaging114 = "http://www.imsglobal.org/xsd/imscp_v1p1"
    static let adl12 = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
    static let sequencing = "http://www.imsglobal.org/xsd/imsss"

    /// A namespace with the prefix that Moodle reads for it, nil for none.
    private typealias Prefix = (namespace: String, prefix: String?)

    private static let prefixes12: [Prefix] = [(adl12, "adlcp")]
    private static let prefixes2004: [Prefix] = [
        ("http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp"), ("http://www.adlnet.org/xsd/adlseq_v1p3", "adlseq"),
        ("http://www.adlnet.org/xsd/adlnav_v1p3", "adlnav"), (sequencing, "imsss"),
    ]

    func findings(in package: ContentPackage) -> [Finding] {
        let root = package.manifest.root
        guard let format = package.format, root.name == "manifest" else {
            return [
                Finding(
                    line: root.line, fr: "l'élément racine n'est pas « manifest » dans un espace de noms connu",
                    en: "the root element is not “manifest” in a known namespace")
            ]
        }
        let wanted = Self.contentPackaging(of: format, root)
        guard root.namespace == wanted else {
            return [
                Finding(
                    line: root.line, fr: "l'élément racine n'est pas « manifest » dans l'espace de noms \(wanted)",
                    en: "the root element is not “manifest” in the namespace \(wanted)")
            ]
        }
        // Most elements are in the first.
        let own: [Prefix] = [(wanted, nil)]
        switch format {
        case .scorm12: return Self.findings(under: root, package.uses, own + Self.prefixes12)
        case .scorm2004: return Self.findings(under: root, package.uses, own + Self.prefixes2004)
        default: return Self.findings(under: root, package.uses, own)
        }
    }

    /// The namespace of the root element.
    private static func contentPackaging(of format: PackageFormat, _ root: XMLNode) -> String {
        switch format {
        case .scorm12: contentPackaging112
        case .scorm2004: contentPackaging114
        default: root.namespace ?? ""
        }
    }

    private static func findings(
        under root: XMLNode, _ uses: XMLPrefixUses, _ prefixes: [Prefix]
    ) -> [Finding] {
        // Where every prefix is right, no element has to be looked at.
        let isRight = { (use: XMLPrefixUses.Use) in wrongPrefix("", use.prefix, use.namespace, prefixes) == nil }
        if uses.areWhole, uses.elements.allSatisfy(isRight), uses.attributes.allSatisfy(isRight) { return [] }
        var findings: [Finding] = []
        root.visit { node in
            add(node, prefixes, to: &findings)
            return true
        }
        return findings
    }

    private static func add(_ node: XMLNode, _ prefixes: [Prefix], to findings: inout [Finding]) {
        if let written = wrongPrefix(node.name, node.prefix, node.namespace, prefixes) {
            findings.append(
                Finding(
                    line: node.line, fr: "l'élément « \(written) » n'a pas le préfixe que lit Moodle",
                    en: "the element “\(written)” hasn't the prefix that Moodle reads"))
        }
        for attribute in node.attributes {
            guard let written = wrongPrefix(attribute.name, attribute.prefix, attribute.namespace, prefixes) else {
                continue
            }
            findings.append(
                Finding(
                    line: node.line, fr: "l'attribut « \(written) » n'a pas le préfixe que lit Moodle",
                    en: "the attribute “\(written)” hasn't the prefix that Moodle reads"))
        }
    }

    /// The name as written where its prefix is wrong.
    private static func wrongPrefix(
        _ name: String, _ prefix: String?, _ namespace: String?, _ prefixes: [Prefix]
    ) -> String? {
        let isWrong: Bool
        if let namespace, let wanted = prefixes.first(where: { $0.namespace == namespace }) {
            isWrong = prefix != wanted.prefix
        } else {
            isWrong = prefix.map { prefix in prefixes.contains { $0.prefix == prefix } } ?? false
        }
        return isWrong ? (prefix.map { $0 + ":" } ?? "") + name : nil
    }
}
