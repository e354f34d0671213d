import Diagnostics
import Export
import Foundation
import Interchange
import Releases

/// The journal that an export is about to give way to, beside the journal until the export is in place.
///
/// An export and its journal are two places of the disk, which nothing changes at once. So the next journal is written
/// down first, with the seal of its export; a run that finds one left over from a killed export learns by the seal
/// whether that export came to be, and which of the two journals is therefore the true one.
struct PendingJournal: Decodable {
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

    /// Writes down the journal of an export, piece by piece as it is.
    static func write(_ journal: Journal, of export: ExportSeal, besides path: String) throws(FatalDiagnostic) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let seal = try? encoder.encode(export) else { return }
        try replaceFile(at: Self.path(besides: path)) { piece in
            try piece(Array("{\"export\":".utf8) + [UInt8](seal) + Array(",\"journal\":\"".utf8))
            try journal.serialise { text in
                let quoted = JSONWriter.quoted(String(decoding: text, as: UTF8.self))
                try piece(Array(quoted.utf8.dropFirst().dropLast()))
            }
            try piece(Array("\"}".utf8))
        }
    }

    /// Removes what waits, true or not.
    static func remove(besides journal: String) {
        try? FileManager.default.removeItem(atPath: path(besides: journal))
    }
}
