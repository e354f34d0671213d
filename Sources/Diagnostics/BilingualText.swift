/// The two languages that messages, pages and notes are written in.
public enum InterfaceLanguage: String, CaseIterable, Sendable {
    /// French.
    case french = "fr"
    /// English.
    case english = "en"
}

/// One text in both languages of the tool, so that whoever shows it chooses.
public struct BilingualText: Hashable, Sendable {
    /// The text in French.
    public var french: String
    /// The text in English.
    public var english: String

    /// A text in both languages.
    public init(fr french: String, en english: String) {
        self.french = french
        self.english = english
    }

    /// A text that is the same in both languages, such as a name.
    public init(_ both: String) {
        self.init(fr: both, en: both)
    }

    /// The text in one language.
    public subscript(language: InterfaceLanguage) -> String {
        language == .french ? french : english
    }
}
