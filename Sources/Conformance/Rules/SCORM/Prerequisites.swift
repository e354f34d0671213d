import Diagnostics

/// A prerequisite has the type `aicc_script` (SCORM 1.2 CAM §2.3.4.5): Moodle drops any other.
struct Prerequisites: ConformanceRule {
    let id = "dropped-prerequisites"
    let severity = Severity.warning
    let platforms = ConcernedPlatforms.moodle
    let help = BilingualText(
        fr: "ajoutez type=\"aicc_script\" à l'élément", en: "add type=\"aicc_script\" to the element")

    func findings(in package: ContentPackage) -> [Finding] {
        guard package.format == .scorm12 else { return [] }
        return package.manifest.organizations.flatMap(\.items).flatMap { $0.node.elements("prerequisites") }
            .filter { $0["type"] != "aicc_script" }
            .map {
                Finding(
                    line: $0.line, fr: "Moodle ignore ce prérequis, qui n'est pas de type « aicc_script »",
                    en: "Moodle drops this prerequisite, which isn't of the type “aicc_script”")
            }
    }
}
