import CourseCatalogue

/// Reads what a badge or a sentence says of a release: `Sortie le 10 mars 2025`, `jusqu’à septembre 2025`.
enum ReleaseReader {
    private static let announcing = Phrases(
        "sortie", "parution", "ouverture", "a venir", "bientot", "prochainement", "disponible en",
        "disponible a partir",
        "disponible le", "disponible des", "a partir du", "a partir de", "coming", "release", "released",
        "available from",
        "available in", "available on", "opens", "opening", "soon", "out in", "out on", "from")
    private static let opening = Phrases("a partir du", "a partir de", "des le", "depuis le", "as of", "from", "since")
    private static let limiting = Phrases("jusqu au", "jusqu a", "jusqu en", "until", "till", "up to")
    private static let limitedFor = Phrases(
        "pour une duree limitee de", "pendant une duree limitee de", "pour une duree de", "for a limited time of",
        "for a limited period of")

    /// What a badge says of a module that isn't out; nil where it says nothing of a release.
    ///
    /// `.some(nil)` is a release without a date (`Bientôt disponible`).
    static func announcement(in badge: String) -> ApproximateDate?? {
        let tokens = ProseToken.tokens(of: badge)
        let date = DateReader.firstDate(in: tokens)
        if tokens.contains(anyOf: announcing) { return .some(date?.date) }
        // A badge that is a date and nothing else.
        if let date, date.range == tokens.indices { return .some(date.date) }
        return nil
    }

    private static let access = Phrases(
        "accessible", "accessibles", "acces", "ouvert", "ouverte", "ouverts", "ouvertes", "ouvre", "disponible",
        "disponibles", "en ligne", "suivre", "module", "formation", "parcours", "mooc", "jeu", "inscription",
        "inscriptions",
        "available", "open", "opens", "online", "module", "course", "training", "enrol", "enroll", "registration")

    /// Whether a sentence is about being able to follow a module: others have dates of their own.
    static func speaksOfAccess(_ tokens: [ProseToken]) -> Bool { tokens.contains(anyOf: access) }

    /// Whether a text can hold an opening or a limit at all: both have a year.
    static func mayHoldDates(_ tokens: [ProseToken]) -> Bool { tokens.contains { ProseNumbers.year($0) != nil } }

    /// The day a sentence says a module opens: `à partir du 16 mars 2026`.
    static func opening(in tokens: [ProseToken]) -> CalendarDate? {
        guard let lead = tokens.firstRange(of: opening),
            case .day(let day)? = DateReader.date(in: tokens, at: lead.upperBound)?.date
        else { return nil }
        return day
    }

    /// Until when a sentence says a module can be followed: a date, or an opening day and a number of months.
    static func limit(in tokens: [ProseToken]) -> ApproximateDate? {
        if let lead = tokens.firstRange(of: limiting) {
            let articles: Set = ["le", "la", "fin", "the", "end", "of", "au"]
            var start = lead.upperBound
            while let word = tokens[safe: start]?.word, articles.contains(word), start < lead.upperBound + 3 {
                if let match = DateReader.date(in: tokens, at: start) { return match.date }
                start += 1
            }
            return DateReader.date(in: tokens, at: start)?.date
        }
        guard let opening = opening(in: tokens), let lead = tokens.firstRange(of: limitedFor),
            let months = ProseNumbers.cardinal(tokens[safe: lead.upperBound]), (1...120).contains(months),
            let unit = tokens[safe: lead.upperBound + 1]?.word, ["mois", "month", "months"].contains(unit)
        else { return nil }
        return .day(opening.adding(months: months))
    }
}

extension CalendarDate {
    /// The same day some months later, or the last day of that month where it has no such day.
    func adding(months: Int) -> CalendarDate {
        let total = year * 12 + month - 1 + months
        let (newYear, newMonth) = (total / 12, total % 12 + 1)
        let newDay = min(day, CalendarDate.days(inMonth: newMonth, of: newYear))
        return CalendarDate(year: newYear, month: newMonth, day: newDay) ?? self
    }
}
