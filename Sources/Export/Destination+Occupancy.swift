import Diagnostics
import Foundation

extension Destination {
    /// Files that systems leave in folders by themselves; they are nobody's work.
    private static let systemFiles: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini"]

    /// Makes sure that nothing is lost when the folder is replaced: it is absent, empty, or holds what an export wrote
    /// and nothing else.
    ///
    /// - Throws: ``FatalDiagnostic`` where it holds something else, which it names.
    func refuseForeignFiles() throws(FatalDiagnostic) {
        let found: [String]
        do {
            guard DiskEntry.at(path) == .folder else { return }
            found = try FileManager.default.subpathsOfDirectory(atPath: path)
        } catch {
            throw SystemFault(code: EACCES).fatal(writing: name)
        }
        let own = ExportManifest(inFolder: path)?.pathsWithFolders ?? []
        let foreign = found.filter { path in
            !own.contains(path) && !Self.systemFiles.contains(path.split(separator: "/").last.map(String.init) ?? "")
        }
        guard let first = foreign.min(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) else { return }
        throw FatalDiagnostic(
            Diagnostic(
                .error, "destination-not-empty",
                BilingualText(
                    fr: "« \(name) » contient « \(first) », qu'aucun export n'a écrit",
                    en: "“\(name)” holds “\(first)”, which no export wrote"),
                help: BilingualText(
                    fr:
                        "un export remplace tout le dossier : donnez-en un autre, ou retirez-en ce qui n'est pas de lui",
                    en: "an export replaces the whole folder: give another, or remove what isn't the export's")))
    }
}
