import CatalogueFile
import CourseCatalogue
import Diagnostics
import EleventyReader
import Foundation
import Interchange

/// What the user names as the source, and the reader for it: the one place that chooses between readers.
struct CatalogueSource {
    /// The folder with the source.
    let folder: String
    /// The same, to read from.
    let tree: SourceTree
    /// The catalogue file in it; nil for a site.
    private let file: String?

    /// Finds out what a path leads to: a catalogue file, a folder with one at its top, or else a site.
    ///
    /// - Throws: ``FatalDiagnostic`` where it leads to nothing that can be read, or to several catalogues.
    init(at path: String) throws(FatalDiagnostic) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
            let slash = path.lastIndex(of: "/")
            let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
            guard ["json", "yaml", "yml"].contains(name.split(separator: ".").last?.lowercased()) else {
                throw Self.noCatalogue(path)
            }
            folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
            file = name
            tree = try SourceTree(at: folder)
        } else {
            folder = path
            tree = try SourceTree(at: path)
            let files = CatalogueFileReader.files(in: tree)
            guard files.count <= 1 else { throw Self.severalCatalogues(files, path) }
            file = files.first
        }
    }

    /// The catalogue as its source has it.
    func read(
        _ configuration: Configuration, reporting diagnostics: inout DiagnosticCollector
    ) throws -> CatalogueFileContents {
        guard let file else {
            let reader = EleventyReader(options: configuration.reader)
            return CatalogueFileContents(
                catalogue: try reader.read(tree, reporting: &diagnostics), givenIdentifiers: [])
        }
        let reader = CatalogueFileReader(file: file, defaultLanguage: configuration.language?.value ?? "fr")
        return try reader.contents(of: tree, reporting: &diagnostics)
    }

    private static func noCatalogue(_ path: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "not-a-source",
                BilingualText(
                    fr: "« \(path) » n’est ni un dossier ni un fichier de catalogue",
                    en: "“\(path)” is neither a folder nor a catalogue file"),
                help: BilingualText(
                    fr: "donnez le dossier d’un site, ou un catalogue en .yml, .yaml ou .json",
                    en: "give a site’s folder, or a catalogue in .yml, .yaml or .json")))
    }

    private static func severalCatalogues(_ files: [String], _ path: String) -> FatalDiagnostic {
        let (french, english) = (files.joined(separator: " et "), files.joined(separator: " and "))
        return FatalDiagnostic(
            Diagnostic(
                .error, "several-catalogues",
                BilingualText(fr: "« \(path) » contient \(french)", en: "“\(path)” holds \(english)"),
                help: BilingualText(
                    fr: "donnez celui des fichiers qui fait foi : \(path)/\(files[0])",
                    en: "give the file that counts: \(path)/\(files[0])")))
    }
}
