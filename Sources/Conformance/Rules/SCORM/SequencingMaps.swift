import Diagnostics
import XML

/// No objective is mapped to a shared one (`imsss:mapInfo`): on PHP 8 Moodle's import dies of it.
struct SequencingMaps: ConformanceRule {
    let id = "objective-map"
    let platforms = ConcernedPlatforms.moodle
    let help = BilingualText(
        fr: "retirez les éléments « imsss:mapInfo »", en: "take the elements “imsss:mapInfo” out")

    func findings(in package: ContentPackage) -> [Finding] {
        guard case .scorm2004 = package.format else { return [] }
        return package.manifest.root.descendants("mapInfo").map {
            Finding(
                line: $0.line, fr: "« imsss:mapInfo » fait échouer l'import",
                en: "“imsss:mapInfo” makes the import fail")
        }
    }
}

extension XMLNode {
    /// The elements of this name inside this one, however deep.
    func descendants(_ name: String) -> [XMLNode] {
        elements.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(name) }
    }
}
