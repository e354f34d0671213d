import Diagnostics
import Export
import Foundation
import Interchange
import Releases

/// Where the journal of an export is kept: where the user says, else beside the configuration, else in the export.
struct JournalFile {
    static let name = "parcours.journal.json"

    private let path: String?
    /// The journal's path in the export, where that is where it is kept.
    let pathInOutput: String?

    /// - Parameters:
    ///   - given: where the user says.
    ///   - configurationFolder: the folder of the configuration; nil where there is none.
    ///   - output: the export's folder; nil for a run that exports nothing.
    init(given: String?, configurationFolder: String?, output: String?) {
        let besides = given ?? configurationFolder.map { $0 + "/" + Self.name }
        path = besides ?? output.map { $0 + "/" + Self.name }
        pathInOutput = besides == nil && output != nil ? Self.name : nil
    }

    /// The journal's path, for messages.
    var shownPath: String { path ?? Self.name }

    /// What earlier exports saw; an empty journal before the first.
    func read(limits: InputLimits = InputLimits()) throws(FatalDiagnostic) -> Journal {
        guard let path else { return Journal() }
        if pathInOutput == nil, let pending = PendingJournal.left(besides: path) {
            return try Journal(reading: pending.journal, file: path, limits: limits)
        }
        guard let text = try UserFile.textIfPresent(at: path) else { return Journal() }
        return try Journal(reading: text, file: path, limits: limits)
    }

    /// What is to be written for a journal to take another's place; nil where it is kept in the export, and where its
    /// file says it already.
    func change(to journal: Journal, from former: Journal) -> JournalChange? {
        guard let path, pathInOutput == nil else { return nil }
        let waits = FileManager.default.fileExists(atPath: PendingJournal.path(besides: path))
        guard journal != former || waits || !FileManager.default.fileExists(atPath: path) else { return nil }
        return JournalChange(path: path, bytes: journal.serialised())
    }
}
