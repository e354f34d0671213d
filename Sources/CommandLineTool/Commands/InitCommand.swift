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
        let files = ConfigurationFiles(source: site, folder: try CatalogueSource(at: site).folder)
        if !force { try files.refuseToReplace() }
        var known = Configuration()
        known.reader.coursePages = course.isEmpty ? nil : course
        let survey = try SiteSurvey(of: site, on: day, knowing: known)
        messenger.say(survey.text)
        messenger.say(BilingualText(""))
        var answers = try Interview(
            survey: survey, given: given, acceptsSuggestions: yes, messenger: messenger
        ).answers()
        answers.courses = known.reader.coursePages
        try files.write(ConfigurationDraft(answers: answers, survey: survey, language: messenger.language))
        // What stands on disk now is what an export will read.
        _ = try SiteSurvey(of: site, on: day, knowing: nil)
        messenger.say(files.nextSteps)
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
