import Diagnostics

/// What a command shows at its end. It is made while it is shown: it can be longer than what memory should hold.
protocol CommandAnswer {
    /// Whether a terminal gets its lines cut between words; the pieces are then whole lines.
    var isProse: Bool { get }

    /// Hands the answer over in pieces, which follow each other without anything between them; the last line has no break at
    /// its end.
    func say(
        in language: InterfaceLanguage, reporting diagnostics: inout DiagnosticCollector, to piece: (String) -> Void)
}

extension BilingualText: CommandAnswer {
    var isProse: Bool { true }

    func say(
        in language: InterfaceLanguage, reporting diagnostics: inout DiagnosticCollector, to piece: (String) -> Void
    ) {
        piece(self[language])
    }
}

extension Sequence<String> {
    /// Hands the texts over one after the other, as they are made, with a separator before each but the first.
    func say(separatedBy separator: String, to piece: (String) -> Void) {
        var before = ""
        for text in self {
            piece(before + text)
            before = separator
        }
    }
}
