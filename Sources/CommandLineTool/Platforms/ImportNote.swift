import Conformance
import Diagnostics
import Interchange

/// The note for the administrator that stands beside the packages of a format, in French and then in English.
struct ImportNote {
    let platform: LearningPlatform
    let format: FormatDescriptor

    static let fileName = "import.md"

    /// The note as a file of the format's folder.
    var artifact: Artifact {
        Artifact(path: "\(format.name)/\(Self.fileName)", text: text)
    }

    var text: String {
        InterfaceLanguage.allCases.map(text).joined(separator: "\n")
    }

    private func text(_ language: InterfaceLanguage) -> String {
        func word(_ french: String, _ english: String) -> String { language == .french ? french : english }
        let name = platform.name[language]
        let title = word("Importer ces paquets dans \(name)", "Importing these packages into \(name)")
        guard let guide = ImportGuide.guide(for: platform, format: format.name) else {
            return "# \(title)\n\n"
                + word(
                    "\(format.title) n’est pas un format choisi pour \(name) : suivez la documentation de la plateforme.\n",
                    "\(format.title) is not a format chosen for \(name): follow the platform’s documentation.\n")
        }
        let steps = guide.steps.enumerated().map { "\($0 + 1). \($1[language])\n" }.joined()
        return """
            # \(title)

            \(format.title).

            \(steps)
            \(word("**Achèvement** : ", "**Completion**: "))\(guide.completion[language])

            \(word("**Note** : ", "**Grade**: "))\(guide.grading[language])

            """
    }
}
