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
        guard FileManager.default.fileExists(atPath: path) else { return Journal() }
        return try Journal(reading: try UserFile.text(at: path), file: path, limits: limits)
    }

    /// Writes down what the journal will be once an export is in place, if it is kept outside the export and says
    /// anything new.
    func prepare(_ journal: Journal, replacing former: Journal, for export: ExportSeal) throws(FatalDiagnostic) {
        guard let path = pathToChange(to: journal, from: former) else { return }
        let text = String(decoding: journal.serialised(), as: UTF8.self)
        try PendingJournal(export: export, journal: text).write(besides: path)
    }

    /// Writes the journal that was prepared, now that its export is in place.
    func write(_ journal: Journal, replacing former: Journal) throws(FatalDiagnostic) {
        guard let path = pathToChange(to: journal, from: former) else { return }
        try replaceFile(at: path, with: journal.serialised())
        PendingJournal.remove(besides: path)
    }

    /// Gives up what was prepared, its export having failed.
    func discardPrepared() {
        if let path, pathInOutput == nil { PendingJournal.remove(besides: path) }
    }

    private func pathToChange(to journal: Journal, from former: Journal) -> String? {
        guard let path, pathInOutput == nil else { return nil }
        let waits = FileManager.default.fileExists(atPath: PendingJournal.path(besides: path))
        return journal != former || waits || !FileManager.default.fileExists(atPath: path) ? path : nil
    }
}
