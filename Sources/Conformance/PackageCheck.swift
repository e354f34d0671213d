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

/// Checks a finished package as importers read it: what a schema can't see, and what Moodle trips over.
public struct PackageCheck: Sendable {
    private let format: PackageFormat?

    /// A check by the rules of a format; without one, by those of the format that the package says it is in.
    public init(of format: PackageFormat? = nil) {
        self.format = format
    }

    /// The largest manifest that is read, in bytes.
    private static let manifestByteLimit = 16 << 20

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
        let isUnit = format.map { $0 == .cmi5 } ?? Self.isCMI5(names)
        let manifestName = (isUnit ? PackageFormat.cmi5 : format ?? .scorm12).manifestName
        let listing = FindingReport(artifact: name, textName: name, text: [])
        let nameFindings = listing.diagnostics(
            of: PackageListing(names: fileNames), by: Self.listingRules(manifestName))
        guard let index = names.firstIndex(of: manifestName) else { return nameFindings }
        let bytes = try load(index)
        let report = FindingReport(artifact: name, textName: name + "/" + manifestName, text: bytes)
        do {
            let root = try parseXML(bytes), names = Set(fileNames.map { FileName($0) })
            return nameFindings + (isUnit ? Self.check(unit: root, names, report) : check(root, names, report))
        } catch {
            let finding = Finding(
                line: error.line, fr: "le manifeste n'est pas du XML bien formé : \(error.message)",
                en: "the manifest is not well-formed XML: \(error.message)")
            return nameFindings + [report.diagnostic(finding, .error, "malformed-manifest", nil)]
        }
    }

    private func check(_ root: XMLNode, _ names: Set<FileName>, _ report: FindingReport) -> [Diagnostic] {
        let manifest = PackageManifest(root)
        guard let profile = (format ?? PackageFormat(of: manifest)).profile else { return [] }
        return report.diagnostics(
            of: SCORMPackage(names: names, manifest: manifest), by: Self.packageRules(profile))
    }

    private static func check(unit root: XMLNode, _ names: Set<FileName>, _ report: FindingReport) -> [Diagnostic] {
        report.diagnostics(of: CourseStructurePackage(names: names, root: root), by: courseStructureRules)
    }

    private static func isCMI5(_ names: [String]) -> Bool {
        names.contains(PackageFormat.cmi5.manifestName) && !names.contains(PackageFormat.scorm12.manifestName)
    }

    private static func reason(_ error: any Error) -> String { (error as? ZipFault)?.message ?? "\(error)" }

    private static func listingRules(_ manifestName: String) -> [any ConformanceRule<PackageListing>] {
        [ManifestPresence(name: manifestName), SafeNames(), PortableNames(), DistinctNames()]
    }

    private static func packageRules(_ profile: ManifestProfile) -> [any ConformanceRule<SCORMPackage>] {
        let types = profile.typeAttribute.map { [ResourceTypes(attribute: $0)] } ?? []
        return [
            ManifestNamespaces(profile: profile), SchemaVersion(profile: profile), DefaultOrganization(),
            ResolvedReferences(), Launch(), ValidIdentifiers(), UniqueIdentifiers(), UsableTitles(),
            RelativeReferences(), PresentFiles(), ListedFiles(), FilesListedOnce(), ImportableSequencing(),
        ] + types
    }

    private static let courseStructureRules: [any ConformanceRule<CourseStructurePackage>] = [
        CourseStructureNamespace(), ActivityIRIs(), LocalisedTexts(), UnitLaunch(), UnitFiles(), MasteryScores(),
    ]
}
