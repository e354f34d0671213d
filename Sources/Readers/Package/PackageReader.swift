public import CourseCatalogue
public import Diagnostics
public import EleventyReader
public import Interchange
import Conformance
import XML

/// Reads the catalogue that a package for learning platforms holds: SCORM, IMS Content Packaging, Common Cartridge or
/// cmi5, of any tool, in a zip (``PackageArchive``) or unpacked in a folder.
///
/// Items that launch something become modules; several make a course. Pages that this tool wrote give their facts back
/// as they were; those of other tools are read as pages of a site are. What a script shows, and questions in formats of
/// their own, are not read, and are reported.
public struct PackageReader: CatalogueReader {
    /// The language of a package that doesn't say its own, as a BCP 47 tag.
    public var defaultLanguage: String
    /// The hosts whose video players the content may frame.
    public var framedHosts: FramedHosts

    /// A reader.
    public init(defaultLanguage: String = "fr", framedHosts: FramedHosts = .usual) {
        self.defaultLanguage = defaultLanguage
        self.framedHosts = framedHosts
    }

    private static let manifest = "imsmanifest.xml"
    private static let courseStructure = "cmi5.xml"

    /// Whether a source is a package: its manifest or course structure stands at its root.
    public static func isPackage(_ source: SourceTree) -> Bool { documentName(in: source) != nil }

    /// Reads the catalogue.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where the source is no package, or has nothing to launch.
    public func read(_ source: SourceTree, reporting diagnostics: inout DiagnosticCollector) throws -> Catalogue {
        try contents(of: source, reporting: &diagnostics).catalogue
    }

    /// Reads the catalogue, and tells which identifiers the package itself gives.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where the source is no package, or has nothing to launch.
    public func contents(
        of source: SourceTree, reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) -> ReadContents {
        let outline = try outline(of: source, reporting: &diagnostics)
        guard !outline.units.isEmpty else { throw PackageFault.empty(outline.file, line: outline.line) }
        var assembly = CatalogueAssembly(
            outline, reading: PageReading(source: source, framedHosts: framedHosts), defaultLanguage: defaultLanguage)
        return assembly.contents(reporting: &diagnostics)
    }

    private func outline(
        of source: SourceTree, reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) -> PackageOutline {
        guard let name = Self.documentName(in: source) else {
            throw PackageFault.noManifest(source.name, below: Self.folderWithDocument(in: source))
        }
        let root = try Self.document(name, in: source)
        if name == Self.courseStructure {
            guard root.name == "courseStructure" else { throw PackageFault.unknownFormat(name) }
            return PackageOutline(courseStructure: root, in: source, file: name, reporting: &diagnostics)
        }
        guard PackageFormat(manifest: root) != nil else { throw PackageFault.unknownFormat(name) }
        return PackageOutline(manifest: root, in: source, file: name, reporting: &diagnostics)
    }

    private static func document(_ name: String, in source: SourceTree) throws(FatalDiagnostic) -> XMLNode {
        let bytes: [UInt8]
        do throws(SourceTree.Fault) {
            bytes = try source.read(name)
        } catch {
            throw FatalDiagnostic(error.diagnostic(for: name))
        }
        do throws(XMLFault) {
            return try parseXML(bytes)
        } catch {
            throw PackageFault.malformed(name, line: error.line, error.message)
        }
    }

    private static func documentName(in source: SourceTree) -> String? {
        [manifest, courseStructure].first { (try? source.byteCount(of: $0)) != nil }
    }

    /// The folder that the document stands in, where a zip was made of a folder rather than of what it holds.
    private static func folderWithDocument(in source: SourceTree) -> String? {
        source.entries(of: "").first { entry in
            entry.isFolder
                && [manifest, courseStructure].contains { (try? source.byteCount(of: entry.path + "/" + $0)) != nil }
        }?.path
    }
}
