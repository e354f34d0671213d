import CourseCatalogue
import Diagnostics
import Interchange
import SCORMWriter

/// Composes thin cartridges, which hold links alone: for each module one to its platform, or else to its page.
struct ThinCartridgeComposer: Sendable {
    let catalogue: Catalogue
    let options: CartridgeOptions

    func cartridge(of subject: Subject) -> Cartridge {
        var assembly = CartridgeAssembly(edition: .edition12, options: options)
        let modules: [Module]
        switch subject {
        case .module(let module): modules = [module]
        case .course(let course): modules = catalogue.distinctModules(of: course).filter(options.packages)
        }
        assembly.addSection(subject.manifestIdentifier, titled: subject.title.text)
        for module in modules {
            guard let address = Self.address(of: module) else { continue }
            assembly.addLink(
                module.identifier.text, titled: ManifestTitle(of: module).text, to: address,
                isPage: Self.platformAddress(of: module) == nil)
        }
        return assembly.cartridge(
            subject.manifestIdentifier, subject.metadata(licence: catalogue.licence?.value))
    }

    /// Where a module leads.
    static func address(of module: Module) -> WebAddress? {
        platformAddress(of: module) ?? module.pageAddress.flatMap { WebAddress($0.value) }
    }

    private static func platformAddress(of module: Module) -> WebAddress? {
        module.platform.flatMap { WebAddress($0.value.address) }
    }
}
