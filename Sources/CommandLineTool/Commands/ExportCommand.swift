import Archive
public import ArgumentParser
import Conformance
public import CourseCatalogue
import Diagnostics
import Foundation

/// `parcours export`
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Make packages, a dataset and feeds of a site.",
        discussion: """
            Without --format: the packages of the configuration's `platform` (SCORM 1.2 for want of one), the dataset and
            the RSS feed. `parcours formats` shows all formats.
            With --for: the package formats that suit the platform. `parcours platforms` shows them.

            The destination is replaced whole, or not at all; it must be new, empty, or an earlier export's.
            """)

    @OptionGroup var source: SourceOptions

    @Option(help: ArgumentHelp("Where to write.", valueName: "dir"))
    var output = "export"

    @Option(help: ArgumentHelp("A format to make, as often as needed, or “all”.", valueName: "name"))
    var format: [String] = []

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "A learning platform to choose formats and settings for: \(PlatformPreset.names.joined(separator: ", ")).",
            valueName: "platform"))
    var platform: String?

    @Option(
        help: ArgumentHelp(
            "Schemas to put in packages in place of the tool's own: a folder with one a format, such as scorm-1.2.",
            valueName: "dir"))
    var schemas: String?

    @Option(
        help: ArgumentHelp(
            "The time written in packages, in seconds since 1970 (default: SOURCE_DATE_EPOCH, or else 1980-01-01).",
            valueName: "seconds"))
    var timestamp: Int?

    @Option(
        help: ArgumentHelp("The revision of the site, to note in the journal, such as a commit.", valueName: "name"))
    var revision: String?

    @Option(
        help: ArgumentHelp(
            "Make one part of an export that is spread over machines; `parcours merge` joins all N parts.",
            valueName: "k/n"))
    var shard: ShardPart?

    @Option(
        help: ArgumentHelp(
            "Where to keep what the next export needn’t make again (default: a folder of your own for what can be deleted at any time).",
            valueName: "dir"))
    var cache: String?

    @Flag(name: .customLong("no-cache"), help: "Make everything anew, and keep nothing for the next export.")
    var isWithoutCache = false

    @Flag(help: "Write nothing if a fault is found.")
    var strict = false

    @Flag(help: "Tell each step on standard error.")
    var verbose = false

    @Flag(help: "Say nothing but errors and warnings: no progress, no notes, no result.")
    var quiet = false

    func run() throws {
        let messenger = Messenger(language: source.language, form: source.diagnostics, isQuiet: quiet)
        try Work.runLong(messenger, isVerbose: verbose) { diagnostics, progress in
            let request = try request(reporting: &diagnostics)
            return try ExportPipeline(request: request, log: RunLog.logger(isVerbose: verbose), progress: progress)
                .run(reporting: &diagnostics).text
        }
    }

    private func request(reporting diagnostics: inout DiagnosticCollector) throws(FatalDiagnostic) -> ExportRequest {
        let seconds = timestamp ?? ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
        let choice = try FormatChoice(
            formats: format, platform: platform, configured: try configuredPlatform(), reporting: &diagnostics)
        var catalogue = try source.request()
        catalogue.presets = choice.settings
        if !isWithoutCache { catalogue.cache = ExportCache(given: cache)?.open(forExportTo: output) }
        return ExportRequest(
            catalogue: catalogue, output: output, formats: choice.formats, platform: choice.platform,
            schemaFolder: schemas.map(SchemaFolder.init),
            timestamp: seconds.map { ZipTimestamp(secondsSince1970: $0) } ?? .earliest, isStrict: strict,
            revision: revision, part: shard)
    }

    /// The platform that the configuration names: it has to be known before the configuration is read for good, since
    /// it brings settings of its own. What is wrong with the configuration is told then.
    private func configuredPlatform() throws(FatalDiagnostic) -> LearningPlatform? {
        let file = ConfigurationFile(path: source.config, site: try CatalogueSource(at: source.site).folder)
        var unheard = DiagnosticCollector()
        return try file.read(try file.text(), settings: source.set, reporting: &unheard).platform
    }
}

extension CalendarDate: ExpressibleByArgument {
    /// Reads `YYYY-MM-DD`.
    public init?(argument: String) { self.init(iso8601: argument) }
}
