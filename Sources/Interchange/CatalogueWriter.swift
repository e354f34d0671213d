public import CourseCatalogue
public import Diagnostics

/// Turns a catalogue into files of one format.
///
/// A writer knows no disk, clock, zip or environment: dates are in the catalogue or in its options.
public protocol CatalogueWriter: Sendable {
    /// The artifacts, one after the other, made as they are asked for.
    associatedtype Artifacts: Sequence<Artifact>

    /// The format it writes.
    static var format: FormatDescriptor { get }

    /// The files of the catalogue in this format, in an order that depends on the catalogue alone.
    ///
    /// What the format can't express is reported; a fault in one module doesn't stop the others.
    func artifacts(for catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector) throws -> Artifacts
}
