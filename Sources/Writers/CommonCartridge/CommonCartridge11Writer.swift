public import CourseCatalogue
public import Diagnostics
public import Interchange

/// Writes IMS Common Cartridge 1.1: one cartridge for each module that is out, one for each course that has such a
/// module.
///
/// Cartridges end in `.imscc`, the ending that the standard gives them: Moodle, Canvas and Sakai take it as they take
/// `.zip`, cc2olx takes no other, and nobody uploads one where a SCORM package is wanted.
public struct CommonCartridge11Writer: CatalogueWriter {
    /// What can be chosen.
    public typealias Options = CartridgeOptions

    /// Common Cartridge 1.1.
    public static let format = FormatDescriptor(
        name: "common-cartridge-1.1", title: "IMS Common Cartridge 1.1", family: .packages, isDefault: false,
        purpose: BilingualText(
            fr:
                "Un cours par module sorti et un par parcours, pour Moodle et les plateformes à cartouches : pages et liens.",
            en: "A course for each released module and one for each parcours, for Moodle and platforms that take "
                + "cartridges: pages and links."),
        loss: cartridgeLoss)

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
        let composer = CartridgeComposer(catalogue: catalogue, edition: .edition11, options: options)
        return CartridgeSubjects(catalogue: catalogue, options: options)
            .artifacts(Self.format, reporting: &diagnostics) { subject, diagnostics in
                try composer.cartridge(of: subject, reporting: &diagnostics)
            }
    }
}

/// What a cartridge with pages loses of the catalogue, whatever its edition.
let cartridgeLoss = BilingualText(
    fr: "Rien n’est suivi : ni achèvement, ni score ; les vidéos sont des liens ; les modules annoncés ne figurent que "
        + "dans la présentation du parcours.",
    en: "Nothing is tracked, neither completion nor score; videos are links; announced modules stand only in the "
        + "course’s overview.")
