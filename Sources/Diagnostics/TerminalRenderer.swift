/// Writes diagnostics for people: message, place, source line with a caret, help.
public struct TerminalRenderer: Sendable {
    /// The language of messages and labels.
    public var language: InterfaceLanguage
    /// Whether to colour with ANSI escapes.
    public var usesColour: Bool

    /// A renderer for one language, with or without colour.
    public init(language: InterfaceLanguage, usesColour: Bool = false) {
        self.language = language
        self.usesColour = usesColour
    }

    /// One diagnostic as lines of text, the last of them ended by a newline.
    ///
    /// Control characters of the source are shown as `\u{…}`, so that content can't drive the terminal.
    public func render(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location.map { Self.visible($0.description) + ": " } ?? ""
        let label = paint(Self.label(diagnostic.severity, language), Self.colour(of: diagnostic.severity))
        let message = Self.visible(diagnostic.message[language])
        var text = "\(place)\(label): \(message) [\(diagnostic.id)]\n"
        if let line = diagnostic.sourceLine, let location = diagnostic.location {
            text += excerpt(of: line, at: location)
        }
        if !diagnostic.platforms.isEmpty {
            let word = language == .french ? "plateformes" : "platforms"
            let names = diagnostic.platforms.map { $0[language] }.joined(separator: ", ")
            text += "  \(paint(word, "1")): \(Self.visible(names))\n"
        }
        if let help = diagnostic.help {
            let word = language == .french ? "aide" : "help"
            text += "  \(paint(word, "1")): \(Self.visible(help[language]))\n"
        }
        return text
    }

    private func excerpt(of line: String, at location: SourceLocation) -> String {
        let window = SourceLineWindow(line: line, column: Int(location.column))
        let gutter = String(repeating: " ", count: String(location.line).count)
        var text = "  \(location.line) | \(Self.visible(window.text))\n"
        if location.column > 0 {
            let lead = String(repeating: " ", count: terminalWidth(of: Self.visible(window.beforeCaret)))
            text += "  \(gutter) | \(lead)\(paint("^", "1;32"))\n"
        }
        return text
    }

    private func paint(_ text: String, _ code: String) -> String {
        usesColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    private static func label(_ severity: Severity, _ language: InterfaceLanguage) -> String {
        switch (severity, language) {
        case (.error, .french): "erreur"
        case (.error, .english): "error"
        case (.warning, .french): "avertissement"
        case (.warning, .english): "warning"
        case (.note, _): "note"
        }
    }

    private static func colour(of severity: Severity) -> String {
        switch severity {
        case .error: "1;31"
        case .warning: "1;33"
        case .note: "1;36"
        }
    }

    /// Whether a character is shown as it is, told without a look into the tables of Unicode, which are slow.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // The soft hyphen, U+00AD, gives way to its number.
        case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x2010..<0x2028: true
        default: false
        }
    }

    /// The text on one line, with tabs as a space and other control or direction characters spelt out.
    public static func visible(_ text: String) -> String {
        if text.unicodeScalars.allSatisfy(isPlain) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where scalar == "\t": result += " "
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
                result += scalar == "\u{200D}" ? "\u{200D}" : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
