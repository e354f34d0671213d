import Diagnostics
import Export
import Releases

/// A journal that is about to be written to its file.
///
/// No other run writes that file between `prepare` and the change's end; one that wrote it since it was read is noticed.
final class JournalChange {
    private let file: JournalFile
    private let path: String
    private let journal: Journal
    private var lock: FileLock?

    /// A change of a file at a path to a journal.
    init(of file: JournalFile, at path: String, to journal: Journal) {
        (self.file, self.path, self.journal) = (file, path, journal)
    }

    /// Writes down what the journal will be once an export is in place.
    ///
    /// - Throws: ``FatalDiagnostic`` where it can't be written, or another run wrote it meanwhile.
    func prepare(for export: ExportSeal) throws(FatalDiagnostic) {
        try begin()
        try PendingJournal.write(journal, of: export, besides: path)
    }

    /// Writes the journal; what was prepared has come to be.
    ///
    /// - Throws: ``FatalDiagnostic`` where it can't be written, or, with nothing prepared, another run wrote it meanwhile.
    func write() throws(FatalDiagnostic) {
        let isPrepared = lock != nil
        if !isPrepared { try begin() }
        try replaceFile(at: path) { piece in
            // What waits is the same, as it was written before.
            if isPrepared, try PendingJournal.handOver(besides: path, to: piece) { return }
            try journal.serialise(to: piece)
        }
        discard()
    }

    /// Gives up what was prepared.
    func discard() {
        guard lock != nil else { return }
        PendingJournal.remove(besides: path)
        lock = nil
    }

    private func begin() throws(FatalDiagnostic) {
        lock = try FileLock(changing: path)
        do throws(FatalDiagnostic) {
            try file.refuseOthers()
            // What a killed export left is the true journal: it takes its place before another is prepared.
            if let left = file.pending(at: path) {
                try replaceFile(at: path, with: Array(left.journal.utf8))
            }
        } catch {
            lock = nil
            throw error
        }
    }
}

extension StagedExport {
    /// Puts the export in place, its journal written down before: whenever the run is killed, the next one knows both.
    ///
    /// - Returns: what was written, in byte order of the paths; the journal is still to be written.
    func commit(
        with change: JournalChange?, reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) -> [WrittenFile] {
        do {
            return try commit(reporting: &diagnostics) { seal in try change?.prepare(for: seal) }
        } catch {
            change?.discard()
            throw error
        }
    }
}
