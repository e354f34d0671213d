public import CourseCatalogue
public import Diagnostics

/// Turns a source into a catalogue.
public protocol CatalogueReader: Sendable {
    /// Reads everything the source holds.
    ///
    /// Authoring faults are reported and passed over, so that the rest is read; what leaves nothing to export is thrown
    /// as a ``Diagnostics/FatalDiagnostic``.
    func read(_ source: SourceTree, reporting diagnostics: inout DiagnosticCollector) throws -> Catalogue
}
