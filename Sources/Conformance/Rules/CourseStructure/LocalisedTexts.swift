import Diagnostics

/// The course and each unit and block has a title and a description, in one language at least (cmi5 section 13.1).
struct LocalisedTexts: ConformanceRule {
    let id = "unusable-title"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "écrivez un <langstring> qui ne soit pas vide", en: "write a <langstring> that isn't empty")

    func findings(in package: CourseStructurePackage) -> [Finding] {
        package.identified.flatMap { node in
            ["title", "description"].compactMap { name in
                let texts = node.first(name)?.elements("langstring") ?? []
                guard !texts.contains(where: { !$0.text.allSatisfy(\.isWhitespace) }) else { return nil }
                return Finding(
                    line: node.first(name)?.line ?? node.line,
                    fr: "« \(node.activityName) » n'a rien dans l'élément « \(name) »",
                    en: "“\(node.activityName)” has nothing in its element “\(name)”")
            }
        }
    }
}
