import ArgumentParser
import Diagnostics
import Foundation

/// The command `parcours`, with all it can do as subcommands.
struct ParcoursCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parcours",
        abstract: "Export a course catalogue to learning platforms, open data portals and feed readers.",
        discussion: """
            parcours init SITE                  look at a site, ask what it can't tell, write its parcours.yml
            parcours export SITE --output DIR   make packages, a dataset and feeds of a site
            parcours merge SHARD… --output DIR  join the parts of an export that was spread over machines
            parcours preview SITE               show in a browser what would be published, as the site is edited
            parcours inspect SITE               show what is read from a site, and where
            parcours convert SITE --output DIR  write the catalogue as a file that can be read instead of the site
            parcours diff OLD NEW               say what was announced, slipped, released, updated or withdrawn
            parcours journal show JOURNAL       show what exports saw; also verify, mend, build
            parcours check FILE…                check packages, ours or not, as platforms read them
            parcours report PATH…               tell how heavy packages are
            parcours publish EXPORT             publish a dataset on data.gouv.fr or another udata portal
            parcours ping EXPORT                tell hubs which feeds have changed (WebSub)
            parcours platforms                  show what is chosen for each learning platform
            parcours formats                    show what can be made, and what each format loses
            parcours --version --verbose        show what this program was built with

            Exit status: 0 clean, 1 faults found (told on standard error), 2 could not run.
            """,
        version: "0.1.0",
        subcommands: [
            InitCommand.self, ExportCommand.self, MergeCommand.self, PreviewCommand.self, InspectCommand.self,
            ConvertCommand.self,
            DiffCommand.self, JournalCommand.self, CheckCommand.self, ReportCommand.self, PublishCommand.self,
            PingCommand.self,
            FormatsCommand.self, PlatformsCommand.self,
        ])

    /// Without a subcommand: what one can do.
    func run() throws {
        Messenger(language: nil, form: .text).say(Introduction.text)
    }
}

/// The program from its arguments to its exit status.
public enum ParcoursProgram {
    /// Runs the command that the arguments name.
    ///
    /// - Parameter arguments: the arguments without the program's name.
    /// - Returns: 0 clean, 1 faults found, 2 could not run.
    public static func run(_ arguments: [String]) -> Int32 {
        // Nothing here has local times. Where TZ isn't set, the C library reads the zone's file for each entry of a zip.
        setenv("TZ", ":/etc/localtime", 0)
        if VersionReport.isWanted(by: arguments) {
            print(VersionReport.text)
            return 0
        }
        do {
            var command = try ParcoursCommand.parseAsRoot(arguments)
            try command.run()
            return 0
        } catch let end as RunEnd {
            return end.status
        } catch {
            let status = ParcoursCommand.exitCode(for: error)
            let message = ParcoursCommand.fullMessage(for: error)
            if !message.isEmpty {
                let stream = status.isSuccess ? FileHandle.standardOutput : .standardError
                try? stream.write(contentsOf: Data((message + "\n").utf8))
            }
            return status.isSuccess ? 0 : 2
        }
    }
}

/// How a command that has said all it had to say ends.
struct RunEnd: Error {
    var status: Int32
}
