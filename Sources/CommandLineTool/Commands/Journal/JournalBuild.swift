import ArgumentParser
import Diagnostics
import Export
import Releases

/// `parcours journal build`
struct JournalBuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build the journal from a site's git history, revision by revision.",
        discussion: """
            Each day's last commit is read as an export of that day would have read it. A shallow clone is refused: its \
            dates would be wrong. Without --journal, the journal is written beside the configuration.
            """)

    @OptionGroup var source: SourceOptions

    @Flag(help: "Replace the journal that is there.")
    var replace = false

    func run() throws {
        try source.run { diagnostics in
            let request = try source.request()
            let folder = try CatalogueSource(at: request.source).folder
            let configuration = ConfigurationFile(path: request.configurationPath, site: folder)
            var file = JournalFile(
                given: request.journalPath, configurationFolder: configuration.folder ?? folder, output: nil)
            guard try replace || file.read().isEmpty else { throw Self.present(file) }
            let journal = try SiteHistory(of: request).journal(reporting: &diagnostics)
            try file.change(to: journal, from: Journal())?.write()
            let (modules, events) = (journal.modules.count, journal.modules.values.reduce(0) { $0 + $1.events.count })
            return BilingualText(
                fr: "\(modules) modules et \(events) événements écrits dans \(file.shownPath)",
                en: "\(modules) modules and \(events) events written to \(file.shownPath)")
        }
    }

    private static func present(_ file: JournalFile) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "journal-present",
                BilingualText(
                    fr: "« \(file.shownPath) » existe : ce que les exports ont vu serait perdu",
                    en: "“\(file.shownPath)” exists: what exports saw would be lost"),
                help: BilingualText(
                    fr: "donnez un autre fichier avec --journal, ou --replace",
                    en: "give another file with --journal, or --replace")))
    }
}
