import Diagnostics

/// The course has at least one assignable unit, and each has an address to launch (cmi5 §13.1.4).
struct AssignableUnits: ConformanceRule {
    let id = "missing-launch"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "donnez à chaque <au> un <url>", en: "give each <au> a <url>")

    func findings(in package: CourseStructurePackage) -> [Finding] {
        let units = package.root.descendants("au")
        guard !units.isEmpty else {
            return [
                Finding(
                    line: package.root.line, fr: "le cours n'a rien à ouvrir", en: "the course has nothing to launch")
            ]
        }
        return units.filter { ($0.first("url")?.text.trimmed ?? "").isEmpty }.map {
            Finding(line: $0.line, fr: "une unité n'a pas d'adresse", en: "a unit has no address")
        }
    }
}
