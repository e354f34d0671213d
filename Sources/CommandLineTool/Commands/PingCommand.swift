import ArgumentParser
import Diagnostics
import Export
import Foundation
import Interchange
import Publishing

/// `parcours ping`
struct PingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ping", abstract: "Tell hubs which feeds of an export have changed (WebSub).",
        discussion: """
            For those feeds in RSS, Atom and JSON Feed that name a hub (feeds.hub in the configuration), and whose bytes \
            are others than at the last ping. The hub then gets them from the address where they are online, and passes \
            them on: publish the export first. A run that is cut off goes on where it was; one with nothing new tells \
            nothing.

            Exit status: 0 done, 2 a hub could not be told.
            """)

    @Argument(help: ArgumentHelp("The folder of an export with feeds.", valueName: "export"))
    var export: String

    @Option(help: ArgumentHelp("What hubs were told; made to be kept, and committed.", valueName: "file"))
    var state = "parcours.pings.json"

    @Flag(help: "Tell of all feeds, changed or not.")
    var all = false

    @Flag(help: "Show what would be told, and tell nothing.")
    var dryRun = false

    @Option(help: "The language of messages: fr or en (default: by the environment).")
    var language: InterfaceLanguage?

    @Option(help: "How problems are told: text, or json for one object a line.")
    var diagnostics: DiagnosticsForm = .text

    func run() throws {
        let messenger = Messenger(language: language, form: diagnostics)
        try messenger.doOrTell {
            let faults = try ping(messenger)
            for fault in faults { messenger.tell(fault) }
            if !faults.isEmpty { throw RunEnd(status: 2) }
        }
    }

    /// What hubs didn't take.
    private func ping(_ messenger: Messenger) throws(FatalDiagnostic) -> [Diagnostic] {
        let pinger = try Pinger(source: SourceTree(at: export))
        let former = try readState()
        let pings = pinger.pings(after: former, tellingAll: all)
        messenger.say(Self.text(of: pings))
        guard !dryRun else { return [] }
        let path = state
        return try pinger.send(pings, after: former) { state throws(FatalDiagnostic) in
            try replaceFile(at: path, with: state.serialised())
        }
    }

    private func readState() throws(FatalDiagnostic) -> PingState {
        guard let text = try UserFile.textIfPresent(at: state) else { return PingState() }
        return try PingState(reading: text, file: state)
    }

    private static func text(of pings: [Ping]) -> BilingualText {
        guard !pings.isEmpty else {
            return BilingualText(fr: "rien de nouveau à signaler", en: "nothing new to tell")
        }
        return BilingualText(
            fr: pings.map(\.text.french).joined(separator: "\n"),
            en: pings.map(\.text.english).joined(separator: "\n"))
    }
}
