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
        var separator = ""
        for item in news {
            piece(separator + TerminalRenderer.visible(NewsSentence(item).text[language]))
            separator = "\n"
        }
    }
}
