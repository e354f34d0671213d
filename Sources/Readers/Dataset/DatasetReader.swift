public import CourseCatalogue
public import Diagnostics
public import Interchange

/// Reads a dataset that this tool wrote, or one by the same schema: a folder with `datapackage.json`, a `modules.json` or a
/// `modules.csv`.
///
/// Columns that aren't known are passed over, since a later version of the schema can add some. What a table can't hold
/// isn't there: bodies, videos, pictures, and where each fact was read. What changed from export to export isn't read: it
/// is the journal's to tell. In CSV, a list known to be empty is like an unknown one, but for the prerequisites.
public struct DatasetReader: CatalogueReader {
    /// The table to read, by its path in the source; nil for the best of a folder's.
    public var file: String?
    /// The language of modules that don't say their own, as a BCP 47 tag.
    public var defaultLanguage: String

    /// A reader.
    public init(file: String? = nil, defaultLanguage: String = "fr") {
        self.file = file
        self.defaultLanguage = defaultLanguage
    }

    /// The tables of modules, the one that says most first.
    private static let tables = ["modules.json", "modules.csv"]

    /// Whether a source is a dataset: its descriptor and a table of modules stand at its root.
    public static func isDataset(_ source: SourceTree) -> Bool {
        has("datapackage.json", source) && tables.contains { has($0, source) }
    }

    /// Whether a file of a source is a table of modules, by its name, and for JSON by its content.
    public static func isTable(_ file: String, in source: SourceTree) -> Bool {
        if file.lowercased().hasSuffix(".csv") { return true }
        guard file == tables[0], let start = try? source.read(file, first: 200) else { return false }
        // The dataset's writer begins with that table; no catalogue file has the key with its columns.
        return String(decoding: start, as: UTF8.self).firstMatch(
            of: /\A\s*\{\s*"modules"\s*:\s*\[\s*(\{\s*"identifiant"|\])/)
            != nil
    }

    private static func has(_ file: String, _ source: SourceTree) -> Bool {
        (try? source.byteCount(of: file)) != nil
    }

    /// Reads the catalogue.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where the table can't be read or has no module.
    public func read(_ source: SourceTree, reporting diagnostics: inout DiagnosticCollector) throws -> Catalogue {
        try contents(of: source, reporting: &diagnostics).catalogue
    }

    /// Reads the catalogue; every identifier is the dataset's own.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where the table can't be read or has no module.
    public func contents(
        of source: SourceTree, reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) -> ReadContents {
        let file = file ?? Self.tables.first { Self.has($0, source) } ?? Self.tables[0]
        let tables = try DatasetTables(file, in: source, reporting: &diagnostics)
        var assembly = DatasetAssembly(
            tables, descriptor: try DatasetDescriptor(in: source), defaultLanguage: defaultLanguage)
        let catalogue = assembly.catalogue(reporting: &diagnostics)
        guard !catalogue.modules.isEmpty else { throw Self.empty(file) }
        let identifiers = catalogue.modules.map(\.identifier) + catalogue.courses.map(\.identifier)
        return ReadContents(catalogue: catalogue, givenIdentifiers: Set(identifiers))
    }

    private static func empty(_ file: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "no-module",
                BilingualText(fr: "« \(file) » n’a aucun module", en: "“\(file)” has no module"),
                at: SourceLocation(file: file),
                help: BilingualText(
                    fr: "donnez une table dont chaque ligne a au moins « identifiant » et « titre »",
                    en: "give a table of which each row has at least “identifiant” and “titre”")))
    }
}
