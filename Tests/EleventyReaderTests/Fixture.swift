import CourseCatalogue
import Diagnostics
import Interchange
import TestSupport

@testable import EleventyReader

/// Short ways to what many tests of the reader need.
enum Fixture {
    static let place = SourceLocation(file: "page.md", line: 1, column: 1)

    static func day(_ year: Int, _ month: Int, _ day: Int) -> ApproximateDate? {
        CalendarDate(year: year, month: month, day: day).map(ApproximateDate.day)
    }

    /// A folder with these files.
    static func site(_ files: [String: String]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (path, text) in files { try folder.write(text, to: path) }
        return folder
    }

    /// What the reader makes of a folder, with what it told.
    static func read(
        _ folder: TemporaryFolder, options: EleventyReader.Options = EleventyReader.Options()
    ) throws -> (catalogue: Catalogue, diagnostics: DiagnosticCollector) {
        var diagnostics = DiagnosticCollector()
        let catalogue = try EleventyReader(options: options)
            .read(SourceTree(at: folder.path), reporting: &diagnostics)
        return (catalogue, diagnostics)
    }

    /// Diagnostics as an English terminal shows them.
    static func shown(_ diagnostics: DiagnosticCollector) -> String {
        diagnostics.diagnostics.map { TerminalRenderer(language: .english).render($0) }.joined()
    }
}
