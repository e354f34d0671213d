import Diagnostics
import Export
import Foundation
import Interchange

/// Where `parcours init` writes: the configuration of a source, and the schema beside it.
struct ConfigurationFiles {
    /// The source as the user named it.
    let source: String
    /// The folder of the source: itself, or the one that it is in.
    let folder: String

    private var configuration: String { path(of: ConfigurationFile.name) }
    private var schema: String { path(of: ConfigurationSchema.fileName) }

    private func path(of name: String) -> String { folder == "." ? name : folder + "/" + name }

    /// Makes sure that nobody's work is written over.
    ///
    /// - Throws: ``FatalDiagnostic`` where a configuration is there, or a schema that is not this version's.
    func refuseToReplace() throws(FatalDiagnostic) {
        if FileManager.default.fileExists(atPath: configuration) { throw Self.taken(configuration, folder) }
        if let there = FileManager.default.contents(atPath: schema), [UInt8](there) != ConfigurationSchema.bytes {
            throw Self.taken(schema, folder)
        }
    }

    /// Makes sure that nothing is written elsewhere: of a site that comes from others, either may be a link that leads out.
    ///
    /// - Throws: ``FatalDiagnostic`` where one is.
    func refuseToLeave() throws(FatalDiagnostic) {
        let tree = try SourceTree(at: folder)
        for (name, path) in [(ConfigurationFile.name, configuration), (ConfigurationSchema.fileName, schema)] {
            try tree.refuseLinkOut(at: name, shownAs: path)
        }
    }

    /// Writes both, each whole or not at all.
    func write(_ draft: ConfigurationDraft) throws(FatalDiagnostic) {
        try replaceFile(at: schema, with: ConfigurationSchema.bytes)
        try replaceFile(at: configuration, with: Array(draft.text.utf8))
    }

    /// What was written, and what to do now.
    var nextSteps: BilingualText {
        BilingualText(
            fr: """
                Écrits : \(configuration), à relire et à compléter ; \(schema), pour que votre éditeur le complète.
                Et maintenant : \(exportCommand)
                Les paquets, le jeu de données et les flux seront dans « export » ; ouvrez export/index.html.
                """,
            en: """
                Written: \(configuration), to read and complete; \(schema), so that your editor completes it.
                What next: \(exportCommand)
                The packages, the dataset and the feeds will be in “export”; open export/index.html.
                """)
    }

    /// In a folder an export needs nothing; a source that is a file is named.
    private var exportCommand: String {
        if source != folder { return "parcours export " + ShellWord.of(source) }
        return folder == "." ? "parcours export" : "cd \(ShellWord.of(folder)) && parcours export"
    }

    private static func taken(_ path: String, _ folder: String) -> FatalDiagnostic {
        let command = SiteSurvey.command("export", on: folder)
        return FatalDiagnostic(
            Diagnostic(
                .error, "already-configured",
                BilingualText(
                    fr: "« \(path) » existe déjà : il reste comme il est",
                    en: "“\(path)” is there already: it is left as it is"),
                help: BilingualText(
                    fr: "« \(command) » s’en sert ; --force l’écrit de nouveau",
                    en: "“\(command)” uses it; --force writes it anew")))
    }
}
