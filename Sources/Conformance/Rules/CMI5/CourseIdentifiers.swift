import Diagnostics

/// The course, its blocks and its units have an absolute IRI each, no two the same (cmi5 §13.1): learners' records hang on
/// them.
struct CourseIdentifiers: ConformanceRule {
    let id = "course-identifier"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "donnez à chaque élément un « id » comme https://exemple.fr/modules/1",
        en: "give each element an “id” such as https://example.org/modules/1")

    func findings(in package: CourseStructurePackage) -> [Finding] {
        var lines: [String: Int] = [:]
        let nodes = ["course", "block", "au"].flatMap { package.root.descendants($0) }.sorted { $0.line < $1.line }
        return nodes.compactMap { node in
            let identifier = node["id"] ?? ""
            guard identifier.contains(/^[A-Za-z][A-Za-z0-9+.\-]*:\S/) else {
                return Finding(
                    line: node.line, fr: "« \(identifier) » n'est pas une adresse absolue",
                    en: "“\(identifier)” is not an absolute IRI")
            }
            guard let line = lines.updateValue(node.line, forKey: identifier) else { return nil }
            return Finding(
                line: node.line, fr: "« \(identifier) » est déjà pris, ligne \(line)",
                en: "“\(identifier)” is already taken on line \(line)")
        }
    }
}
