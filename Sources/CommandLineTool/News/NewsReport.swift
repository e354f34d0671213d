import Diagnostics
import Releases

/// News, a sentence a line.
struct NewsReport: CommandAnswer {
    let news: [News]

    var isProse: Bool { true }

    func say(
        in language: InterfaceLanguage, reporting diagnostics: inout DiagnosticCollector, to piece: (String) -> Void
    ) {
        guard !news.isEmpty else {
            return piece(language == .french ? "Rien n’a changé." : "Nothing has changed.")
        }
        news.lazy.map { TerminalRenderer.visible(NewsSentence($0).text[language]) }.say(separatedBy: "\n", to: piece)
    }
}
