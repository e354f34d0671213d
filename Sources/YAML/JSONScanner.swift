import Diagnostics

/// Walks through the bytes of a JSON document, and knows where it is.
struct JSONScanner {
    private let bytes: [UInt8]
    private let file: String
    private var position: Int
    private var line = 1
    /// A place on the current line whose column is known: columns count characters, and lines can be very long.
    private var known: (position: Int, column: Int)

    init(_ text: String, file: String) {
        bytes = Array(text.utf8)
        self.file = file
        // A byte order mark says nothing in UTF-8 (RFC 8259 §8.1).
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        known = (position, 1)
    }

    /// The next byte; nil at the end.
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Where the next byte stands.
    var place: SourceLocation {
        mutating get {
            known = (position, known.column + Self.characterCount(of: bytes[known.position..<position]))
            return SourceLocation(file: file, line: line, column: known.column)
        }
    }

    /// Hardly any text between two values has more bytes than characters.
    private static func characterCount(of bytes: ArraySlice<UInt8>) -> Int {
        bytes.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\r") }
            ? bytes.count : String(decoding: bytes, as: UTF8.self).count
    }

    mutating func advance() {
        if position < bytes.count { position += 1 }
    }

    mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
            position += 1
            if byte == UInt8(ascii: "\n") {
                line += 1
                known = (position, 1)
            }
        }
    }

    /// Passes blanks and this byte, if it comes next.
    mutating func skips(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard next == byte else { return false }
        position += 1
        return true
    }

    /// A number (RFC 8259 §6), `true`, `false` or `null`.
    mutating func word() throws(FatalDiagnostic) -> String {
        let start = position
        while let byte = next, Self.isInWord(byte) { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        let isWord = Self.isPlainNumber(word) || ["true", "false", "null"].contains(word)
        guard isWord || word.wholeMatch(of: Self.number) != nil else {
            position = start
            throw fault("une valeur", "a value")
        }
        return word
    }

    private static func isInWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "+-.".utf8.contains(byte)
    }

    /// Whether a word is a whole number as nearly all are: digits, the first of them not 0.
    private static func isPlainNumber(_ word: String) -> Bool {
        word.utf8.first != UInt8(ascii: "0") && !word.isEmpty && word.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }

    private static var number: Regex<(Substring, Substring?, Substring?)> {
        /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/
    }

    /// A string (RFC 8259 §7), its escapes resolved.
    mutating func string() throws(FatalDiagnostic) -> String {
        position += 1
        var content: [UInt8] = []
        // What has no escape is taken as it stands, as one run.
        var start = position
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                let run = bytes[start..<position - 1]
                return content.isEmpty
                    ? String(decoding: run, as: UTF8.self) : String(decoding: content + run, as: UTF8.self)
            case UInt8(ascii: "\\"):
                content += bytes[start..<position]
                position += 1
                content += Array(String(try escape()).utf8)
                start = position
            case 0..<0x20:
                throw fault("un caractère de contrôle écrit \\u00…", "a control character written \\u00…")
            default: position += 1
            }
        }
        throw fault("« \" » à la fin du texte", "“\"” at the end of the text")
    }

    private static let named: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
        UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]

    private mutating func escape() throws(FatalDiagnostic) -> Unicode.Scalar {
        if let byte = next, let scalar = Self.named[byte] {
            position += 1
            return scalar
        }
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800...0xDBFF).contains(first), next == UInt8(ascii: "\\") else { throw loneSurrogate() }
        position += 1
        let second = try codeUnit()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw loneSurrogate() }
        return scalar
    }

    /// The four digits of `\uXXXX`.
    private mutating func codeUnit() throws(FatalDiagnostic) -> UInt32 {
        let digits = bytes[min(position + 1, bytes.count)..<min(position + 5, bytes.count)]
        guard next == UInt8(ascii: "u"), digits.count == 4,
            digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else {
            throw fault("\\\" \\\\ \\/ \\b \\f \\n \\r \\t ou \\uXXXX", "\\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\uXXXX")
        }
        position += 5
        return value
    }

    private mutating func loneSurrogate() -> FatalDiagnostic {
        fault("les deux moitiés d’un caractère, \\uD83D\\uDE00", "both halves of a character, \\uD83D\\uDE00")
    }

    /// What stops the parsing here: what was wanted.
    mutating func fault(
        _ french: String, _ english: String, at location: SourceLocation? = nil
    ) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "invalid-json",
                BilingualText(fr: "JSON invalide : il faut ici \(french)", en: "invalid JSON: wanted here: \(english)"),
                at: location ?? place, sourceLine: sourceLine))
    }

    /// What stops the parsing here: more than is taken.
    mutating func tooMuch(_ french: String, _ english: String, help: BilingualText) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "json-limit",
                BilingualText(fr: "le JSON a \(french)", en: "the JSON has \(english)"),
                at: place, sourceLine: sourceLine, help: help))
    }

    private var sourceLine: String {
        let start = bytes[..<position].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        return String(decoding: bytes[start..<min(end, start + 10_000)], as: UTF8.self)
    }
}
