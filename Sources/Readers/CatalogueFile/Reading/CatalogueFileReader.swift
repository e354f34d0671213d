public import CourseCatalogue
public import Diagnostics
import DocumentSections
public import EleventyReader
public import Interchange
import YAML

/// Reads a catalogue from a file of the tool's own form, in YAML or JSON, for teams without a site in Eleventy.
///
/// `schemas/catalogue.schema.json` describes the form.
public struct CatalogueFileReader: CatalogueReader {
    /// The file, by its path in the source.
    public var file: String
    /// The language of a catalogue that doesn't say its own, as a BCP 47 tag.
    public var defaultLanguage: String
    /// The hosts whose video players the content may frame.
    public var framedHosts: FramedHosts

    /// A reader of one file.
    public init(file: String, defaultLanguage: String = "fr", framedHosts: FramedHosts = .usual) {
        self.file = file
        self.defaultLanguage = defaultLanguage
        self.framedHosts = framedHosts
    }

    /// The catalogue files at the top of a source, by their names.
    public static func files(in source: SourceTree) -> [String] {
        CatalogueFileForm.fileNames.filter { (try? source.byteCount(of: $0)) != nil }
    }

    /// Reads the catalogue.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where the file can't be read, is no
    ///   YAML or JSON, or has neither course nor module.
    public func read(_ source: SourceTree, reporting diagnostics: inout DiagnosticCollector) throws -> Catalogue {
        try contents(of: source, reporting: &diagnostics).catalogue
    }

    /// Reads the catalogue, and tells which identifiers are the file's own.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where the file can't be read, is no
    ///   YAML or JSON, or has neither course nor module.
    public func contents(
        of source: SourceTree, reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) -> ReadContents {
        let text = try SourceText(file, in: source).text
        let limits = YAMLLimits(catalogueIn: source.limits)
        let isJSON = file.lowercased().hasSuffix(".json")
        let root =
            isJSON ? try parseJSON(text, file: file, limits: limits) : try parseYAML(text, file: file, limits: limits)
        guard root.entries != nil else { throw notACatalogue(root.location) }
        let site = root["site"]?.string.flatMap { WebAddress($0)?.text }.map {
            $0.hasSuffix("/") ? String($0.dropLast()) : $0
        }
        let content = ContentReading(
            cleaner: ContentCleaner(source: source, siteAddress: site, framedHosts: framedHosts),
            lines: isJSON ? [] : text.split(separator: "\n", omittingEmptySubsequences: false))
        var reading = CatalogueReading(content: content, defaultLanguage: defaultLanguage)
        let purpose = DocumentSection.Purpose(manner: .field, faultIdentifier: "invalid-catalogue")
        let contents = reading.catalogue(DocumentSection(root, for: purpose))
        for diagnostic in reading.diagnostics.inOrderOfPlaces { diagnostics.report(diagnostic) }
        guard !contents.catalogue.courses.isEmpty || !contents.catalogue.modules.isEmpty else {
            throw notACatalogue(root.location)
        }
        return contents
    }

    private func notACatalogue(_ location: SourceLocation) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "no-course",
                BilingualText(
                    fr: "« \(file) » n’a ni parcours ni module", en: "“\(file)” has neither course nor module"),
                at: location,
                help: BilingualText(
                    fr: "écrivez « courses: » avec, pour chaque parcours, « title: » et « modules: »",
                    en: "write “courses:” with, for each course, “title:” and “modules:”")))
    }
}

extension DiagnosticCollector {
    /// What was gathered in the order of the file.
    fileprivate var inOrderOfPlaces: [Diagnostic] {
        let whole = SourceLocation(file: "")
        return diagnostics.enumerated().sorted { left, right in
            let (first, second) = (left.element.location ?? whole, right.element.location ?? whole)
            return first == second ? left.offset < right.offset : first < second
        }.map(\.element)
    }
}
