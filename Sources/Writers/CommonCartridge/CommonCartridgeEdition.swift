import Diagnostics
public import Interchange

/// An edition that a ``CommonCartridgeWriter`` writes.
public protocol CommonCartridgeEdition: Sendable {
    /// The edition.
    static var edition: CartridgeEdition { get }
    /// The edition as a format.
    static var format: FormatDescriptor { get }
}

/// Common Cartridge 1.1, the edition that Moodle recognises.
public enum CommonCartridge11: CommonCartridgeEdition {
    /// The edition's terms.
    public static let edition = CartridgeEdition.edition11
    /// Common Cartridge 1.1.
    public static let format = FormatDescriptor(
        name: edition.formatName, title: "IMS Common Cartridge 1.1", family: .packages, isDefault: false,
        purpose: BilingualText(
            fr: "Un cours par module sorti et un par parcours, pour Moodle et les plateformes à cartouches : pages et "
                + "liens.",
            en: "A course for each released module and one for each parcours, for Moodle and platforms that take "
                + "cartridges: pages and links."),
        loss: cartridgeLoss)
}

/// Common Cartridge 1.3, which Canvas, Sakai and Blackboard read and Moodle doesn't recognise.
public enum CommonCartridge13: CommonCartridgeEdition {
    /// The edition's terms.
    public static let edition = CartridgeEdition.edition13
    /// Common Cartridge 1.3.
    public static let format = FormatDescriptor(
        name: edition.formatName, title: "IMS Common Cartridge 1.3", family: .packages, isDefault: false,
        purpose: BilingualText(
            fr: "Les mêmes cours, pour les plateformes qui demandent l’édition 1.3 (Canvas, Sakai, Blackboard).",
            en: "The same courses, for platforms that ask for edition 1.3 (Canvas, Sakai, Blackboard)."),
        loss: cartridgeLoss)
}

/// What a cartridge with pages loses of the catalogue, whatever its edition.
private let cartridgeLoss = BilingualText(
    fr: "Rien n’est suivi : ni achèvement, ni score ; les vidéos sont des liens ; les modules annoncés ne figurent que "
        + "dans la présentation du parcours.",
    en: "Nothing is tracked, neither completion nor score; videos are links; announced modules stand only in the "
        + "course’s overview.")
