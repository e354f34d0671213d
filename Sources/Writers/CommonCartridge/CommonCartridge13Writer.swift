public import CourseCatalogue
public import Diagnostics
public import Interchange

/// Writes IMS Common Cartridge 1.3, which Canvas, Sakai and Blackboard read and Moodle doesn't recognise.
public struct CommonCartridge13Writer: CatalogueWriter {
    /// What can be chosen.
    public typealias Options = CartridgeOptions

    /// Common Cartridge 1.3.
    public static let format = FormatDescriptor(
        name: "common-cartridge-1.3", title: "IMS Common Cartridge 1.3", family: .packages, isDefault: false,
        purpose: BilingualText(
            fr: "Les mêmes cours, pour les plateformes qui demandent l’édition 1.3 (Canvas, Sakai, Blackboard).",
            en: "The same courses, for platforms that ask for edition 1.3 (Canvas, Sakai, Blackboard)."),
        loss: cartridgeLoss)

    /// What was chosen.
    public var options: Options

    /// A writer with these options.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// The cartridges: `common-cartridge-1.3/<module>.imscc` in the catalogue's order, then `…/<course>.imscc`.
    public func artifacts(
        for catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector
    ) throws -> some Sequence<Artifact> {
        let composer = CartridgeComposer(catalogue: catalogue, edition: .edition13, options: options)
        return CartridgeSubjects(catalogue: catalogue, options: options)
            .artifacts(Self.format, reporting: &diagnostics) { subject, diagnostics in
                try composer.cartridge(of: subject, reporting: &diagnostics)
            }
    }
}
