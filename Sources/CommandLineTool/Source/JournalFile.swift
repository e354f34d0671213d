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
    func read(limits: InputLimits) throws(FatalDiagnostic) -> Journal {
        guard let path, FileManager.default.fileExists(atPath: path) else { return Journal() }
        return try Journal(reading: try UserFile.text(at: path), file: path, limits: limits)
    }

    /// Writes the journal where it is kept outside the export, if it says anything new.
    func write(_ journal: Journal, replacing former: Journal) throws(FatalDiagnostic) {
        guard let path, pathInOutput == nil,
            journal != former || !FileManager.default.fileExists(atPath: path)
        else { return }
        try replaceFile(at: path, with: journal.serialised())
    }
}
