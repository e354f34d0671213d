import Diagnostics
import Interchange

/// A text file of the source, checked to be UTF-8.
struct SourceText: Sendable {
    let path: String
    let text: String

    /// Reads a file.
    ///
    /// - Throws: ``FatalDiagnostic`` that says why the file can't be read as text, and where.
    init(_ path: String, in source: SourceTree) throws(FatalDiagnostic) {
        self.path = path
        let bytes: [UInt8]
        do throws(SourceTree.Fault) {
            bytes = try source.read(path)
        } catch {
            throw FatalDiagnostic(error.diagnostic(for: path))
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else { throw Self.notUTF8(path, content) }
        self.text = text.contains("\r") ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
    }

    private static func notUTF8(_ path: String, _ bytes: ArraySlice<UInt8>) -> FatalDiagnostic {
        var decoder = UTF8(), iterator = bytes.makeIterator()
        var line = 1, column = 1
        decoding: while true {
            switch decoder.decode(&iterator) {
            case .scalarValue("\n"): (line, column) = (line + 1, 1)
            case .scalarValue: column += 1
            case .emptyInput, .error: break decoding
            }
        }
        return FatalDiagnostic(
            Diagnostic(
                .error, "not-utf-8",
                BilingualText(fr: "ce fichier n’est pas du texte en UTF-8", en: "this file is not text in UTF-8"),
                at: SourceLocation(file: path, line: line, column: column),
                help: BilingualText(fr: "enregistrez-le en UTF-8", en: "save it as UTF-8")))
    }
}

extension SourceTree.Fault {
    /// What to tell the author of a file that can't be read.
    func diagnostic(for path: String, at location: SourceLocation? = nil, sourceLine: String? = nil) -> Diagnostic {
        let place = location ?? SourceLocation(file: path)
        switch self {
        case .missing:
            return Diagnostic(
                .error, "missing-file",
                BilingualText(fr: "le fichier « \(path) » n’existe pas", en: "there is no file “\(path)”"), at: place,
                sourceLine: sourceLine,
                help: BilingualText(
                    fr: "ajoutez le fichier, ou corrigez son nom", en: "add the file, or correct its name"))
        case .outside:
            return Diagnostic(
                .error, "outside-source",
                BilingualText(
                    fr: "« \(path) » mène hors du dossier source", en: "“\(path)” leads out of the source folder"),
                at: place, sourceLine: sourceLine,
                help: BilingualText(
                    fr: "remplacez le lien symbolique par une copie du fichier",
                    en: "replace the symbolic link by a copy of the file"))
        case .notAFile:
            return Diagnostic(
                .error, "not-a-file",
                BilingualText(fr: "« \(path) » n’est pas un fichier", en: "“\(path)” is not a file"), at: place,
                sourceLine: sourceLine)
        case .tooLarge(let limit):
            return Diagnostic(
                .error, "file-too-large",
                BilingualText(
                    fr: "« \(path) » dépasse \(limit >> 20) Mio", en: "“\(path)” is larger than \(limit >> 20) MiB"),
                at: place, sourceLine: sourceLine)
        case .unreadable(let reason):
            return Diagnostic(
                .error, "unreadable-file",
                BilingualText(
                    fr: "« \(path) » ne peut pas être lu : \(reason)", en: "“\(path)” can't be read: \(reason)"),
                at: place, sourceLine: sourceLine)
        }
    }
}
