import Diagnostics
import XML

/// The manifest's elements are in IMS Content Packaging's namespace without a prefix, those of other vocabularies under
/// their usual one: Moodle matches the prefixes and not the namespaces.
struct ManifestNamespaces: ConformanceRule {
    let id = "manifest-namespace"
    let profile: ManifestProfile

    var help: BilingualText {
        let prefixes = profile.vocabularies.compactMap(\.prefix)
        guard !prefixes.isEmpty else {
            return BilingualText(
                fr: "écrivez les éléments IMS sans préfixe", en: "write IMS's elements without a prefix")
        }
        return BilingualText(
            fr:
                "écrivez les éléments IMS sans préfixe et les autres avec le leur : \(prefixes.joined(separator: ", "))",
            en: "write IMS's elements without a prefix and the others with theirs: \(prefixes.joined(separator: ", "))")
    }

    private var contentPackaging: String { profile.vocabularies.first?.namespace ?? "" }

    func findings(in package: SCORMPackage) -> [Finding] {
        let root = package.manifest.root
        guard root.name == "manifest", root.namespace == contentPackaging else {
            return [
                Finding(
                    line: root.line,
                    fr: "l'élément racine n'est pas « manifest » dans l'espace de noms \(contentPackaging)",
                    en: "the root element is not “manifest” in the namespace \(contentPackaging)")
            ]
        }
        return findings(under: root)
    }

    private func findings(under node: XMLNode) -> [Finding] {
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
        return findings + node.elements.flatMap(findings(under:))
    }

    /// The name as written where its prefix is wrong.
    private func wrongPrefix(_ name: String, _ prefix: String?, _ namespace: String?) -> String? {
        let known = profile.vocabularies.first { $0.namespace == namespace }
        let isTaken = profile.vocabularies.contains { $0.prefix != nil && $0.prefix == prefix }
        guard known.map({ $0.prefix != prefix }) ?? isTaken else { return nil }
        return (prefix.map { $0 + ":" } ?? "") + name
    }
}
