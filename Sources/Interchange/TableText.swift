import CourseCatalogue

/// How the dataset's texts stand in a CSV file: with what keeps a spreadsheet from running them, and lists in one value.
public enum TableText {
    /// A text as it is written: with an apostrophe before it where a spreadsheet could take it for a formula.
    public static func guarded(_ text: String) -> String { opensFormula(text) ? "'" + text : text }

    /// The text that was written as this one, exactly.
    public static func unguarded(_ text: String) -> String {
        text.unicodeScalars.first == "'" && opensFormula(text)
            ? String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())) : text
    }

    /// Whether a spreadsheet could take the text for a formula: after apostrophes, then spaces, if any, comes `=`, `+`,
    /// `-`, `@`, one of their full-width forms, a tab or a line break.
    ///
    /// The apostrophes are there so that taking one away gives back every text: `'=1` is written `''=1`.
    public static func opensFormula(_ text: String) -> Bool {
        var text = text
        return text.withUTF8(opensFormula)
    }

    /// The same of a text's bytes.
    package static func opensFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first, mayOpenFormula(first) else { return false }
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
        let opening = scalars.drop { $0 == "'" }.drop { $0 == " " || $0 == "\u{A0}" }.first
        guard let opening else { return false }
        return "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}\t\r\n".unicodeScalars.contains(opening)
    }

    /// Whether a text that could be taken for a formula may begin with this byte: hardly any text does.
    private static func mayOpenFormula(_ first: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"): true
        case UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: " "), 0xC2, 0xEF: true
        default: false
        }
    }

    /// Several texts in one value, with `|` between them; in each, `\` and `|` have a `\` before them.
    public static func joined(_ texts: [String]) -> String {
        if let only = texts.first, texts.count == 1, !only.utf8.contains(where: isEscaped) { return only }
        var result: [UInt8] = []
        append(joined: texts, to: &result)
        return String(decoding: result, as: UTF8.self)
    }

    /// The same, put at the end of other bytes.
    package static func append(joined texts: [String], to bytes: inout [UInt8]) {
        for (index, text) in texts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "|")) }
            guard text.utf8.contains(where: isEscaped) else {
                bytes.append(utf8: text)
                continue
            }
            for byte in text.utf8 {
                if isEscaped(byte) { bytes.append(UInt8(ascii: "\\")) }
                bytes.append(byte)
            }
        }
    }

    private static func isEscaped(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "|") }

    /// The texts that were joined in a value; none of an empty one.
    public static func parts(of value: String) -> [String] {
        guard !value.isEmpty else { return [] }
        var parts = [String.UnicodeScalarView()]
        var isEscaped = false
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\" where !isEscaped:
                isEscaped = true
                continue
            case "|" where !isEscaped: parts.append(.init())
            default: parts[parts.count - 1].append(scalar)
            }
            isEscaped = false
        }
        return parts.map { String($0) }
    }
}
