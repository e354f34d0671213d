import Diagnostics

/// The document is a `courseStructure` in cmi5's namespace (cmi5 section 14).
struct CourseStructureNamespace: ConformanceRule {
    let id = "manifest-namespace"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "ouvrez le document par <courseStructure xmlns=\"\(namespace)\">",
        en: "open the document with <courseStructure xmlns=\"\(namespace)\">")

    private static let namespace = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"

    func findings(in package: CourseStructurePackage) -> [Finding] {
        guard package.root.name != "courseStructure" || package.root.namespace != Self.namespace else { return [] }
        return [
            Finding(
                line: package.root.line,
                fr: "l'élément racine n'est pas « courseStructure » dans l'espace de noms \(Self.namespace)",
                en: "the root element is not “courseStructure” in the namespace \(Self.namespace)")
        ]
    }
}
