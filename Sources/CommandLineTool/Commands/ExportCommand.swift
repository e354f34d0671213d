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
            With --for: the package formats that suit the platform. `parcours platforms` shows them.

            The destination is replaced whole, or not at all; it must be new, empty, or an earlier export's.
            """)

    @Argument(help: ArgumentHelp("The folder of the site: the one that holds “content”.", valueName: "site"))
    var site: String

    @Option(help: ArgumentHelp("Where to write.", valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp("A format to make, as often as needed, or “all”.", valueName: "name"))
    var format: [String] = []

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "A learning platform to choose formats and settings for: \(PlatformPreset.names.joined(separator: ", ")).",
            valueName: "platform"))
    var platform: String?

    @Option(help: "The language of messages: fr or en (default: by the environment).")
    var language: InterfaceLanguage?

    @Option(
        help: ArgumentHelp(
            "The day to export for: it decides what is out (default: today in Paris).", valueName: "yyyy-mm-dd"))
    var asOf: CalendarDate?

    @Option(help: ArgumentHelp("The configuration (default: parcours.yml in the site, if there is one).", valueName: "file"))
    var config: String?

    @Option(
        help: ArgumentHelp(
            "What earlier exports saw (default: parcours.journal.json beside the configuration, or else in the output).",
            valueName: "file"))
    var journal: String?

    @Option(
        help: ArgumentHelp(
            "Schemas to put in packages in place of the tool's own: a folder with one a format, such as scorm-1.2.",
            valueName: "dir"))
    var schemas: String?

    @Option(
        help: ArgumentHelp(
            "A setting for this run, before the configuration's: publisher.name=DINUM", valueName: "key=value"))
    var set: [String] = []

    @Option(
        help: ArgumentHelp(
            "The time written in packages, in seconds since 1970 (default: SOURCE_DATE_EPOCH, or else 1980-01-01).",
            valueName: "seconds"))
    var timestamp: Int?

    @Option(help: "How problems are told: text, or json for one object a line.")
    var diagnostics: DiagnosticsForm = .text

    @Flag(help: "Write nothing if a fault is found.")
    var strict = false

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        let messenger = Messenger(language: language ?? .of(environment: environment), form: diagnostics)
        var collector = DiagnosticCollector()
        var status: Int32 = 0
        do {
            let request = try request(environment: environment, reporting: &collector)
            let summary = try ExportPipeline(request: request).run(reporting: &collector)
            messenger.tell(collector)
            messenger.say(summary.text)
            status = collector.hasErrors ? 1 : 0
        } catch let fatal as FatalDiagnostic {
            collector.report(fatal.diagnostic)
            messenger.tell(collector)
            status = 2
        } catch is RefusedByFaults {
            collector.report(RefusedByFaults.diagnostic)
            messenger.tell(collector)
            status = 1
        }
        if status != 0 { throw RunEnd(status: status) }
    }

    private func request(
        environment: [String: String], reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) -> ExportRequest {
        guard let day = asOf ?? Clock.todayInParis() else { throw Self.noDay }
        let seconds = timestamp ?? environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
        let preset = try platform.map { name throws(FatalDiagnostic) in try PlatformPreset.named(name) }
        let formats =
            if let preset, format.isEmpty { preset.registeredFormats(reporting: &diagnostics) } else {
                try FormatRegistry.formats(named: format)
            }
        guard !formats.isEmpty else { throw Self.nothingToMake }
        return ExportRequest(
            site: site, output: output, formats: formats, platform: preset?.platform ?? .moodle, asOf: day,
            configurationPath: config, journalPath: journal, settings: set,
            schemaFolder: schemas.map(SchemaFolder.init), presetSettings: preset?.settings(for: formats) ?? [],
            timestamp: seconds.map { ZipTimestamp(secondsSince1970: $0) } ?? .earliest, isStrict: strict)
    }

    private static let nothingToMake = FatalDiagnostic(
        Diagnostic(
            .error, "no-format",
            BilingualText(
                fr: "aucun format prévu pour cette plateforme n’est disponible",
                en: "no format that is meant for this platform is available"),
            help: BilingualText(fr: "choisissez-en avec --format", en: "choose some with --format")))

    private static let noDay = FatalDiagnostic(
        Diagnostic(
            .error, "no-day",
            BilingualText(fr: "l’horloge ne donne pas de date utilisable", en: "the clock gives no usable date"),
            help: BilingualText(fr: "donnez --as-of AAAA-MM-JJ", en: "give --as-of YYYY-MM-DD")))
}

extension CalendarDate: ExpressibleByArgument {
    /// Reads `YYYY-MM-DD`.
    public init?(argument: String) { self.init(iso8601: argument) }
}
