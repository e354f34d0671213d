import ArgumentParser
import CourseCatalogue
import Diagnostics
import Export
import Foundation

/// `parcours init`
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Look at a site, ask what it can't tell, and write its parcours.yml.",
        discussion: """
            Shows the courses and modules that are found, then asks on a terminal who publishes them, under which licence \
            and for which learning platform; the site's address and the catalogue's title, where the site doesn't say \
            them. Elsewhere options answer, and --yes takes what is likely for the rest.

            With parcours.yml it writes parcours.schema.json, by which editors complete it. What is there already is \
            kept, unless --force is given.

            Exit status: 0 written, 2 not written.
            """)

    @Argument(help: ArgumentHelp("The folder of the site. Default: the current folder.", valueName: "site"))
    var site = "."

    @Option(help: ArgumentHelp("Who publishes the catalogue.", valueName: "name"))
    var publisher: String?

    @Option(help: ArgumentHelp("The licence of the content, as an SPDX identifier.", valueName: "identifier"))
    var licence: String?

    @Option(
        help: ArgumentHelp(
            "The learning platform: \(PlatformPreset.names.joined(separator: ", ")), or none.", valueName: "platform"))
    var platform: String?

    @Option(help: ArgumentHelp("The site's address.", valueName: "address"))
    var address: String?

    @Option(help: ArgumentHelp("What the catalogue is called.", valueName: "title"))
    var title: String?

    @Option(
        help: ArgumentHelp(
            "A page that is a course, as often as needed, where that doesn't show.", valueName: "page"))
    var course: [String] = []

    @Flag(name: .shortAndLong, help: "Ask nothing: take what is likely where no option says otherwise.")
    var yes = false

    @Flag(help: "Write over a configuration that is there.")
    var force = false

    @Option(
        help: ArgumentHelp("The day that the site is looked at for (default: today in Paris).", valueName: "yyyy-mm-dd")
    )
    var asOf: CalendarDate?

    @Option(help: "The language of messages and of the file's comments: fr or en (default: by the environment).")
    var language: InterfaceLanguage?

    @Option(help: "How problems are told: text, or json for one object a line.")
    var diagnostics: DiagnosticsForm = .text

    func run() throws {
        let messenger = Messenger(language: language, form: diagnostics)
        try messenger.doOrTell { try start(messenger) }
    }

    private func start(_ messenger: Messenger) throws {
        guard let day = asOf ?? Clock.todayInParis() else { throw SourceOptions.noDay }
        let source = try CatalogueSource(at: site)
        let files = ConfigurationFiles(source: site, folder: source.folder)
        if !force { try files.refuseToReplace() }
        try files.refuseToLeave()
        let known = try knownBefore(source)
        let survey = try SiteSurvey(of: site, on: day, knowing: known)
        messenger.say(survey.text)
        messenger.say(BilingualText(""))
        var answers = try Interview(
            survey: survey, given: given, acceptsSuggestions: yes, messenger: messenger
        ).answers()
        answers.take(known.reader)
        try files.write(ConfigurationDraft(answers: answers, survey: survey, language: messenger.language))
        // What stands on disk now is what an export will read.
        _ = try SiteSurvey(of: site, on: day, knowing: nil)
        messenger.say(files.nextSteps)
    }

    /// What is known before anything is read: the pages that the options name, the folders that Eleventy is told of.
    private func knownBefore(_ source: CatalogueSource) throws(FatalDiagnostic) -> Configuration {
        var known = Configuration()
        known.reader.coursePages = course.isEmpty ? nil : course
        guard source.isSite else { return known }
        let inside = EleventySetup.sites(inside: source.tree)
        if !inside.isEmpty { throw Self.siteInside(inside, of: site) }
        EleventySetup(in: "", of: source.tree)?.apply(to: &known.reader, of: source.tree)
        return known
    }

    private static func siteInside(_ folders: [String], of site: String) -> FatalDiagnostic {
        let paths = folders.prefix(3).map { site == "." ? $0 : site + "/" + $0 }
        let commands = paths.map { SiteSurvey.command("init", on: $0) }
        let names = (folders.prefix(3) + (folders.count > 3 ? ["…"] : [])).joined(separator: ", ")
        return FatalDiagnostic(
            Diagnostic(
                .error, "site-inside",
                BilingualText(
                    fr: "le site n’est pas dans « \(site) » même, mais plus bas : \(names)",
                    en: "the site isn’t in “\(site)” itself, but further down: \(names)"),
                help: BilingualText(
                    fr: "lancez : " + commands.joined(separator: " ; ou : "),
                    en: "run: " + commands.joined(separator: "; or: "))))
    }

    private var given: [Answers.Subject: String] {
        var given: [Answers.Subject: String] = [:]
        given[.publisher] = publisher
        given[.licence] = licence
        given[.platform] = platform
        given[.address] = address
        given[.title] = title
        return given
    }
}
