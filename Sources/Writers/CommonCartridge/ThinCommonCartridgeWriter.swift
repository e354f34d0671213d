public import CourseCatalogue
public import Diagnostics
public import Interchange

/// Writes IMS Thin Common Cartridge 1.2: the table of contents of a course, in which every line is a link.
public struct ThinCommonCartridgeWriter: CatalogueWriter {
    /// What can be chosen.
    public typealias Options = CartridgeOptions

    /// Thin Common Cartridge, a profile of Common Cartridge 1.2.
    public static let format = FormatDescriptor(
        name: CartridgeEdition.edition12.formatName, title: "IMS Thin Common Cartridge 1.2", family: .packages,
        isDefault: false,
        purpose: BilingualText(
            fr: "Le sommaire d’un cours, dont chaque ligne mène au module sur sa plateforme.",
            en: "The table of contents of a course, each line of which leads to the module on its platform."),
        loss: BilingualText(
            fr:
                "Tout ce que disent les pages : il n’y a que des titres et des liens ; un module sans adresse n’y est pas.",
            en: "All that the pages say: there are titles and links alone; a module without an address isn’t there."))

    /// What was chosen.
    public var options: Options

    /// A writer with these options.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// The cartridges: `thin-common-cartridge/<module>.imscc` in the catalogue's order, then `…/<course>.imscc`.
    public func artifacts(
        for catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector
    ) throws -> some Sequence<Artifact> {
        for module in catalogue.modules
        where options.packages(module) && ThinCartridgeComposer.address(of: module) == nil {
            diagnostics.report(Self.noAddress(of: module))
        }
        let composer = ThinCartridgeComposer(catalogue: catalogue, options: options)
        let subjects = CartridgeSubjects(catalogue: catalogue, options: options) {
            ThinCartridgeComposer.address(of: $0) != nil
        }
        return subjects.artifacts(Self.format, reporting: &diagnostics) { subject, _ in composer.cartridge(of: subject)
        }
    }

    private static func noAddress(of module: Module) -> Diagnostic {
        Diagnostic(
            .warning, "module-without-address",
            BilingualText(
                fr: "« \(module.identifier) » n’a pas d’adresse : aucun lien n’y mène dans les cartouches de liens",
                en: "“\(module.identifier)” has no address: no link leads to it in thin cartridges"),
            at: module.title.provenance.location,
            help: BilingualText(
                fr: "ajoutez à sa page un lien vers sa plateforme, ou dites où est le site (site.address)",
                en: "add a link to its platform to its page, or say where the site is (site.address)"))
    }
}
