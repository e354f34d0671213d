import CourseCatalogue
public import Diagnostics
public import Interchange

/// A text file of the source, checked to be UTF-8.
public struct SourceText: Sendable {
    /// The file, relative to the source folder.
    public let path: String
    /// The text, its lines ended by `\n` alone.
    public let text: String
    /// How much is taken from it.
    public let limits: InputLimits

    /// Reads a file.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` that says why the file can't be read as text, and where.
    public init(_ path: String, in source: SourceTree) throws(FatalDiagnostic) {
        self.path = path
        limits = source.limits
        let bytes: [UInt8]
        do throws(SourceTree.Fault) {
            bytes = try source.read(path)
        } catch {
            throw FatalDiagnostic(error.diagnostic(for: path))
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else { throw Self.notUTF8(path, content) }
        self.text =
            text.holds(UInt8(ascii: "\r"))
            ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
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
