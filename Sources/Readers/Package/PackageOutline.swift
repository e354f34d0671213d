import CourseCatalogue
import Diagnostics

/// What a package's manifest or course structure says, whatever its standard.
struct PackageOutline {
    /// The file that says it, relative to the package.
    var file: String
    /// What the whole is called.
    var title: Fact<String>?
    /// What the whole is about.
    var metadata = PackageMetadata()
    /// The identifier that the tool gave the course when it wrote the package.
    var courseIdentifier: Identifier?
    /// What is above the addresses of the package's modules, where they have such.
    var siteAddress: String?
    /// What learners launch, in order.
    var units: [PackageUnit] = []
    /// The line that the list of units begins on.
    var line = 1
}

/// Something that learners launch: an item with its resource, or an assignable unit.
struct PackageUnit {
    /// What is launched.
    enum Launch {
        /// A file of the package.
        case file(String)
        /// Something elsewhere on the web.
        case address(String)
    }

    /// What a unit that the tool wrote stands for.
    enum Role {
        /// A module.
        case module
        /// What presents the course above its modules.
        case overview
    }

    var title: Fact<String>
    var launch: Launch
    var metadata = PackageMetadata()
    var role = Role.module
    /// The identifier that the tool gave the module when it wrote the package.
    var identifier: Identifier?

    var location: SourceLocation? { title.provenance.location }
}

/// The identifiers that this tool's writers put in packages.
enum WrittenIdentifier {
    /// The identifier behind one of a manifest (`ITEM-formation-618`); nil for another tool's.
    static func module(in text: String?, prefixes: [String]) -> Identifier? {
        guard let text, let prefix = prefixes.first(where: { text.hasPrefix($0) }) else { return nil }
        return Identifier(text.dropFirst(prefix.count))
    }

    /// The identifier behind an activity's (`https://exemple.fr/modules/formation-618`), with what is above it.
    static func module(inAddress address: String, below folder: String) -> (identifier: Identifier, above: String)? {
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        guard let place = parts.lastIndex(where: { $0 == folder }), place + 1 < parts.count, place >= 3,
            let identifier = Identifier(parts[place + 1])
        else { return nil }
        return (identifier, parts[..<place].joined(separator: "/"))
    }
}
