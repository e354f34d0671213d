import CatalogueFile
import CourseCatalogue
import Diagnostics
import Interchange
import Releases

/// What a catalogue is read from and for, with every default settled.
struct CatalogueRequest {
    var source: String
    var asOf: CalendarDate
    var configurationPath: String?
    var journalPath: String?
    var settings: [String]
    /// What the configuration says, in place of its file.
    var givenConfiguration: Configuration?
    /// What earlier exports saw, in place of what the journal's file says.
    var givenJournal: Journal?
    /// Whether the site's git history takes the place of a journal where there is none.
    var asksHistory = false
    /// Settings that hold where neither the configuration nor `settings` says otherwise.
    var presets: [String] = []
    /// Where it is kept what was read and made; nil to keep nothing beyond the run.
    var cache: RecordCache?
}

/// A catalogue as it stands on a day, with what it was read from.
struct ReadCatalogue {
    var catalogue: Catalogue
    var tree: SourceTree
    var configuration: Configuration
    /// The journal as it was found.
    var formerJournal: Journal
    /// The same, with the identifiers that the catalogue has.
    var journal: Journal
    var journalFile: JournalFile
    /// The text of the configuration; nil where there is none.
    var configurationText: String?
    /// Where the lines are that diagnostics point into.
    var excerpts: SourceExcerpts
    /// Where it is kept what was read and made; nil where nothing is kept beyond the run.
    var cache: RecordCache?
}

/// From a source to the catalogue that every command works on: read, amend, recognise, decide, check.
struct CataloguePipeline {
    let request: CatalogueRequest

    /// Reads the catalogue and hands it on; what is found on the way is told with its source lines, even where the run
    /// ends early.
    ///
    /// - Parameter output: where the run writes, if it writes: the journal goes there for want of a better place.
    /// - Throws: ``FatalDiagnostic`` where the catalogue can't be read, and what `use` throws.
    func run<Result>(
        writingTo output: String? = nil, reporting diagnostics: inout DiagnosticCollector,
        _ use: (ReadCatalogue, inout DiagnosticCollector) throws -> Result
    ) throws -> Result {
        var source = try CatalogueSource(at: request.source)
        var excerpts = SourceExcerpts(source: source.tree)
        var found = DiagnosticCollector()
        defer { diagnostics.report(contentsOf: excerpts.completing(found)) }
        let file = ConfigurationFile(path: request.configurationPath, site: source.folder)
        let text = request.givenConfiguration == nil ? try file.text() : nil
        if let text { excerpts.add(text, of: file.name) }
        let configuration =
            try request.givenConfiguration
            ?? file.read(text, settings: request.settings, presets: request.presets, reporting: &found)
        guard !found.hasErrors else { throw Self.invalidConfiguration }
        try source.take(configuration.limits)
        let journalFile = JournalFile(
            given: request.journalPath, configurationFolder: file.folder, output: output)
        let givenJournal = request.givenJournal
        @Sendable func readJournal() throws -> (Journal, JournalFile) {
            var file = journalFile
            return (try givenJournal ?? file.read(limits: configuration.limits), file)
        }
        var told = DiagnosticCollector()
        let longJournal = journalFile.byteCount > Self.longestBeside ? try readJournal() : nil
        // What is wrong with the journal is told first: without it nothing can be made of the source.
        let ((former, journalRead), contents) = try sideBySide {
            try longJournal ?? readJournal()
        } _: {
            Swift.Result { try source.read(configuration, keepingIn: request.cache, reporting: &told) }
        }
        var journal = former
        if request.asksHistory, former.isEmpty {
            journal = try SiteHistory(of: request).journal(reporting: &found)
        }
        found.report(contentsOf: told)
        let catalogue = try catalogue(try contents.get(), configuration, &journal, reporting: &found)
        returnFreeMemory()
        return try use(
            ReadCatalogue(
                catalogue: catalogue, tree: source.tree, configuration: configuration, formerJournal: former,
                journal: journal, journalFile: journalRead, configurationText: text, excerpts: excerpts,
                cache: request.cache), &found)
    }

    /// How long a journal may be, in bytes, to be read while the source is: what reading both takes is in memory at once.
    private static let longestBeside = 1 << 24

    /// The catalogue as it stands on the day, with lasting identifiers.
    private func catalogue(
        _ read: ReadContents, _ configuration: Configuration, _ journal: inout Journal,
        reporting found: inout DiagnosticCollector
    ) throws -> Catalogue {
        let amended = configuration.completing(read.catalogue)
            .amended(modules: configuration.modules, courses: configuration.courses, reporting: &found)
        let named = IdentityAssignment(journal: journal, pinned: amended.pinned.union(read.givenIdentifiers))
            .apply(to: amended.catalogue, reporting: &found)
        journal = journal.adopting(named)
        let rules = ReleaseRules(asOf: request.asOf, after: journal)
        let catalogue = named.changingModules { rules.apply(to: &$0, reporting: &found) }
        catalogue.check(reporting: &found)
        return catalogue
    }

    private static let invalidConfiguration = FatalDiagnostic(
        Diagnostic(
            .error, "invalid-configuration",
            BilingualText(
                fr: "la configuration a des erreurs : rien n’a été exporté",
                en: "the configuration has errors: nothing was exported"),
            help: BilingualText(fr: "corrigez-les et recommencez", en: "mend them and try again")))
}
