import Diagnostics
import XML

/// ADL's elements are no longer than SCORM 1.2's schema allows: 255 characters for `datafromlms`, 200 for
/// `prerequisites` (CAM §2.3.4.5).
struct FieldLengths: ConformanceRule {
    let id = "field-too-long"
    let platforms = ConcernedPlatforms.strict
    let help = BilingualText(fr: "raccourcissez le texte", en: "shorten the text")

    private static let limits = [("datafromlms", 255), ("prerequisites", 200)]

    func findings(in package: ContentPackage) -> [Finding] {
        guard package.format == .scorm12 else { return [] }
        return package.manifest.organizations.flatMap(\.items).flatMap { item in
            Self.limits.flatMap { name, limit in item.node.elements(name).compactMap { Self.finding($0, limit) } }
        }
    }

    private static func finding(_ node: XMLNode, _ limit: Int) -> Finding? {
        let length = node.text.unicodeScalars.count
        guard length > limit else { return nil }
        return Finding(
            line: node.line, fr: "« \(node.name) » a \(length) caractères, plus que \(limit)",
            en: "“\(node.name)” has \(length) characters, more than \(limit)")
    }
}
