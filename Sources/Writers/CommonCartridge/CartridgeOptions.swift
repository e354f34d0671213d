public import ControlDocuments
import CourseCatalogue
import SCORMWriter

/// What can be chosen of a cartridge, whatever its edition.
public struct CartridgeOptions: Hashable, Sendable {
    /// How a cartridge leads to the platform that a module is followed on.
    public enum LinkManner: String, CaseIterable, Sendable {
        /// By a web link, which any platform opens.
        case webLink = "web-link"
        /// By a Basic LTI link: the other platform must be a tool that the administrator has keys for.
        case basicLTI = "basic-lti"
    }

    /// How a cartridge leads to the platform that a module is followed on.
    public var links = LinkManner.webLink
    /// The schemas at the root of each cartridge; nil for the tool's own.
    public var controlDocuments: [ControlDocument]?
    /// Whether each module gets a cartridge.
    public var packagesModules = true
    /// Whether each course gets a cartridge.
    public var packagesCourses = true
    /// Whether modules that are announced get a place like those that are out: to prepare a platform before the day.
    public var packagesAnnounced = false

    /// The defaults.
    public init() {}

    /// The schemas at the root of each cartridge of an edition.
    func controlDocuments(of edition: CartridgeEdition) -> [ControlDocument] {
        controlDocuments ?? ControlDocument.all(for: edition.formatName)
    }

    /// The states of the modules that have a place in cartridges.
    var packagedStates: [ReleaseState] { .packaged(withAnnounced: packagesAnnounced) }

    /// Whether a module has a place in cartridges.
    func packages(_ module: Module) -> Bool { packagedStates.contains(module.release.state.value) }
}
