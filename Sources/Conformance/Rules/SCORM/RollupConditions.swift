import Diagnostics

/// Every rollup rule has its conditions (IMS Simple Sequencing, `rollupRule`): without them Moodle's import fails.
struct RollupConditions: ConformanceRule {
    let id = "rollup-without-conditions"
    let platforms = ConcernedPlatforms.moodle
    let help = BilingualText(
        fr: "ajoutez « imsss:rollupConditions » à la règle", en: "add “imsss:rollupConditions” to the rule")

    func findings(in package: ContentPackage) -> [Finding] {
        guard case .scorm2004 = package.format else { return [] }
        return package.manifest.root.descendants("rollupRule").filter { $0.first("rollupConditions") == nil }.map {
            Finding(line: $0.line, fr: "la règle n'a pas de condition", en: "the rule has no condition")
        }
    }
}
