import ArgumentParser
import Diagnostics
import Foundation
import Interchange

/// `parcours formats`
struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats", abstract: "Show the formats that can be made, and what each can't hold.")

    @Option(help: "The language of the table: fr or en (default: by the environment).")
    var language: InterfaceLanguage?

    @Flag(help: "Print a Markdown table, as the README has it.")
    var markdown = false

    func run() throws {
        let language = language ?? .of(environment: ProcessInfo.processInfo.environment)
        let text = markdown ? FormatTable.markdown(language) : FormatTable.plain(language)
        try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    }
}
