import Archive
import Diagnostics
import Export
import Foundation
import Interchange

/// A part of an export as it stands in its folder, which somebody may have changed on the way.
struct ShardFolder {
    /// The folder as the user named it.
    let name: String
    let export: FinishedExport
    let record: ShardRecord
    /// What the part holds of the export: all its files but its own.
    let files: [WrittenFile]

    /// More than the record of a million modules.
    private static let recordByteLimit = 1 << 28

    /// Reads a part's own files, which have to be as they were written.
    ///
    /// - Throws: ``FatalDiagnostic`` where the folder is no part's, or holds what can't be its part.
    init(at name: String) throws(FatalDiagnostic) {
        self.name = name
        guard let export = FinishedExport(in: name),
            let own = export.files.first(where: { $0.path == ShardPart.recordName })
        else { throw Self.notAShard(name) }
        guard let bytes = export.bytes(of: own, limit: Self.recordByteLimit) else {
            throw Self.tampered(name, own.path)
        }
        guard let record = try? JSONDecoder().decode(ShardRecord.self, from: Data(bytes)),
            record.form == ShardRecord.currentForm, record.part.isValid
        else { throw Self.notAShard(name) }
        (self.export, self.record) = (export, record)
        files = export.files.filter { ![ShardPart.recordName, ShardPart.journalName].contains($0.path) }
        for file in files {
            guard ZipEntryName.fault(in: file.path) == nil, file.path.contains("/"), record.part.owns(file.path),
                file.byteCount >= 0, file.sha256 != nil
            else { throw Self.tampered(name, file.path) }
        }
    }

    /// The text of the journal that the first part made.
    func journal() throws(FatalDiagnostic) -> String {
        guard let file = export.files.first(where: { $0.path == ShardPart.journalName }),
            let bytes = export.bytes(of: file, limit: InputLimits().journalBytes),
            let text = String(validating: bytes, as: UTF8.self)
        else { throw Self.tampered(name, ShardPart.journalName) }
        return text
    }

    /// Makes sure that files were copied as they were made.
    func compare(with copies: [String: WrittenFile]) throws(FatalDiagnostic) {
        for file in files where copies[file.path] != file { throw Self.tampered(name, file.path) }
    }

    private static func notAShard(_ name: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "not-a-shard",
                BilingualText(
                    fr: "« \(name) » n’est pas une part d’export entière",
                    en: "“\(name)” is not a whole shard of an export"),
                help: BilingualText(
                    fr: "donnez les dossiers que parcours export --shard a écrits",
                    en: "give the folders that parcours export --shard wrote")))
    }

    static func tampered(_ name: String, _ path: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "shard-changed",
                BilingualText(
                    fr: "« \(path) » de « \(name) » n’est pas tel que la part l’a écrit",
                    en: "“\(path)” of “\(name)” is not as the shard wrote it"),
                help: BilingualText(
                    fr: "faites cette part de nouveau, ou copiez-la de nouveau",
                    en: "make that shard again, or copy it again")))
    }
}
