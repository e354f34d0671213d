import ArgumentParser
import CourseCatalogue
import Diagnostics
import Foundation
import Releases

/// `parcours diff`
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Say what was announced, slipped, released, updated or withdrawn.",
        discussion: """
            parcours diff EXPORT EXPORT               two exports, by their journals or their datasets
            parcours diff SITE SITE                   two folders of a site, or two catalogue files
            parcours diff JOURNAL JOURNAL             two versions of a journal
            parcours diff REVISION REVISION --site S  two revisions of the site in the folder S, as git calls them
            parcours diff JOURNAL --since DAY         what was seen after a day

            A sentence each, for a commit message or a newsletter.
            """)

    @Argument(help: ArgumentHelp("What was, or a journal.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("What is.", valueName: "new"))
    var new: String?

    @Option(help: ArgumentHelp("The site that the two are revisions of.", valueName: "dir"))
    var site: String?

    @Option(help: ArgumentHelp("Tell what was seen after this day.", valueName: "yyyy-mm-dd"))
    var since: CalendarDate?

    @Option(help: ArgumentHelp("Tell what was seen until this day.", valueName: "yyyy-mm-dd"))
    var until: CalendarDate?

    @Option(
        help: ArgumentHelp("The day that sites are read for (default: today in Paris).", valueName: "yyyy-mm-dd"))
    var asOf: CalendarDate?

    @Option(
        help: ArgumentHelp("The configuration (default: parcours.yml in each, if there is one).", valueName: "file"))
    var config: String?

    @Option(help: "The language of the sentences: fr or en (default: by the environment).")
    var language: InterfaceLanguage?

    @Option(help: "How problems are told: text, or json for one object a line.")
    var diagnostics: DiagnosticsForm = .text

    func validate() throws {
        guard new == nil || (since == nil && until == nil) else {
            throw ValidationError("--since and --until are for a journal alone.")
        }
        guard new != nil || site == nil else { throw ValidationError("--site wants two revisions.") }
    }

    func run() throws {
        try Work.run(language: language, form: diagnostics) { _ in NewsReport(news: try news()) }
    }

    private func news() throws(FatalDiagnostic) -> [News] {
        let comparison = try Comparison(asOf: asOf, configuration: config)
        guard let new else {
            guard case .journal(let journal) = try ComparedSource(at: old) else { throw Self.nothingNew(old) }
            return journal.news(after: since, until: until)
        }
        if let site { return try comparison.news(from: old, to: new, of: site) }
        return try comparison.news(from: ComparedSource(at: old), to: ComparedSource(at: new))
    }

    private static func nothingNew(_ old: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "nothing-to-compare",
                BilingualText(
                    fr: "« \(old) » n’est pas un journal : à quoi le comparer ?",
                    en: "“\(old)” is not a journal: what is it to be compared with?"),
                help: BilingualText(
                    fr: "donnez aussi ce qui est nouveau", en: "give what is new as well")))
    }
}
