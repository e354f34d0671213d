import ArgumentParser
import Diagnostics
import Foundation

/// `parcours platforms`
struct PlatformsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "platforms", abstract: "Show the platforms that --for knows, and what it chooses for each.")

    @Flag(help: "Print a Markdown document with the reasons, as docs/platforms.md has it.")
    var markdown = false

    func run() throws {
        let text =
            markdown
            ? PlatformDocument.markdown : PlatformDocument.plain(.of(environment: ProcessInfo.processInfo.environment))
        try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    }
}
