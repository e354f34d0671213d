import Archive
import CourseCatalogue
import Diagnostics
import EleventyReader
import Export
import Foundation
import Interchange
import Releases

/// `newsletter SITE OUTPUT DAY`: reads a site as it stands on a day, and exports its newsletter.
@main struct Newsletter {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count == 3, let day = arguments.last.flatMap({ CalendarDate(iso8601: $0) }) else {
            return end("usage: newsletter SITE OUTPUT YYYY-MM-DD", status: 64)
        }
        var diagnostics = DiagnosticCollector()
        do {
            let (site, output) = (arguments[arguments.startIndex], arguments[arguments.startIndex + 1])
            try export(site, to: output, on: day, reporting: &diagnostics)
        } catch let fatal as FatalDiagnostic {
            diagnostics.report(fatal.diagnostic)
        } catch {
            return end("\(error)", status: 70)
        }
        let renderer = TerminalRenderer(language: .french)
        end(diagnostics.diagnostics.map(renderer.render).joined(), status: diagnostics.hasErrors ? 1 : 0)
    }

    private static func export(
        _ site: String, to output: String, on day: CalendarDate, reporting diagnostics: inout DiagnosticCollector
    ) throws {
        let source = try SourceTree(at: site)
        let read = try EleventyReader().read(source, reporting: &diagnostics)
        // What is out on that day, and what isn't yet.
        let rules = ReleaseRules(asOf: day)
        let catalogue = read.changingModules { rules.apply(to: &$0, reporting: &diagnostics) }
        // Written beside the output and put in its place whole, or not at all.
        let export = try StagedExport(to: output, from: source, timestamp: .earliest)
        try export.write(
            NewsletterWriter().artifacts(for: catalogue, reporting: &diagnostics), reporting: &diagnostics)
        _ = try export.commit(reporting: &diagnostics)
    }

    private static func end(_ text: String, status: Int32) {
        if !text.isEmpty { FileHandle.standardError.write(Data((text + "\n").utf8)) }
        if status != 0 { exit(status) }
    }
}
