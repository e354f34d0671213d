import Archive
public import Diagnostics
import XML

/// Checks a finished package as importers read it: what a schema can't see, and what platforms trip over.
///
/// Recognised are SCORM 1.2 and 2004, IMS Content Packaging, Common Cartridge 1.0 to 1.3 and Thin, cmi5; AICC is named.
public struct PackageCheck: Sendable {
    /// What a package may not exceed.
    public var limits: PackageLimits
    /// What manifests must be valid under, beside the rules.
    public var schema: ManifestSchema?

    /// A check.
    public init(limits: PackageLimits = PackageLimits(), schema: ManifestSchema? = nil) {
        self.limits = limits
        self.schema = schema
    }

    private static let manifestName = "imsmanifest.xml"
    private static let courseStructureName = "cmi5.xml"

    /// What is wrong with the package in a zip; empty where nothing is. Diagnostics call it `name`.
    public func diagnostics(ofArchiveAt path: String, named name: String) -> [Diagnostic] {
        report(ofArchiveAt: path, named: name).diagnostics
    }

    /// What the package in a zip is, and what is wrong with it.
    ///
    /// - Parameters:
    ///   - path: where the zip is.
    ///   - name: what diagnostics call it.
    ///   - readsContents: whether to read every file to its end, to find those that are damaged.
    public func report(ofArchiveAt path: String, named name: String, readsContents: Bool = false) -> PackageReport {
        do {
            let reader = try ZipReader(path: path)
            var report = try report(reader.entries, named: name) { index in
                try reader.read(index, limit: limits.manifestByteCount)
            }
            if readsContents { report.diagnostics += damage(in: reader, named: name) }
            return report
        } catch {
            return PackageReport(diagnostics: [Self.unreadable(name, error)])
        }
    }

    /// The files whose data don't agree with the directory; none is opened of a package that is too large to unpack.
    private func damage(in reader: ZipReader, named name: String) -> [Diagnostic] {
        let listing = PackageListing(entries: reader.entries, limits: limits)
        guard UnpackedSize().findings(in: listing).isEmpty, CompressionRatio().findings(in: listing).isEmpty else {
            return []
        }
        let faults = reader.entries.indices.compactMap { index -> DamagedFiles.Fault? in
            let entry = reader.entries[index]
            guard !entry.isEncrypted else { return nil }
            do throws(ZipFault) {
                try reader.verify(index, limit: entry.size)
                return nil
            } catch {
                // A method that isn't read here says nothing of the data.
                guard error.reason != .unsupported else { return nil }
                return DamagedFiles.Fault(name: entry.name, reason: error.message)
            }
        }
        let report = FindingReport(artifact: name, textName: name, text: [])
        return report.diagnostics(of: faults, by: [DamagedFiles()])
    }

    /// What is wrong with the package that these files make; empty where nothing is.
    ///
    /// - Throws: what loading the manifest throws.
    public func diagnostics(of files: [PackageFile], named name: String) throws -> [Diagnostic] {
        try report(of: files, named: name).diagnostics
    }

    /// What the package that these files make is, and what is wrong with it.
    ///
    /// - Throws: what loading the manifest throws.
    public func report(of files: [PackageFile], named name: String) throws -> PackageReport {
        try report(files.map(\.entry), named: name) { try files[$0].load() }
    }

    private func report(
        _ entries: [ZipEntryInfo], named name: String, load: (Int) throws -> [UInt8]
    ) throws -> PackageReport {
        let files = entries.filter { $0.name.utf8.last != UInt8(ascii: "/") }
        let archive = FindingReport(artifact: name, textName: name, text: [])
        let listing = PackageListing(entries: files, limits: limits)
        let rules = listing.arePlain ? Self.archiveRulesBesidesNames : Self.archiveRules
        var report = PackageReport(diagnostics: archive.diagnostics(of: listing, by: rules))
        if listing.isAICC { report.format = .aicc }
        guard
            let index = entries.firstIndex(where: { $0.name.withoutDotSlash == Self.manifestName })
                ?? entries.firstIndex(where: { $0.name == Self.courseStructureName })
        else { return report }
        let document: [UInt8]
        do {
            document = try load(index)
        } catch let fault as ZipFault {
            report.diagnostics.append(Self.unreadable(name, fault))
            return report
        }
        let manifestReport = FindingReport(
            artifact: name, textName: name + "/" + entries[index].name.withoutDotSlash, text: document)
        let names = Set(files.map { FileName($0.name.withoutDotSlash) })
        if entries[index].name == Self.courseStructureName { report.format = .cmi5 }
        check(document, names, for: &report, with: manifestReport)
        return report
    }

    /// Checks the manifest or the course structure.
    private func check(
        _ document: [UInt8], _ names: Set<FileName>, for report: inout PackageReport, with findings: FindingReport
    ) {
        let root: XMLNode
        var uses = XMLPrefixUses()
        do {
            root = try parseXML(document, noting: &uses)
        } catch {
            let finding = Finding(
                line: error.line, fr: "le manifeste n'est pas du XML bien formé : \(error.message)",
                en: "the manifest is not well-formed XML: \(error.message)")
            report.diagnostics.append(findings.diagnostic(finding, .error, "malformed-manifest", nil, .every))
            return
        }
        if let schema { report.diagnostics += findings.diagnostics(of: document, by: [SchemaValidity(schema: schema)]) }
        if report.format == .cmi5 {
            let package = CourseStructurePackage(names: names, root: root)
            report.diagnostics += findings.diagnostics(of: package, by: Self.courseStructureRules)
        } else {
            report.format = PackageFormat(manifest: root, uses)
            let package = ContentPackage(
                format: report.format, names: names, manifest: PackageManifest(root, uses), uses: uses, text: document)
            report.diagnostics += findings.diagnostics(of: package, by: Self.manifestRules)
        }
    }

    private static func unreadable(_ name: String, _ error: any Error) -> Diagnostic {
        let reason = (error as? ZipFault)?.message ?? "\(error)"
        return Diagnostic(
            .error, "unreadable-package",
            BilingualText(
                fr: "le paquet n'est pas lisible : \(reason)", en: "the package can't be read: \(reason)"),
            at: SourceLocation(file: name), platforms: ConcernedPlatforms.every.names)
    }
}

extension String {
    /// A name without the `./` that some tools put before it.
    var withoutDotSlash: String { utf8.starts(with: "./".utf8) ? String(Substring(utf8.dropFirst(2))) : self }
}
