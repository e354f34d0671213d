import CourseCatalogue

/// Reads lengths of time in French and English prose: `1h15`, `50 mn`, `une heure et demie`, `d’1h15 à 3h`.
enum DurationReader {
    /// A length and where it stands among the tokens.
    struct Match: Hashable {
        var duration: DurationRange
        var range: Range<Int>
    }

    /// The first length at or after a place.
    static func firstDuration(in tokens: [ProseToken], from start: Int = 0) -> Match? {
        guard start < tokens.count else { return nil }
        for index in start..<tokens.count {
            if let match = duration(in: tokens, at: index) { return match }
        }
        return nil
    }

    /// The length or range of lengths that starts at a place.
    static func duration(in tokens: [ProseToken], at start: Int) -> Match? {
        if let (least, most, end) = rangeWithOneUnit(tokens, start) {
            return DurationRange(minimumMinutes: least, maximumMinutes: most)
                .map { Match(duration: $0, range: start..<end) }
        }
        guard let (least, end) = length(tokens, start) else { return nil }
        if isBetween(tokens[safe: end]), let (most, last) = length(tokens, end + 1),
            let range = DurationRange(minimumMinutes: least, maximumMinutes: most)
        {
            return Match(duration: range, range: start..<last)
        }
        return DurationRange(minutes: least).map { Match(duration: $0, range: start..<end) }
    }

    private enum Unit {
        case hours, minutes
    }

    private static func unit(_ token: ProseToken?) -> Unit? {
        switch token?.word {
        case "h", "heure", "heures", "hr", "hrs", "hour", "hours": .hours
        case "mn", "min", "mins", "minute", "minutes": .minutes
        default: nil
        }
    }

    private static func isBetween(_ token: ProseToken?) -> Bool {
        guard let token else { return false }
        return token.isSign(["-", "–", "—"]) || ["a", "et", "to", "and", "ou", "or"].contains(token.word ?? "")
    }

    /// `30 à 45 minutes`
    private static func rangeWithOneUnit(_ tokens: [ProseToken], _ start: Int) -> (Int, Int, end: Int)? {
        guard let least = ProseNumbers.cardinal(tokens[safe: start]), isBetween(tokens[safe: start + 1]),
            let most = ProseNumbers.cardinal(tokens[safe: start + 2]), let unit = unit(tokens[safe: start + 3])
        else { return nil }
        let factor = unit == .hours ? 60 : 1
        guard least <= 60_000, most <= 60_000 else { return nil }
        return (least * factor, most * factor, start + 4)
    }

    /// One length, in minutes, and where it ends.
    private static func length(_ tokens: [ProseToken], _ start: Int) -> (minutes: Int, end: Int)? {
        if let half = halfHour(tokens, start) { return half }
        guard let number = ProseNumbers.cardinal(tokens[safe: start]), number <= 60_000 else { return nil }
        if let decimal = decimalHours(tokens, start, number) { return decimal }
        guard let unit = unit(tokens[safe: start + 1]) else { return nil }
        guard unit == .hours else { return (number, start + 2) }
        return hours(number, tokens, start + 2)
    }

    /// What may follow whole hours: `15`, `15 mn`, `et 15 minutes`, `et demie`.
    private static func hours(_ number: Int, _ tokens: [ProseToken], _ start: Int) -> (minutes: Int, end: Int) {
        let joined = ["et", "and"].contains(tokens[safe: start]?.word ?? "")
        let next = joined ? start + 1 : start
        if let half = tokens[safe: next]?.word, joined, ["demi", "demie"].contains(half) {
            return (number * 60 + 30, next + 1)
        }
        guard let minutes = tokens[safe: next]?.number, minutes < 60 else { return (number * 60, start) }
        if unit(tokens[safe: next + 1]) == .minutes { return (number * 60 + minutes, next + 2) }
        // `1h 15` is a quarter past; `2 heures 3 modules` is not.
        let isShort = tokens[safe: start - 1]?.word == "h" && !joined && unit(tokens[safe: next + 1]) == nil
        return isShort ? (number * 60 + minutes, next + 1) : (number * 60, start)
    }

    /// `1,5 heure`, `1.5 hours`
    private static func decimalHours(
        _ tokens: [ProseToken], _ start: Int, _ whole: Int
    ) -> (minutes: Int, end: Int)? {
        guard tokens[safe: start + 1]?.isSign([",", "."]) == true, let tenths = tokens[safe: start + 2]?.number,
            (0...9).contains(tenths), unit(tokens[safe: start + 3]) == .hours
        else { return nil }
        return (whole * 60 + tenths * 6, start + 4)
    }

    private static let halfHours = Phrases("une demi-heure", "demi-heure", "half an hour")

    /// `une demi-heure`, `half an hour`
    private static func halfHour(_ tokens: [ProseToken], _ start: Int) -> (minutes: Int, end: Int)? {
        for phrase in halfHours.words {
            if let end = tokens.end(of: phrase, at: start) { return (30, end) }
        }
        return nil
    }
}
