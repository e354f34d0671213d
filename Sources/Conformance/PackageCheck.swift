import Archive
public import Diagnostics
import XML

/// A file of a package that is checked.
public struct PackageFile: Sendable {
    /// The name in the package, with `/` between its parts.
    public var name: String
    /// The content, read when it is needed.
    public var load: @Sendable () throws -> [UInt8]

    /// A file.
    public init(name: String, load: @escaping @Sendable () throws -> [UInt8]) {
        self.name = name
        self.load = load
    }
}

/// Checks a finished SCORM 1.2 package (SCORM 1.2 Content Aggregation Model §2.3) as importers read it: what a schema
/// can't see, and what Moodle trips over.
public struct PackageCheck: Sendable {
    /// A check.
    public init() {}

    /// The largest manifest that is read, in bytes.
    private static let manifestByteLimit = 16 << 20
    private static let manifestName = "imsmanifest.xml"

    /// What is wrong with the package in a zip; empty where nothing is.
    ///
    /// - Parameters:
    ///   - path: where the zip is.
    ///   - name: what diagnostics call it.
    public func diagnostics(ofArchiveAt path: String, named name: String) -> [Diagnostic] {
        do {
            let reader = try ZipReader(path: path)
            let names = reader.entries.map(\.name)
            return try diagnostics(names, named: name) { index in
                try reader.read(index, limit: Self.manifestByteLimit)
            }
        } catch {
            return [
                Diagnostic(
                    .error, "unreadable-package",
                    BilingualText(
                        fr: "le paquet n'est pas lisible : \(Self.reason(error))",
                        en: "the package can't be read: \(Self.reason(error))"),
                    at: SourceLocation(file: name))
            ]
        }
    }

    /// What is wrong with the package that these files make; empty where nothing is.
    ///
    /// - Throws: what loading the manifest throws.
    public func diagnostics(of files: [PackageFile], named name: String) throws -> [Diagnostic] {
        try diagnostics(files.map(\.name), named: name) { try files[$0].load() }
    }

    private func diagnostics(
        _ names: [String], named name: String, load: (Int) throws -> [UInt8]
    ) throws -> [Diagnostic] {
        let fileNames = names.filter { $0.utf8.last != UInt8(ascii: "/") }
        let listing = FindingReport(artifact: name, textName: name, text: [])
        let nameFindings = listing.diagnostics(of: PackageListing(names: fileNames), by: Self.listingRules)
        guard let index = names.firstIndex(of: Self.manifestName) else { return nameFindings }
        let bytes = try load(index)
        let report = FindingReport(artifact: name, textName: name + "/" + Self.manifestName, text: bytes)
        do {
            let manifest = PackageManifest(try parseXML(bytes))
            let package = SCORMPackage(names: Set(fileNames.map { FileName($0) }), manifest: manifest)
            return nameFindings + report.diagnostics(of: package, by: Self.packageRules)
        } catch {
            let finding = Finding(
                line: error.line, fr: "le manifeste n'est pas du XML bien formé : \(error.message)",
                en: "the manifest is not well-formed XML: \(error.message)")
            return nameFindings + [report.diagnostic(finding, .error, "malformed-manifest", nil)]
        }
    }

    private static func reason(_ error: any Error) -> String { (error as? ZipFault)?.message ?? "\(error)" }

    private static let listingRules: [any ConformanceRule<PackageListing>] = [
        ManifestPresence(), SafeNames(), PortableNames(), DistinctNames(),
    ]

    private static let packageRules: [any ConformanceRule<SCORMPackage>] = [
        ManifestNamespaces(), SchemaVersion(), DefaultOrganization(), ResolvedReferences(), Launch(),
        ValidIdentifiers(), UniqueIdentifiers(), UsableTitles(), RelativeReferences(), PresentFiles(), ListedFiles(),
        FilesListedOnce(),
    ]
}
