import Archive
import CourseCatalogue
import Diagnostics
import EleventyReader
import Export
import Foundation
import Interchange
import OpenDataWriter
import Releases
import SCORMWriter

/// `packages SITE OUTPUT DAY`: exports a site's SCORM 1.2 packages and its dataset with Parcours' own writers.
@main struct Packages {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count == 3, let day = CalendarDate(iso8601: arguments[2]) else {
            return end("usage: packages SITE OUTPUT YYYY-MM-DD\n", status: 64)
        }
        var diagnostics = DiagnosticCollector()
        do {
            let source = try SourceTree(at: arguments[0])
            let catalogue = try read(source, on: day, reporting: &diagnostics)
            try write(catalogue, of: source, to: arguments[1], on: day, reporting: &diagnostics)
        } catch let fatal as FatalDiagnostic {
            diagnostics.report(fatal.diagnostic)
        } catch {
            return end("\(error)\n", status: 70)
        }
        let renderer = TerminalRenderer(language: .english)
        end(diagnostics.diagnostics.map { renderer.render($0) + "\n" }.joined(), status: diagnostics.hasErrors ? 1 : 0)
    }

    private static func read(
        _ source: SourceTree, on day: CalendarDate, reporting diagnostics: inout DiagnosticCollector
    ) throws -> Catalogue {
        var reader = EleventyReader()
        reader.options.contentFolder = "content"
        var read = try reader.read(source, reporting: &diagnostics)
        // What the site doesn't say, and who runs it knows.
        read.publisher = Fact(Publisher(name: "Service des démarches numériques"), Provenance(.configuration))
        read.licence = Fact("etalab-2.0", Provenance(.configuration))
        let rules = ReleaseRules(asOf: day)
        return read.changingModules { rules.apply(to: &$0, reporting: &diagnostics) }
    }

    private static func write(
        _ catalogue: Catalogue, of source: SourceTree, to output: String, on day: CalendarDate,
        reporting diagnostics: inout DiagnosticCollector
    ) throws {
        var packages = PackageWriter<SCORM12>()
        packages.options.courseStructure = .singleItem
        var dataset = DatasetWriter()
        dataset.options.day = day

        let export = try StagedExport(to: output, from: source, timestamp: .earliest)
        try export.write(
            packages.artifacts(for: catalogue, reporting: &diagnostics), reporting: &diagnostics)
        try export.write(
            dataset.artifacts(for: catalogue, reporting: &diagnostics), reporting: &diagnostics)
        // As an importer would: what it would refuse is told.
        try export.check(reporting: &diagnostics)
        for file in try export.commit(reporting: &diagnostics) { print(file.path, file.byteCount) }
    }

    private static func end(_ text: String, status: Int32) {
        FileHandle.standardError.write(Data(text.utf8))
        if status != 0 { exit(status) }
    }
}
