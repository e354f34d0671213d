import Diagnostics
import Foundation
import Interchange

/// A file that the user names on the command line, or that the tool keeps for them.
enum UserFile {
    /// The text of a file that the user names, which may be a pipe.
    ///
    /// - Parameters:
    ///   - limit: how many bytes it has at most.
    ///   - setting: the setting that raises the limit, if there is one.
    /// - Throws: ``FatalDiagnostic`` where it can't be read, is larger or is not UTF-8.
    static func text(
        at path: String, limit: Int = InputLimits().journalBytes, setting: String? = nil
    ) throws(FatalDiagnostic) -> String {
        var status = stat()
        guard !path.utf8.contains(0), stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFDIR,
            let file = FileHandle(forReadingAtPath: path)
        else { throw unreadable(path) }
        defer { try? file.close() }
        // A pipe has no size to tell beforehand, and a device no end.
        guard status.st_size <= limit, let data = try? bytes(of: file, limit: limit) else {
            throw tooLarge(path, limit, setting)
        }
        guard let text = String(validating: data, as: UTF8.self) else { throw notUTF8(path) }
        return text
    }

    /// The text of an ordinary file that the tool keeps; nil where there is none yet.
    ///
    /// - Throws: ``FatalDiagnostic`` where it can't be read, is larger, is no file or is not UTF-8.
    static func textIfPresent(
        at path: String, limit: Int = InputLimits().journalBytes, setting: String? = nil
    ) throws(FatalDiagnostic) -> String? {
        try sizeIfPresent(at: path) == nil ? nil : try text(at: path, limit: limit, setting: setting)
    }

    /// The text of an ordinary file: where the tool writes, or finds by itself, a pipe is not waited for.
    ///
    /// - Throws: ``FatalDiagnostic`` where there is none, and as ``textIfPresent(at:limit:setting:)`` does.
    static func ordinaryText(at path: String) throws(FatalDiagnostic) -> String {
        guard let text = try textIfPresent(at: path) else { throw unreadable(path) }
        return text
    }

    /// The SHA-256 of an ordinary file, in hexadecimal, which is not held in memory; nil where there is no file.
    ///
    /// - Throws: ``FatalDiagnostic`` where it can't be read, is larger or is no file.
    static func digestIfPresent(
        at path: String, limit: Int, setting: String
    ) throws(FatalDiagnostic) -> String? {
        guard let size = try sizeIfPresent(at: path) else { return nil }
        guard size <= limit else { throw tooLarge(path, limit, setting) }
        var digest = SHA256()
        do {
            let file = try FileHandle(forReadingFrom: URL(filePath: path))
            while let data = try file.read(upToCount: 1 << 20), !data.isEmpty { digest.update([UInt8](data)) }
        } catch {
            throw unreadable(path)
        }
        return digest.hexadecimal()
    }

    /// The size of an ordinary file in bytes; nil where there is no file.
    private static func sizeIfPresent(at path: String) throws(FatalDiagnostic) -> Int? {
        var status = stat()
        guard !path.utf8.contains(0), stat(path, &status) == 0 else { return nil }
        // A pipe that stands in its place would be waited for.
        guard status.st_mode & S_IFMT == S_IFREG else { throw unreadable(path) }
        return Int(status.st_size)
    }

    /// What is told of a file in another encoding.
    static func notUTF8(_ path: String) -> FatalDiagnostic {
        fault(
            "not-utf-8", path,
            BilingualText(fr: "« \(path) » n’est pas du texte en UTF-8", en: "“\(path)” is not text in UTF-8"),
            BilingualText(fr: "enregistrez ce fichier en UTF-8", en: "save this file as UTF-8"))
    }

    private struct Overflow: Error {}

    private static func bytes(of file: FileHandle, limit: Int) throws -> Data {
        var bytes = Data()
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
            bytes += piece
            guard bytes.count <= limit else { throw Overflow() }
        }
        return bytes
    }

    private static func unreadable(_ path: String) -> FatalDiagnostic {
        fault(
            "unreadable-file", path,
            BilingualText(fr: "« \(path) » ne peut pas être lu", en: "“\(path)” can't be read"),
            BilingualText(
                fr: "donnez un fichier que vous pouvez lire, ou corrigez son nom",
                en: "give a file that you can read, or correct its name"))
    }

    private static func tooLarge(_ path: String, _ limit: Int, _ setting: String?) -> FatalDiagnostic {
        let (french, english) = setting.map { (", ou réglez « limits.\($0) »", ", or set “limits.\($0)”") } ?? ("", "")
        return fault(
            "file-too-large", path,
            BilingualText(fr: "« \(path) » dépasse \(limit) octets", en: "“\(path)” is larger than \(limit) bytes"),
            BilingualText(
                fr: "vérifiez que c’est bien ce fichier" + french,
                en: "make sure that it is the file you mean" + english))
    }

    private static func fault(
        _ id: String, _ path: String, _ message: BilingualText, _ help: BilingualText
    ) -> FatalDiagnostic {
        FatalDiagnostic(Diagnostic(.error, id, message, at: SourceLocation(file: path), help: help))
    }
}
