public import CourseCatalogue
public import Diagnostics

/// The tool's own words on a page, in French or in English, whichever suits the content's language.
public struct Wording: Hashable, Sendable {
    /// The language of the words.
    public let language: InterfaceLanguage
    /// The words' language as an HTML `lang`, where the content around them is in another one; else nil.
    public let languageMark: String?

    /// Words to stand beside content in a language, given as a BCP 47 tag: French beside French, else English.
    public init(besides languageTag: String) {
        // Most tags are a language of the words and no more.
        if let language = InterfaceLanguage(rawValue: languageTag) {
            (self.language, languageMark) = (language, nil)
            return
        }
        let primary = languageTag.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init) ?? ""
        language = primary == InterfaceLanguage.french.rawValue ? .french : .english
        languageMark = primary == language.rawValue ? nil : language.rawValue
    }

    /// A text in the language of the words.
    public subscript(text: BilingualText) -> String { text[language] }

    /// A duration in words, with no-break spaces: `1 h 15`, `de 1 h 15 à 3 h`; `1 h 15 min`, `1 h 15 min to 3 h`.
    public func duration(_ range: DurationRange) -> String {
        let least = length(range.minimumMinutes), most = length(range.maximumMinutes)
        if least == most { return least }
        return self[BilingualText(fr: "de \(least) à \(most)", en: "\(least) to \(most)")]
    }

    /// A date in words, no more precise than it is: `10 mars 2025`, `fin 2025`; `10 March 2025`, `end of 2025`.
    public func date(_ date: ApproximateDate) -> String {
        switch date {
        case .day(let day): self.date(day)
        case .month(let year, let month): "\(name(ofMonth: month)) \(year)"
        case .quarter(let year, let quarter): quarterName(quarter) + " \(year)"
        case .endOfYear(let year): self[BilingualText(fr: "fin \(year)", en: "end of \(year)")]
        case .year(let year): String(year)
        }
    }

    /// A day in words: `1er mars 2025`, `1 March 2025`.
    public func date(_ day: CalendarDate) -> String {
        let number = day.day == 1 ? self[BilingualText(fr: "1er", en: "1")] : String(day.day)
        return "\(number)\u{A0}\(name(ofMonth: day.month)) \(day.year)"
    }

    private func length(_ minutes: Int) -> String {
        let hours = minutes / 60, rest = minutes % 60
        if hours == 0 { return "\(rest)\u{A0}min" }
        if rest == 0 { return "\(hours)\u{A0}h" }
        let padded = rest < 10 ? "0\(rest)" : String(rest)
        return self[BilingualText(fr: "\(hours)\u{A0}h\u{A0}\(padded)", en: "\(hours)\u{A0}h\u{A0}\(rest)\u{A0}min")]
    }

    private func quarterName(_ quarter: Int) -> String {
        self[BilingualText(fr: quarter == 1 ? "1er trimestre" : "\(quarter)e trimestre", en: "Q\(quarter)")]
    }

    private func name(ofMonth month: Int) -> String {
        guard (1...12).contains(month) else { return String(month) }
        return self[Self.months[month - 1]]
    }

    private static let months = [
        BilingualText(fr: "janvier", en: "January"), BilingualText(fr: "février", en: "February"),
        BilingualText(fr: "mars", en: "March"), BilingualText(fr: "avril", en: "April"),
        BilingualText(fr: "mai", en: "May"), BilingualText(fr: "juin", en: "June"),
        BilingualText(fr: "juillet", en: "July"), BilingualText(fr: "août", en: "August"),
        BilingualText(fr: "septembre", en: "September"), BilingualText(fr: "octobre", en: "October"),
        BilingualText(fr: "novembre", en: "November"), BilingualText(fr: "décembre", en: "December"),
    ]
}
