import Diagnostics

/// A unit's mastery score is a number from 0 to 1 (cmi5 section 13.1.4).
struct MasteryScores: ConformanceRule {
    let id = "mastery-score"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(fr: "écrivez par exemple 0.8", en: "write for example 0.8")

    func findings(in package: CourseStructurePackage) -> [Finding] {
        package.units.compactMap { unit in
            guard let written = unit["masteryScore"] else { return nil }
            if let score = Double(written), (0...1).contains(score) { return nil }
            return Finding(
                line: unit.line, fr: "« \(written) » n'est pas un score de 0 à 1",
                en: "“\(written)” is not a score from 0 to 1")
        }
    }
}
