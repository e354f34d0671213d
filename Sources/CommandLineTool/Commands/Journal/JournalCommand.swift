import ArgumentParser
import Diagnostics
import Foundation
import Releases

/// `parcours journal`
struct JournalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Show, verify, mend or build the journal of what exports saw.",
        subcommands: [JournalShow.self, JournalVerify.self, JournalMend.self, JournalBuild.self])
}

/// What the commands on a journal that is there can be told.
struct JournalOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The journal, or the folder that holds it.", valueName: "journal"))
    var path = JournalFile.name

    @Option(help: "The language of messages: fr or en (default: by the environment).")
    var language: InterfaceLanguage?

    @Option(help: "How problems are told: text, or json for one object a line.")
    var diagnostics: DiagnosticsForm = .text

    /// The journal's path.
    var file: String { isFolder ? path + "/" + JournalFile.name : path }

    private var isFolder: Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// Makes sure that the journal of a folder is in it.
    func refuseLinkOut() throws(FatalDiagnostic) {
        if isFolder { try JournalFile.refuseLink(outOf: path) }
    }

    /// Reads the journal and shows what is made of it.
    func run(_ work: (Journal, inout DiagnosticCollector) throws -> some CommandAnswer) throws {
        try Work.run(language: language, form: diagnostics) { diagnostics in
            try refuseLinkOut()
            return try work(try Journal(reading: try UserFile.text(at: file), file: file), &diagnostics)
        }
    }
}
