import Diagnostics

/// There is a unit, and each unit has the address that it is launched at.
struct UnitLaunch: ConformanceRule {
    let id = "missing-launch"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "donnez au moins un <au>, et à chacun un <url>", en: "give at least one <au>, and to each a <url>")

    func findings(in package: CourseStructurePackage) -> [Finding] {
        guard !package.units.isEmpty else {
            return [
                Finding(
                    line: package.root.line, fr: "le cours n'a rien à ouvrir", en: "the course has nothing to open")
            ]
        }
        return package.units.filter { $0.first("url")?.text.allSatisfy(\.isWhitespace) ?? true }.map { unit in
            Finding(
                line: unit.line, fr: "« \(unit.activityName) » n'a pas d'adresse",
                en: "“\(unit.activityName)” has no address")
        }
    }
}
