import CatalogueFile
import CourseCatalogue
import DatasetReader
import Diagnostics
import EleventyReader
import Foundation
import Interchange
import PackageReader

/// What the user names as the source, and the reader for it: the one place that chooses between readers.
struct CatalogueSource {
    /// What a source can be.
    private enum Kind {
        case site
        /// A catalogue file, by its path in the source.
        case file(String)
        case package
        /// A dataset, by the path of its table of modules in the source, or nil for a folder.
        case dataset(String?)
    }

    /// The folder with the source.
    let folder: String
    /// The source, to read from.
    private(set) var tree: SourceTree
    private let kind: Kind
    /// The package, where the source is one in a zip.
    private var archive: PackageArchive?

    /// Whether it is read page by page.
    var isSite: Bool {
        if case .site = kind { true } else { false }
    }

    private static let packageExtensions: Set = ["zip", "imscc", "pif"]
    private static let catalogueExtensions: Set = ["json", "yaml", "yml"]

    /// Finds out what a path leads to: a package, a dataset, a catalogue file, a folder with one of them at its top, or
    /// else a site.
    ///
    /// - Throws: ``FatalDiagnostic`` where it leads to nothing that can be read, or to several catalogues.
    init(at path: String) throws(FatalDiagnostic) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
            try self.init(file: path)
        } else {
            try self.init(folder: path)
        }
    }

    private init(file path: String) throws(FatalDiagnostic) {
        let slash = path.lastIndex(of: "/")
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        let ending = name.split(separator: ".").last?.lowercased() ?? ""
        folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        if Self.packageExtensions.contains(ending) {
            let archive = try PackageArchive(at: path)
            tree = SourceTree(named: path, holding: archive)
            self.archive = archive
            kind = .package
        } else {
            guard ending == "csv" || Self.catalogueExtensions.contains(ending) else { throw Self.noCatalogue(path) }
            tree = try SourceTree(at: folder)
            kind = DatasetReader.isTable(name, in: tree) ? .dataset(name) : .file(name)
        }
    }

    private init(folder path: String) throws(FatalDiagnostic) {
        folder = path
        tree = try SourceTree(at: path)
        let files = CatalogueFileReader.files(in: tree)
        guard files.count <= 1 else { throw Self.severalCatalogues(files, path) }
        if let file = files.first {
            kind = .file(file)
        } else if DatasetReader.isDataset(tree) {
            kind = .dataset(nil)
        } else {
            kind = PackageReader.isPackage(tree) ? .package : .site
        }
    }

    /// Bounds what is read.
    ///
    /// - Throws: ``FatalDiagnostic`` where the source is a package beyond the limits.
    mutating func take(_ limits: InputLimits) throws(FatalDiagnostic) {
        tree.limits = limits
        try archive?.check(limits, named: tree.name)
    }

    /// The catalogue as its source has it.
    ///
    /// - Parameter cache: where the pages of a site are kept; nil to keep them as long as the catalogue alone.
    func read(
        _ configuration: Configuration, keepingIn cache: RecordCache? = nil,
        reporting diagnostics: inout DiagnosticCollector
    ) throws -> ReadContents {
        let language = configuration.language?.value ?? "fr", hosts = configuration.reader.framedHosts
        switch kind {
        case .site:
            var reader = EleventyReader(options: configuration.reader)
            reader.cache = cache
            return ReadContents(catalogue: try reader.read(tree, reporting: &diagnostics), givenIdentifiers: [])
        case .file(let file):
            let reader = CatalogueFileReader(file: file, defaultLanguage: language, framedHosts: hosts)
            return try reader.contents(of: tree, reporting: &diagnostics)
        case .dataset(let file):
            let reader = DatasetReader(file: file, defaultLanguage: language)
            return try reader.contents(of: tree, reporting: &diagnostics)
        case .package:
            return try PackageReader(defaultLanguage: language, framedHosts: hosts).contents(
                of: tree, reporting: &diagnostics)
        }
    }

    private static func noCatalogue(_ path: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "not-a-source",
                BilingualText(
                    fr: "« \(path) » n’est ni un dossier, ni un fichier de catalogue, ni une table, ni un paquet",
                    en: "“\(path)” is neither a folder, nor a catalogue file, nor a table, nor a package"),
                help: BilingualText(
                    fr:
                        "donnez le dossier d’un site, un catalogue en .yml, .yaml ou .json, une table en .csv, ou un paquet en .zip "
                        + "ou .imscc",
                    en:
                        "give a site’s folder, a catalogue in .yml, .yaml or .json, a table in .csv, or a package in .zip "
                        + "or .imscc")))
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
