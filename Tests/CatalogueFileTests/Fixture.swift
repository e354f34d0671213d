import CatalogueFile
import CourseCatalogue
import Diagnostics
import Foundation
import Interchange
import TestSupport

/// Short ways to what many tests of catalogue files need.
enum Fixture {
    static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>"

    /// What the reader makes of a file, with what it told on an English terminal.
    static func read(
        _ text: String, named file: String = "catalogue.yml", files: [String: String] = [:]
    ) throws -> (catalogue: Catalogue, told: String) {
        let folder = try TemporaryFolder()
        try folder.write(text, to: file)
        for (path, text) in files { try folder.write(text, to: path) }
        var diagnostics = DiagnosticCollector()
        let catalogue = try CatalogueFileReader(file: file)
            .read(SourceTree(at: folder.path), reporting: &diagnostics)
        return (catalogue, shown(diagnostics))
    }

    /// What the reader makes of one module in the smallest catalogue.
    static func module(_ lines: String, files: [String: String] = [:]) throws -> (module: Module?, told: String) {
        let indented = lines.split(separator: "\n", omittingEmptySubsequences: false).map { "        " + $0 }.joined(
            separator: "\n")
        let text = "courses:\n  - title: Parcours\n    modules:\n      - title: Module\n\(indented)\n"
        let (catalogue, told) = try read(text, files: files)
        return (catalogue.modules.first, told)
    }

    static func shown(_ diagnostics: DiagnosticCollector) -> String {
        diagnostics.diagnostics.map { TerminalRenderer(language: .english).render($0) }.joined()
    }

    /// All that a catalogue says, bodies included, as text that is the same for the same catalogue.
    static func described(_ catalogue: Catalogue) throws -> [String] {
        var diagnostics = DiagnosticCollector()
        var parts = ["\(String(reflecting: catalogue.title)) \(String(reflecting: catalogue.publisher))"]
        parts.append("\(String(reflecting: catalogue.licence)) \(String(reflecting: catalogue.siteAddress))")
        parts.append(catalogue.language)
        // A body says nothing of itself but how it is read.
        for var course in catalogue.courses {
            parts.append(String(reflecting: try course.body.nodes(reporting: &diagnostics)))
            course.body = Body()
            parts.append(String(reflecting: course))
        }
        for var module in catalogue.modules {
            parts.append(String(reflecting: try module.body.nodes(reporting: &diagnostics)))
            module.body = Body()
            parts.append(String(reflecting: module))
        }
        return parts
    }

    /// Writes a catalogue with its pictures to a folder, and reads it back.
    static func roundTrip(
        _ catalogue: Catalogue, from source: SourceTree, as notation: CatalogueFileWriter.Notation
    ) throws -> (catalogue: Catalogue, told: String, text: String) {
        let folder = try TemporaryFolder()
        var diagnostics = DiagnosticCollector()
        for artifact in try CatalogueFileWriter(notation: notation).artifacts(for: catalogue, reporting: &diagnostics) {
            switch artifact.content {
            case .bytes(let bytes): try folder.write(bytes, to: artifact.path)
            case .streamed(let stream):
                var bytes: [UInt8] = []
                try stream({ bytes += $0 }, &diagnostics)
                try folder.write(bytes, to: artifact.path)
            case .copy(let path): try folder.write(source.read(path), to: artifact.path)
            default: throw UnexpectedArtifact()
            }
        }
        var told = DiagnosticCollector()
        let read = try CatalogueFileReader(file: notation.fileName)
            .read(SourceTree(at: folder.path), reporting: &told)
        return (read, shown(told), try folder.text(notation.fileName))
    }
}

/// An artifact that is neither bytes nor a copy.
struct UnexpectedArtifact: Error {}
