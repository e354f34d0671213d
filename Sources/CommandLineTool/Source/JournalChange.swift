import Diagnostics
import Export

/// A journal that is about to be written to its file.
struct JournalChange {
    /// The journal's file.
    let path: String
    /// What the file will hold.
    let bytes: [UInt8]

    /// Writes down what the journal will be once an export is in place.
    func prepare(for export: ExportSeal) throws(FatalDiagnostic) {
        try PendingJournal(export: export, journal: String(decoding: bytes, as: UTF8.self)).write(besides: path)
    }

    /// Writes the journal; what was prepared has come to be.
    func write() throws(FatalDiagnostic) {
        try replaceFile(at: path, with: bytes)
        discard()
    }

    /// Gives up what was prepared.
    func discard() { PendingJournal.remove(besides: path) }
}
