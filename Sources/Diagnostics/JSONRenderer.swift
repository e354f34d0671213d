/// Writes diagnostics for programs: one JSON object a line (NDJSON), keys in a fixed order.
///
/// Keys: `severity` (`error`, `warning`, `note`), `id`, `message`, and where known `file`, `line`, `column`,
/// `sourceLine`, `help`, `platforms` (a list). Lines and columns count from 1.
public struct JSONRenderer: Sendable {
    /// The language of `message` and `help`.
    public var language: InterfaceLanguage

    /// A renderer for one language.
    public init(language: InterfaceLanguage) {
        self.language = language
    }

    /// One diagnostic as a JSON object, ended by a newline.
    public func render(_ diagnostic: Diagnostic) -> String {
        var members = [
            ("severity", Self.quote(diagnostic.severity.rawValue)),
            ("id", Self.quote(diagnostic.id)),
            ("message", Self.quote(diagnostic.message[language])),
        ]
        if let location = diagnostic.location {
            members.append(("file", Self.quote(location.file)))
            if location.line > 0 { members.append(("line", String(location.line))) }
            if location.column > 0 { members.append(("column", String(location.column))) }
        }
        if let line = diagnostic.sourceLine { members.append(("sourceLine", Self.quote(line))) }
        if let help = diagnostic.help { members.append(("help", Self.quote(help[language]))) }
        if !diagnostic.platforms.isEmpty {
            let names = diagnostic.platforms.map { Self.quote($0[language]) }
            members.append(("platforms", "[" + names.joined(separator: ",") + "]"))
        }
        return "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}\n"
    }

    /// A JSON string literal (RFC 8259 §7), with line separators escaped for readers that take JSON as JavaScript.
    static func quote(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar == "\u{2028}" || scalar == "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
