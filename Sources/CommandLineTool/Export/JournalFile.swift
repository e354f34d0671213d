import Diagnostics
import Export
import Foundation
import Releases

/// Where the journal of an export is kept: where the user says, else beside the configuration, else in the export.
struct JournalFile {
    static let name = "parcours.journal.json"

    private let path: String
    /// The journal's path in the export, where that is where it is kept.
    let pathInOutput: String?

    init(request: ExportRequest, configurationFolder: String?) {
        if let given = request.journalPath {
            path = given
            pathInOutput = nil
        } else if let configurationFolder {
            path = configurationFolder + "/" + Self.name
            pathInOutput = nil
        } else {
            path = request.output + "/" + Self.name
            pathInOutput = Self.name
        }
    }

    /// What earlier exports saw; an empty journal before the first.
    func read() throws(FatalDiagnostic) -> Journal {
        guard FileManager.default.fileExists(atPath: path) else { return Journal() }
        return try Journal(reading: try UserFile.text(at: path), file: path)
    }

    /// Writes the journal where it is kept outside the export, if it says anything new.
    func write(_ journal: Journal, replacing former: Journal) throws(FatalDiagnostic) {
        guard pathInOutput == nil, journal != former || !FileManager.default.fileExists(atPath: path) else { return }
        try replaceFile(at: path, with: journal.serialised())
    }
}
