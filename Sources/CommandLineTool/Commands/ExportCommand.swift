import Archive
public import ArgumentParser
public import CourseCatalogue
import Diagnostics
import Foundation

/// `parcours export`
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Make packages, a dataset and feeds of a site.",
        discussion: """
            Without --format: SCORM 1.2 packages, the dataset and the RSS feed. `parcours formats` shows all formats.

            The destination is replaced whole, or not at all; it must be new, empty, or an earlier export's.
            """)

    @OptionGroup var source: SourceOptions

    @Option(help: ArgumentHelp("Where to write.", valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp("A format to make, as often as needed, or “all”.", valueName: "name"))
    var format: [String] = []

    @Option(
        help: ArgumentHelp(
            "The time written in packages, in seconds since 1970 (default: SOURCE_DATE_EPOCH, or else 1980-01-01).",
            valueName: "seconds"))
    var timestamp: Int?

    @Flag(help: "Write nothing if a fault is found.")
    var strict = false

    @Flag(help: "Tell each step on standard error.")
    var verbose = false

    func run() throws {
        try source.run { diagnostics in
            try ExportPipeline(request: request(), log: RunLog.logger(isVerbose: verbose)).run(reporting: &diagnostics)
                .text
        }
    }

    private func request() throws(FatalDiagnostic) -> ExportRequest {
        let seconds = timestamp ?? ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
        return ExportRequest(
            catalogue: try source.request(), output: output, formats: try FormatRegistry.formats(named: format),
            timestamp: seconds.map { ZipTimestamp(secondsSince1970: $0) } ?? .earliest, isStrict: strict)
    }
}

extension CalendarDate: ExpressibleByArgument {
    /// Reads `YYYY-MM-DD`.
    public init?(argument: String) { self.init(iso8601: argument) }
}
