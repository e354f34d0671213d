import ArgumentParser
import CourseCatalogue
import Diagnostics

/// What every command that reads a catalogue can be told.
struct SourceOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The folder of the site, the one that holds “content”; or a catalogue file, a dataset (its folder, JSON or CSV), or a package (SCORM, IMS, cmi5). Default: the current folder.",
            valueName: "site"))
    var site = "."

    @Option(help: "The language of messages: fr or en (default: by the environment).")
    var language: InterfaceLanguage?

    @Option(
        help: ArgumentHelp(
            "The day that it is for: it decides what is out (default: today in Paris).", valueName: "yyyy-mm-dd"))
    var asOf: CalendarDate?

    @Option(
        help: ArgumentHelp("The configuration (default: parcours.yml in the site, if there is one).", valueName: "file")
    )
    var config: String?

    @Option(
        help: ArgumentHelp(
            "What earlier exports saw (default: parcours.journal.json beside the configuration, or else in the output).",
            valueName: "file"))
    var journal: String?

    @Flag(
        help:
            "Where there is no journal yet, take what happened from the site's git history (not from a shallow clone).")
    var history = false

    @Option(
        help: ArgumentHelp(
            "A setting for this run, before the configuration's: publisher.name=DINUM", valueName: "key=value"))
    var set: [String] = []

    @Option(help: "How problems are told: text, or json for one object a line.")
    var diagnostics: DiagnosticsForm = .text

    /// What the catalogue is read from and for.
    func request() throws(FatalDiagnostic) -> CatalogueRequest {
        guard let day = asOf ?? Clock.todayInParis() else { throw Self.noDay }
        return CatalogueRequest(
            source: site, asOf: day, configurationPath: config, journalPath: journal, settings: set,
            asksHistory: history)
    }

    /// Runs a command's work, then tells what was found and shows what it made.
    ///
    /// - Throws: ``RunEnd`` with status 1 where faults were found, 2 where the work could not be done.
    func run(_ work: (inout DiagnosticCollector) throws -> some CommandAnswer) throws {
        try Work.run(language: language, form: diagnostics, work)
    }

    static let noDay = FatalDiagnostic(
        Diagnostic(
            .error, "no-day",
            BilingualText(fr: "l’horloge ne donne pas de date utilisable", en: "the clock gives no usable date"),
            help: BilingualText(fr: "donnez --as-of AAAA-MM-JJ", en: "give --as-of YYYY-MM-DD")))
}
