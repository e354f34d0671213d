import ArgumentParser
import Diagnostics
import Export
import Foundation
import Interchange
import Publishing

/// `parcours publish`
struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Publish the dataset of an export on data.gouv.fr or another udata portal.",
        discussion: """
            Looks at what the portal has, and changes what differs: files whose bytes are others, and what is said of the \
            dataset and of its files. What people wrote beside it on the portal stays. A run that is cut off goes on where \
            it was; one with nothing new changes nothing.

            The key is read from the environment (PARCOURS_PORTAL_KEY) or from a file, and never shown.

            Exit status: 0 done, 2 the portal could not be brought to it.
            """)

    @Argument(help: ArgumentHelp("The folder of an export with a dataset.", valueName: "export"))
    var export: String

    @Option(help: ArgumentHelp("The portal's address.", valueName: "address"))
    var portal = "https://www.data.gouv.fr"

    @Option(help: ArgumentHelp("The portal's identifier of the organisation that publishes.", valueName: "id"))
    var organization: String?

    @Option(
        help: ArgumentHelp(
            "The portal's identifier of a dataset to take over, for the first publication.", valueName: "id"))
    var dataset: String?

    @Flag(help: "Hide a dataset that is made, until people show it.")
    var hidden = false

    @Option(help: ArgumentHelp("What is published where; made to be kept, and committed.", valueName: "file"))
    var state = "parcours.portals.json"

    @Option(help: ArgumentHelp("The file with the key, instead of the environment.", valueName: "file"))
    var keyFile: String?

    @Flag(help: "Show what would be changed, and change nothing.")
    var dryRun = false

    @Option(help: "The language of messages: fr or en (default: by the environment).")
    var language: InterfaceLanguage?

    @Option(help: "How problems are told: text, or json for one object a line.")
    var diagnostics: DiagnosticsForm = .text

    @Flag(help: "Say nothing but errors and warnings: no plan, no progress, no notes.")
    var quiet = false

    func run() throws {
        let messenger = Messenger(language: language, form: diagnostics, isQuiet: quiet)
        try messenger.doOrTell { try publish(ProcessInfo.processInfo.environment, messenger) }
    }

    private func publish(_ environment: [String: String], _ messenger: Messenger) throws(FatalDiagnostic) {
        let publisher = try Publisher(
            source: SourceTree(at: export), portal: PortalAddress(portal), key: key(environment), options: options)
        for diagnostic in publisher.diagnostics { messenger.tell(diagnostic) }
        let former = try readState()
        let plan = try publisher.plan(after: former)
        for diagnostic in plan.diagnostics { messenger.tell(diagnostic) }
        messenger.say(text(of: plan))
        guard !dryRun else { return }
        let path = state
        let progress = RunProgress(for: messenger)
        defer { progress.end() }
        progress.begin(
            BilingualText(fr: "publication sur \(portal)", en: "publishing on \(portal)"), expecting: plan.steps.count)
        try publisher.publish(after: former) { state throws(FatalDiagnostic) in
            try replaceFile(at: path, with: state.serialised())
            progress.didWork()
        }
        progress.end()
        guard !plan.steps.isEmpty else { return }
        messenger.say(BilingualText(fr: "publié sur \(portal)", en: "published on \(portal)"))
    }

    private var options: PublicationOptions {
        var options = PublicationOptions()
        (options.organization, options.dataset, options.isPrivate) = (organization, dataset, hidden)
        return options
    }

    private func key(_ environment: [String: String]) throws(FatalDiagnostic) -> PortalKey {
        if let keyFile { return try PortalKey(try UserFile.text(at: keyFile)) }
        guard let key = environment[Self.keyName] else { throw Self.noKey }
        return try PortalKey(key)
    }

    private func readState() throws(FatalDiagnostic) -> PublicationState {
        guard let text = try UserFile.textIfPresent(at: state) else { return PublicationState() }
        return try PublicationState(reading: text, file: state)
    }

    private func text(of plan: PublicationPlan) -> BilingualText {
        guard !plan.steps.isEmpty else {
            return BilingualText(fr: "\(portal) a déjà tout", en: "\(portal) has it all already")
        }
        return BilingualText(
            fr: plan.steps.map(\.text.french).joined(separator: "\n"),
            en: plan.steps.map(\.text.english).joined(separator: "\n"))
    }

    private static let keyName = "PARCOURS_PORTAL_KEY"

    private static let noKey = FatalDiagnostic(
        Diagnostic(
            .error, "no-key", BilingualText(fr: "il manque la clé du portail", en: "the portal’s key is missing"),
            help: BilingualText(
                fr: "mettez-la dans la variable \(keyName), ou dans un fichier : --key-file",
                en: "put it in the variable \(keyName), or in a file: --key-file")))
}
