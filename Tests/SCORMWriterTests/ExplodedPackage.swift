import CourseCatalogue
import Diagnostics
import Foundation
import Interchange
import LearnerPage
import TestSupport

@testable import SCORMWriter

/// A package as the files it holds, by their paths.
struct ExplodedPackage {
    let path: String
    let files: [(path: String, bytes: [UInt8])]

    static let site = Project.root.appending(path: "Tests/SCORMWriterTests/Fixtures/site")
    static let goldens = Project.root.appending(path: "Tests/SCORMWriterTests/Goldens")

    init(_ artifact: Artifact) throws {
        var diagnostics = DiagnosticCollector()
        guard case .archive(let make) = artifact.content else { throw UnexpectedContent(path: artifact.path) }
        let source = try SourceTree(at: Self.site.path)
        path = artifact.path
        files = try make(&diagnostics).map { file in
            switch file.content {
            case .bytes(let bytes), .shared(let bytes): (file.path, bytes)
            case .copy(let sourcePath): (file.path, try source.read(sourcePath))
            case .made, .streamed, .describing, .archive: throw UnexpectedContent(path: file.path)
            }
        }
    }

    /// The package's name, without its folder and its ending.
    var name: String {
        String(path.split(separator: "/").last?.dropLast(4) ?? "")
    }

    /// The files but for the schemas, which a manifest doesn't list.
    var content: [(path: String, bytes: [UInt8])] { files.filter { !$0.path.hasSuffix(".xsd") } }

    subscript(path: String) -> String? {
        files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    /// The document that describes the package.
    var manifest: String { self["imsmanifest.xml"] ?? self["cmi5.xml"] ?? "" }

    /// The texts of the package that are its own: not the files that every package shares, not the pictures.
    var ownTexts: [(path: String, text: String)] {
        files.filter { file in (file.path.hasSuffix(".html") || file.path.hasSuffix(".xml")) }
            .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    }

    func write(to folder: TemporaryFolder) throws {
        for file in files { try folder.write(file.bytes, to: file.path) }
    }

    /// Every package of a catalogue.
    static func all(
        of catalogue: Catalogue = SampleCatalogue.catalogue, as edition: PackageEdition = .scorm12,
        options: PackageOptions = .init()
    ) throws -> [ExplodedPackage] {
        var diagnostics = DiagnosticCollector()
        return try artifacts(of: catalogue, as: edition, options: options, reporting: &diagnostics)
            .map(ExplodedPackage.init)
    }

    /// The artifacts of the edition's writer.
    static func artifacts(
        of catalogue: Catalogue, as edition: PackageEdition, options: PackageOptions = .init(),
        reporting diagnostics: inout DiagnosticCollector
    ) throws -> [Artifact] {
        func write<Writer: CatalogueWriter>(_ writer: Writer) throws -> [Artifact] {
            Array(try writer.artifacts(for: catalogue, reporting: &diagnostics))
        }
        return switch edition {
        case .scorm12: try write(SCORM12Writer(options: options))
        case .scorm2004ThirdEdition: try write(SCORM2004ThirdEditionWriter(options: options))
        case .scorm2004FourthEdition: try write(SCORM2004FourthEditionWriter(options: options))
        case .contentPackaging: try write(ContentPackagingWriter(options: options))
        case .cmi5: try write(CMI5Writer(options: options))
        }
    }
}

/// A file that isn't made the way it should be.
struct UnexpectedContent: Error {
    var path: String
}
