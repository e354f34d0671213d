import Diagnostics
import Releases

/// News, a sentence a line.
struct NewsReport {
    let news: [News]

    /// The lines, without a line break at their end.
    var text: BilingualText {
        guard !news.isEmpty else { return BilingualText(fr: "Rien n’a changé.", en: "Nothing has changed.") }
        let sentences = news.map { NewsSentence($0).text }
        return BilingualText(
            fr: sentences.map { TerminalRenderer.visible($0.french) }.joined(separator: "\n"),
            en: sentences.map { TerminalRenderer.visible($0.english) }.joined(separator: "\n"))
    }
}
