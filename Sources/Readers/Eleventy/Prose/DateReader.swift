import CourseCatalogue

/// Reads the dates of French and English prose, with the precision they are given in.
enum DateReader {
    /// A date and where it stands among the tokens.
    struct Match: Hashable {
        var date: ApproximateDate
        var range: Range<Int>
    }

    /// The first date at or after a place.
    static func firstDate(in tokens: [ProseToken], from start: Int = 0) -> Match? {
        guard start < tokens.count else { return nil }
        for index in start..<tokens.count {
            if let match = date(in: tokens, at: index) { return match }
        }
        return nil
    }

    /// The date that starts at a place.
    static func date(in tokens: [ProseToken], at start: Int) -> Match? {
        for form in forms {
            if let match = form(tokens, start) { return match }
        }
        return nil
    }

    /// From the most precise to the least: a day is never read as its month.
    private static let forms: [@Sendable ([ProseToken], Int) -> Match?] = [
        isoDay, slashedDay, frenchDay, englishDay, month, endOfYear, quarterByLetter, quarterByRank, yearAlone,
    ]

    /// `2025-03-10`
    private static func isoDay(_ tokens: [ProseToken], _ start: Int) -> Match? {
        guard let year = ProseNumbers.year(tokens[safe: start]), tokens[safe: start + 1]?.isSign(["-"]) == true,
            let month = tokens[safe: start + 2]?.number, tokens[safe: start + 3]?.isSign(["-"]) == true,
            let day = tokens[safe: start + 4]?.number
        else { return nil }
        return dayMatch(year, month, day, start..<start + 5)
    }

    /// `10/03/2025`, day first
    private static func slashedDay(_ tokens: [ProseToken], _ start: Int) -> Match? {
        guard let day = tokens[safe: start]?.number, tokens[safe: start + 1]?.isSign(["/", "."]) == true,
            let month = tokens[safe: start + 2]?.number, tokens[safe: start + 3]?.isSign(["/", "."]) == true,
            let year = ProseNumbers.year(tokens[safe: start + 4])
        else { return nil }
        return dayMatch(year, month, day, start..<start + 5)
    }

    /// `10 mars 2025`, `1er avril 2025`, `10th March 2025`, `10th of March 2025`
    private static func frenchDay(_ tokens: [ProseToken], _ start: Int) -> Match? {
        guard let day = tokens[safe: start]?.number else { return nil }
        var index = start + 1
        if let suffix = tokens[safe: index]?.word, ["er", "st", "nd", "rd", "th"].contains(suffix) { index += 1 }
        if tokens[safe: index]?.word == "of" { index += 1 }
        guard let month = ProseNumbers.month(tokens[safe: index]) else { return nil }
        index += tokens[safe: index + 1]?.isSign(["."]) == true ? 2 : 1
        guard let year = ProseNumbers.year(tokens[safe: index]) else { return nil }
        return dayMatch(year, month, day, start..<index + 1)
    }

    /// `March 10, 2025`
    private static func englishDay(_ tokens: [ProseToken], _ start: Int) -> Match? {
        guard let month = ProseNumbers.month(tokens[safe: start]), let day = tokens[safe: start + 1]?.number
        else { return nil }
        var index = start + 2
        if let suffix = tokens[safe: index]?.word, ["st", "nd", "rd", "th"].contains(suffix) { index += 1 }
        if tokens[safe: index]?.isSign([","]) == true { index += 1 }
        guard let year = ProseNumbers.year(tokens[safe: index]) else { return nil }
        return dayMatch(year, month, day, start..<index + 1)
    }

    /// `novembre 2025`
    private static func month(_ tokens: [ProseToken], _ start: Int) -> Match? {
        guard let month = ProseNumbers.month(tokens[safe: start]) else { return nil }
        let index = tokens[safe: start + 1]?.isSign(["."]) == true ? start + 2 : start + 1
        guard let year = ProseNumbers.year(tokens[safe: index]) else { return nil }
        return Match(date: .month(year: year, month: month), range: start..<index + 1)
    }

    /// `fin 2025`, `fin de l’année 2025`, `end of 2025`, `late 2025`
    private static func endOfYear(_ tokens: [ProseToken], _ start: Int) -> Match? {
        guard let word = tokens[safe: start]?.word, ["fin", "end", "late"].contains(word) else { return nil }
        var index = start + 1
        while let token = tokens[safe: index], index < start + 6,
            token.isSign(["'", "-"]) || ["de", "d", "l", "annee", "of", "the", "year"].contains(token.word ?? "")
        { index += 1 }
        guard let year = ProseNumbers.year(tokens[safe: index]) else { return nil }
        return Match(date: .endOfYear(year), range: start..<index + 1)
    }

    /// `T2 2026`, `Q2 2026`
    private static func quarterByLetter(_ tokens: [ProseToken], _ start: Int) -> Match? {
        guard let letter = tokens[safe: start]?.word, ["t", "q"].contains(letter),
            let quarter = tokens[safe: start + 1]?.number, (1...4).contains(quarter)
        else { return nil }
        let index = tokens[safe: start + 2]?.isSign(["-", "/"]) == true ? start + 3 : start + 2
        guard let year = ProseNumbers.year(tokens[safe: index]) else { return nil }
        return Match(date: .quarter(year: year, quarter: quarter), range: start..<index + 1)
    }

    /// `1er trimestre 2026`, `deuxième trimestre de 2026`, `2nd quarter of 2026`
    private static func quarterByRank(_ tokens: [ProseToken], _ start: Int) -> Match? {
        var index = start + 1
        let rank: Int
        if let number = tokens[safe: start]?.number {
            rank = number
            if let suffix = tokens[safe: index]?.word,
                ["er", "e", "eme", "nd", "st", "rd", "th"].contains(suffix)
            {
                index += 1
            }
        } else if let ordinal = ProseNumbers.ordinal(tokens[safe: start]) {
            rank = ordinal
        } else {
            return nil
        }
        guard (1...4).contains(rank), let unit = tokens[safe: index]?.word, ["trimestre", "quarter"].contains(unit)
        else { return nil }
        index += 1
        if let word = tokens[safe: index]?.word, ["de", "of", "in"].contains(word) { index += 1 }
        guard let year = ProseNumbers.year(tokens[safe: index]) else { return nil }
        return Match(date: .quarter(year: year, quarter: rank), range: start..<index + 1)
    }

    /// `2026` after a word that makes it a date: `en 2026`, `courant 2026`, `in 2026`, `sortie 2026`
    private static func yearAlone(_ tokens: [ProseToken], _ start: Int) -> Match? {
        let lead: Set = ["en", "courant", "debut", "in", "during", "early", "sortie", "rentree"]
        guard start > 0, let word = tokens[safe: start - 1]?.word, lead.contains(word),
            let year = ProseNumbers.year(tokens[safe: start])
        else { return nil }
        return Match(date: .year(year), range: start..<start + 1)
    }

    private static func dayMatch(_ year: Int, _ month: Int, _ day: Int, _ range: Range<Int>) -> Match? {
        CalendarDate(year: year, month: month, day: day).map { Match(date: .day($0), range: range) }
    }
}
