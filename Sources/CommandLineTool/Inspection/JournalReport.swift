import CourseCatalogue
import Diagnostics
import Releases

/// A journal as people read it: each module with what happened to it, a line each.
struct JournalReport: CommandAnswer {
    private let journal: Journal

    /// A report on a journal.
    init(of journal: Journal) {
        self.journal = journal
    }

    var isProse: Bool { true }

    func say(
        in language: InterfaceLanguage, reporting diagnostics: inout DiagnosticCollector, to piece: (String) -> Void
    ) {
        guard !journal.modules.isEmpty else {
            return piece(language == .french ? "Le journal est vide." : "The journal is empty.")
        }
        journal.modules.keys.sorted().lazy.compactMap { identifier in
            journal.modules[identifier].map { part(identifier, $0, language).joined(separator: "\n") }
        }.say(separatedBy: "\n\n", to: piece)
    }

    private func part(_ identifier: Identifier, _ entry: Journal.Entry, _ language: InterfaceLanguage) -> [String] {
        let former = entry.aliases.isEmpty ? "" : " ← " + entry.aliases.map(\.text).joined(separator: " ← ")
        let title = entry.lastValue(of: .title).map { "  " + TerminalRenderer.visible($0) } ?? ""
        return [identifier.text + former + title]
            + TextTable.lines(entry.events.map { row($0, language) }, widest: [10, 12, 10, 40, 60]).map { "  " + $0 }
    }

    private func row(_ event: ReleaseEvent, _ language: InterfaceLanguage) -> [String] {
        let version = event.version.map { "version \($0)" }
        let major = event.isMajor ? (language == .french ? "majeure" : "major") : nil
        let further = [version, major, event.revision.map { "@" + $0.prefix(12) }].compactMap { $0 }
        return [
            event.seenOn.description, event.kind.shown[language], event.date?.description ?? "–",
            event.manner?.shown[language] ?? "–", further.joined(separator: ", "),
        ].map(TerminalRenderer.visible)
    }
}

extension ReleaseEvent.Kind {
    fileprivate var shown: BilingualText {
        switch self {
        case .announced: BilingualText(fr: "annoncé", en: "announced")
        case .slipped: BilingualText(fr: "date changée", en: "slipped")
        case .released: BilingualText(fr: "sorti", en: "released")
        case .updated: BilingualText(fr: "mis à jour", en: "updated")
        case .withdrawn: BilingualText(fr: "retiré", en: "withdrawn")
        case .back: BilingualText(fr: "de retour", en: "back")
        }
    }
}
