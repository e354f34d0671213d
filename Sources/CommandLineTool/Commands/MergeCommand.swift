import ArgumentParser
import Diagnostics

/// `parcours merge`
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Join the parts of an export that was spread over machines.",
        discussion: """
            Give the folders that `parcours export --shard K/N` wrote, all N of them in any order. The destination, the \
            journal and what is told are those of one run, byte for byte. The source is not needed.

            Shards that are missing, changed, or of different exports are refused, and what was there stays.

            The destination is replaced whole, or not at all; it must be new, empty, or an earlier export's.
            """)

    @Argument(help: ArgumentHelp("The shards' folders.", valueName: "shard"))
    var shards: [String]

    @Option(help: ArgumentHelp("Where to write.", valueName: "dir"))
    var output = "export"

    @Option(help: ArgumentHelp("The journal that the shards have read; it is brought up to date.", valueName: "file"))
    var journal: String

    @Flag(help: "Write nothing if a shard found a fault.")
    var strict = false

    @Option(help: "The language of messages: fr or en (default: by the environment).")
    var language: InterfaceLanguage?

    @Option(help: "How problems are told: text, or json for one object a line.")
    var diagnostics: DiagnosticsForm = .text

    @Flag(help: "Say nothing but errors and warnings: no progress, no notes, no result.")
    var quiet = false

    func run() throws {
        try Work.runLong(Messenger(language: language, form: diagnostics, isQuiet: quiet)) { found, progress in
            try ShardMerge(
                folders: shards, output: output, journalPath: journal, isStrict: strict, progress: progress
            ).run(reporting: &found).text
        }
    }
}
