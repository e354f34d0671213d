import Diagnostics
import XML

/// The manifest's elements are in IMS Content Packaging's namespace without a prefix, those of ADL under `adlcp`: Moodle
/// matches the prefixes and not the namespaces.
struct ManifestNamespaces: ConformanceRule {
    let id = "manifest-namespace"
    let help = BilingualText(
        fr: "écrivez les éléments IMS sans préfixe et ceux d'ADL avec le préfixe « adlcp »",
        en: "write IMS's elements without a prefix and ADL's with the prefix “adlcp”")

    static let contentPackaging = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    static let adl = "http://www.adlnet.org/xsd/adlcp_rootv1p2"

    func findings(in package: SCORMPackage) -> [Finding] {
        let root = package.manifest.root
        guard root.name == "manifest", root.namespace == Self.contentPackaging else {
            return [
                Finding(
                    line: root.line,
                    fr: "l'élément racine n'est pas « manifest » dans l'espace de noms \(Self.contentPackaging)",
                    en: "the root element is not “manifest” in the namespace \(Self.contentPackaging)")
            ]
        }
        return Self.findings(under: root)
    }

    private static func findings(under node: XMLNode) -> [Finding] {
        var findings: [Finding] = []
        if let written = wrongPrefix(node.name, node.prefix, node.namespace) {
            findings.append(
                Finding(
                    line: node.line, fr: "l'élément « \(written) » n'a pas le préfixe que lit Moodle",
                    en: "the element “\(written)” hasn't the prefix that Moodle reads"))
        }
        for attribute in node.attributes {
            guard let written = wrongPrefix(attribute.name, attribute.prefix, attribute.namespace) else { continue }
            findings.append(
                Finding(
                    line: node.line, fr: "l'attribut « \(written) » n'a pas le préfixe que lit Moodle",
                    en: "the attribute “\(written)” hasn't the prefix that Moodle reads"))
        }
        return findings + node.elements.flatMap(Self.findings(under:))
    }

    /// The name as written where its prefix is wrong.
    private static func wrongPrefix(_ name: String, _ prefix: String?, _ namespace: String?) -> String? {
        let isWrong =
            switch namespace {
            case contentPackaging: prefix != nil
            case adl: prefix != "adlcp"
            default: prefix == "adlcp"
            }
        return isWrong ? (prefix.map { $0 + ":" } ?? "") + name : nil
    }
}
