import Diagnostics
import Foundation
import Interchange

/// A file that the user names on the command line, or that the tool keeps for them.
enum UserFile {
    /// The text of a file.
    ///
    /// - Throws: ``FatalDiagnostic`` where it can't be read or is not UTF-8.
    static func text(at path: String) throws(FatalDiagnostic) -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
            let data = FileManager.default.contents(atPath: path)
        else {
            throw unreadable(path)
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw fault(
                "not-utf-8", path,
                BilingualText(fr: "« \(path) » n’est pas du texte en UTF-8", en: "“\(path)” is not text in UTF-8"))
        }
        return text
    }

    /// The text of a file; nil where there is no file yet.
    ///
    /// - Throws: ``FatalDiagnostic`` where it can't be read or is not UTF-8.
    static func textIfPresent(at path: String) throws(FatalDiagnostic) -> String? {
        FileManager.default.fileExists(atPath: path) ? try text(at: path) : nil
    }

    /// The SHA-256 of a file, in hexadecimal, which is not held in memory; nil where there is no file.
    ///
    /// - Throws: ``FatalDiagnostic`` where it can't be read.
    static func digestIfPresent(at path: String) throws(FatalDiagnostic) -> String? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        var digest = SHA256()
        do {
            let file = try FileHandle(forReadingFrom: URL(filePath: path))
            while let data = try file.read(upToCount: 1 << 20), !data.isEmpty { digest.update([UInt8](data)) }
        } catch {
            throw unreadable(path)
        }
        return digest.hexadecimal()
    }

    private static func unreadable(_ path: String) -> FatalDiagnostic {
        fault(
            "unreadable-file", path,
            BilingualText(fr: "« \(path) » ne peut pas être lu", en: "“\(path)” can't be read"))
    }

    private static func fault(_ id: String, _ path: String, _ message: BilingualText) -> FatalDiagnostic {
        FatalDiagnostic(Diagnostic(.error, id, message, at: SourceLocation(file: path)))
    }
}
