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
///
/// Its first line is the seal, as JSON; what follows is the journal as its file will have it.
struct PendingJournal {
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
        guard let text = try? UserFile.textIfPresent(at: path(besides: journal), limit: limit + sealLimit),
            let end = text.utf8.firstIndex(of: newline),
            let seal = try? JSONDecoder().decode(ExportSeal.self, from: Data(text.utf8[..<end])), seal.isInPlace
        else { return nil }
        return PendingJournal(export: seal, journal: String(text[text.utf8.index(after: end)...]))
    }

    /// Writes down the journal of an export, piece by piece as it is.
    static func write(_ journal: Journal, of export: ExportSeal, besides path: String) throws(FatalDiagnostic) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let seal = try? encoder.encode(export) else { return }
        try replaceFile(at: Self.path(besides: path)) { piece in
            try piece([UInt8](seal) + [newline])
            try journal.serialise(to: piece)
        }
    }

    /// Hands over the journal that waits, piece by piece; false, and nothing, where none does.
    static func handOver(besides journal: String, to piece: (consuming [UInt8]) throws -> Void) throws -> Bool {
        guard let file = FileHandle(forReadingAtPath: path(besides: journal)) else { return false }
        defer { try? file.close() }
        guard var bytes = try file.read(upToCount: pieceByteCount), let end = bytes.firstIndex(of: newline) else {
            return false
        }
        bytes = bytes[bytes.index(after: end)...]
        while true {
            try piece([UInt8](bytes))
            guard let next = try file.read(upToCount: pieceByteCount), !next.isEmpty else { return true }
            bytes = next
        }
    }

    private static let pieceByteCount = 1 << 20
    private static let newline = UInt8(ascii: "\n")
    /// A seal is a path and a digest.
    private static let sealLimit = 1 << 16

    /// Removes what waits, true or not.
    static func remove(besides journal: String) {
        try? FileManager.default.removeItem(atPath: path(besides: journal))
    }
}
