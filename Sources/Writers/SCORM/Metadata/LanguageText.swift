import Diagnostics
import Interchange
import LearnerPage

/// One text in one language or in several (LOM's LangString).
struct LanguageText: Hashable {
    /// The text in one language.
    struct Version: Hashable {
        var text: String
        /// A BCP 47 tag; nil for a text that is the same in every language, and where the catalogue's isn't well formed.
        var language: String?
    }

    var versions: [Version]

    /// A text of the catalogue; nil where there is nothing to read in it.
    init?(_ text: String?, in languageTag: String) {
        guard let text, Self.isVisible(text) else { return nil }
        versions = [Version(text: text, language: LanguageTag(languageTag)?.text)]
    }

    /// Whether there is something to read in a text, which the first byte of nearly every text shows.
    private static func isVisible(_ text: String) -> Bool {
        if let first = text.utf8.first, (0x21...0x7E).contains(first) { return true }
        return text.contains { !$0.isWhitespace && !$0.isControl }
    }

    /// Texts of the catalogue, one a line; nil where there is nothing to read in them.
    init?(lines: [String]?, in languageTag: String) {
        self.init(lines?.map(\.onOneLine).filter { !$0.isEmpty }.joined(separator: "\n"), in: languageTag)
    }

    /// A text of our own, in French and in English.
    init(_ text: BilingualText) {
        if text.french == text.english {
            versions = [Version(text: text.french)]
        } else {
            versions = InterfaceLanguage.allCases.map { language in
                Version(text: text[language], language: language.rawValue)
            }
        }
    }

    /// A text of our own, made with the words of each language.
    init(saying text: (Wording) -> String) {
        self.init(BilingualText(fr: text(Wording(besides: "fr")), en: text(Wording(besides: "en"))))
    }
}
