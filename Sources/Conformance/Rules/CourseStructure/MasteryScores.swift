import Diagnostics

/// A unit's mastery score is a decimal number from 0 to 1 (cmi5 section 13.1.4): neither `8e-1` nor `0x1p-1`.
struct MasteryScores: ConformanceRule {
    let id = "mastery-score"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(fr: "écrivez par exemple 0.8", en: "write for example 0.8")

    func findings(in package: CourseStructurePackage) -> [Finding] {
        package.units.compactMap { unit in
            guard let written = unit["masteryScore"] else { return nil }
            if Self.isDecimal(written.trimmed), let score = Double(written.trimmed), (0...1).contains(score) {
                return nil
            }
            return Finding(
                line: unit.line, fr: "« \(written) » n'est pas un score de 0 à 1",
                en: "“\(written)” is not a score from 0 to 1")
        }
    }

    /// Whether a text is made as decimals are (XML Schema Part 2, section 3.2.3), which numbers in Swift needn't be.
    private static func isDecimal(_ text: String) -> Bool { text.utf8.allSatisfy("+-.0123456789".utf8.contains) }
}
