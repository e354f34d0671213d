public import CourseCatalogue
public import Diagnostics
public import Interchange

/// Writes IMS Common Cartridge: one cartridge for each module that is out, one for each course that has such a module.
///
/// Cartridges end in `.imscc`, the ending that the standard gives them: Moodle, Canvas and Sakai take it as they take
/// `.zip`, cc2olx takes no other, and nobody uploads one where a SCORM package is wanted.
public struct CommonCartridgeWriter<Edition: CommonCartridgeEdition>: CatalogueWriter {
    /// What can be chosen.
    public typealias Options = CartridgeOptions

    /// The edition as a format.
    public static var format: FormatDescriptor { Edition.format }

    /// What was chosen.
    public var options: Options

    /// A writer with these options.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// The cartridges: `common-cartridge-1.1/<module>.imscc` in the catalogue's order, then `…/<course>.imscc`.
    public func artifacts(
        for catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector
    ) throws -> some Sequence<Artifact> {
        let composer = CartridgeComposer(catalogue: catalogue, edition: Edition.edition, options: options)
        return CartridgeSubjects(catalogue: catalogue, options: options)
            .artifacts(Self.format, reporting: &diagnostics) { subject, diagnostics in
                try composer.cartridge(of: subject, reporting: &diagnostics)
            }
    }
}

/// Writes Common Cartridge 1.1.
public typealias CommonCartridge11Writer = CommonCartridgeWriter<CommonCartridge11>
/// Writes Common Cartridge 1.3.
public typealias CommonCartridge13Writer = CommonCartridgeWriter<CommonCartridge13>
