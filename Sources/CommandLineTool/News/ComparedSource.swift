import CourseCatalogue
import Diagnostics
import EleventyReader
import Foundation
import Interchange
import Releases

/// What `parcours diff` compares, by what a path leads to: a journal, an export, or a source of catalogues.
enum ComparedSource {
    /// What exports saw.
    case journal(Journal)
    /// The modules of an export, as its dataset has them.
    case export(Catalogue)
    /// A site or a catalogue file, still to be read.
    case site(String)

    /// Finds out what a path leads to.
    ///
    /// - Throws: ``FatalDiagnostic`` where it leads to nothing, or to an export that tells nothing of its modules.
    init(at path: String) throws(FatalDiagnostic) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw Self.missing(path) }
        guard isFolder.boolValue else {
            self = Self.isJournal(path) ? .journal(try Self.journal(path)) : .site(path)
            return
        }
        guard FileManager.default.fileExists(atPath: path + "/export.json") else {
            self = .site(path)
            return
        }
        if let journal = try Self.file(JournalFile.name, of: path) {
            self = .journal(try Self.journal(journal))
        } else if let modules = try Self.file("dataset/modules.json", of: path) {
            self = .export(try ExportedModules(at: modules).catalogue)
        } else {
            throw Self.silent(path)
        }
    }

    /// The path of a file of an export; nil where it has none.
    ///
    /// - Throws: ``FatalDiagnostic`` where it is no file, or a link that leads out of the export.
    private static func file(_ name: String, of export: String) throws(FatalDiagnostic) -> String? {
        let tree = try SourceTree(at: export), path = export + "/" + name
        do throws(SourceTree.Fault) {
            _ = try tree.byteCount(of: name)
            return path
        } catch {
            if error == .missing { return nil }
            throw FatalDiagnostic(error.diagnostic(for: path))
        }
    }

    /// A JSON file is a journal if it says so at its start; a catalogue file can be JSON too.
    private static func isJournal(_ path: String) -> Bool {
        guard path.hasSuffix(".json"), let file = FileHandle(forReadingAtPath: path) else { return false }
        let start = String(decoding: (try? file.read(upToCount: 200)) ?? Data(), as: UTF8.self)
        return start.contains("\"journal\"") || start.hasPrefix("<<<<<<<")
    }

    private static func journal(_ path: String) throws(FatalDiagnostic) -> Journal {
        try Journal(reading: try UserFile.text(at: path), file: path)
    }

    private static func missing(_ path: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "nothing-to-compare",
                BilingualText(fr: "« \(path) » n’existe pas", en: "there is no “\(path)”"),
                help: BilingualText(
                    fr: "donnez un export, un site, un catalogue ou un journal ; pour des révisions, ajoutez --site",
                    en: "give an export, a site, a catalogue or a journal; for revisions, add --site")))
    }

    private static func silent(_ path: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "nothing-to-compare",
                BilingualText(
                    fr: "l’export « \(path) » n’a ni journal ni jeu de données à comparer",
                    en: "the export “\(path)” has neither a journal nor a dataset to compare"),
                help: BilingualText(
                    fr: "exportez aussi le format dataset, ou comparez les journaux",
                    en: "export the format dataset too, or compare the journals")))
    }
}
