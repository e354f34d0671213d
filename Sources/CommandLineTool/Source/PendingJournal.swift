import Diagnostics
import Export
import Foundation

/// The journal that an export is about to give way to, beside the journal until the export is in place.
///
/// An export and its journal are two places of the disk, which nothing changes at once. So the next journal is written
/// down first, with the seal of its export; a run that finds one left over from a killed export learns by the seal
/// whether that export came to be, and which of the two journals is therefore the true one.
struct PendingJournal: Codable {
    /// The export that the journal belongs to.
    var export: ExportSeal
    /// The journal as its file will have it.
    var journal: String

    /// Where it waits: beside the journal.
    static func path(besides journal: String) -> String {
        let slash = journal.lastIndex(of: "/").map(journal.index(after:)) ?? journal.startIndex
        return "\(journal[..<slash]).\(journal[slash...]).parcours-next"
    }

    /// The one that a killed export left and that is true; nil where there is none.
    ///
    /// - Parameter limit: how many bytes a journal has at most.
    static func left(besides journal: String, limit: Int) -> PendingJournal? {
        // As text in JSON a journal is longer: its quotation marks are written as two characters.
        guard let text = try? UserFile.textIfPresent(at: path(besides: journal), limit: 2 * limit),
            let pending = try? JSONDecoder().decode(PendingJournal.self, from: Data(text.utf8)),
            pending.export.isInPlace
        else { return nil }
        return pending
    }

    /// Writes it down.
    func write(besides journal: String) throws(FatalDiagnostic) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { return }
        try replaceFile(at: Self.path(besides: journal), with: [UInt8](data))
    }

    /// Removes what waits, true or not.
    static func remove(besides journal: String) {
        try? FileManager.default.removeItem(atPath: path(besides: journal))
    }
}
