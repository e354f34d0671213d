import Archive
import XML

/// The files of a package, as the zip lists them.
struct PackageListing {
    /// In the order of the package, folders left out.
    let entries: [ZipEntryInfo]
    let limits: PackageLimits
    /// Their names.
    let names: [String]
    /// The names in lower case.
    let lowercasedNames: [String]
    /// Whether the names' bytes show that nothing is wrong with any of them, as those of nearly every package do.
    let arePlain: Bool

    init(entries: [ZipEntryInfo], limits: PackageLimits) {
        (self.entries, self.limits) = (entries, limits)
        names = entries.map(\.name)
        arePlain = PlainNaming.holds(names)
        // Plain names have no capitals.
        lowercasedNames = arePlain ? names : names.map { $0.lowercased() }
    }
}

/// A package with a manifest (IMS Content Packaging and what profiles it).
struct ContentPackage {
    let format: PackageFormat?
    let names: Set<FileName>
    let manifest: PackageManifest
    /// The prefixes and namespaces of the manifest's names.
    let uses: XMLPrefixUses
    /// The manifest as it is written: some importers don't read it as XML is read.
    let text: [UInt8]
}
