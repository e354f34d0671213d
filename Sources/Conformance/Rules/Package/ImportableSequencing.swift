import Diagnostics
import XML

/// No sequencing (IMS Simple Sequencing 1.0) on which Moodle's import stops: any `imsss:mapInfo`, a `rollupRule` without
/// `rollupConditions`.
struct ImportableSequencing: ConformanceRule {
    let id = "sequencing-not-importable"
    let help = BilingualText(
        fr: "retirez l'élément : Moodle n'importe pas le paquet",
        en: "take the element out: Moodle doesn't import the package")

    func findings(in package: SCORMPackage) -> [Finding] {
        Self.traps(under: package.manifest.root).map { node in
            Finding(
                line: node.line, fr: "l'élément « \(node.name) » arrête l'import de Moodle",
                en: "the element “\(node.name)” stops Moodle's import")
        }
    }

    private static func traps(under node: XMLNode) -> [XMLNode] {
        node.elements.flatMap { element in
            let isTrap =
                element.name == "mapInfo" || (element.name == "rollupRule" && element.first("rollupConditions") == nil)
            return (isTrap ? [element] : []) + traps(under: element)
        }
    }
}
